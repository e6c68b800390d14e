package io.runpod.sdk.internal.header;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a list of items with parameters, as structured fields (RFC 9651) write it; strict, all or nothing. */
final class StructuredFields {
    private static final int LONGEST = 8192;
    /** Of an integer and of a decimal, sign and point included. */
    private static final int MOST_DIGITS = 17;

    private final String text;
    private int at;

    /** An item, and its parameters: a {@link Long} for integers, a {@link String} for all else. */
    record Item(Object value, Map<String, Object> parameters) {
        Optional<Long> integer(String parameter) {
            return parameters.get(parameter) instanceof Long number ? Optional.of(number) : Optional.empty();
        }
    }

    private static final class MalformedException extends Exception {
        private static final long serialVersionUID = 1;
    }

    private StructuredFields(String text) {
        this.text = text;
    }

    /** The items, or nothing where the text is no such list. */
    static List<Item> list(String text) {
        try {
            return text.length() > LONGEST ? List.of() : new StructuredFields(text).items();
        } catch (MalformedException malformed) {
            return List.of();
        }
    }

    private List<Item> items() throws MalformedException {
        List<Item> items = new ArrayList<>();
        skip(" ");
        while (at < text.length()) {
            items.add(new Item(bare(), parameters()));
            skip(" \t");
            if (at < text.length()) {
                expect(',');
                skip(" \t");
                check(at < text.length());
            }
        }
        return items;
    }

    private Map<String, Object> parameters() throws MalformedException {
        Map<String, Object> parameters = new LinkedHashMap<>();
        while (peek() == ';') {
            at++;
            skip(" ");
            check(isLower(peek()) || peek() == '*');
            String key = takeWhile("_-.*");
            Object value = "?1";
            if (peek() == '=') {
                at++;
                value = bare();
            }
            parameters.put(key, value);
        }
        return parameters;
    }

    private Object bare() throws MalformedException {
        char first = peek();
        if (first == '"') {
            return quoted();
        }
        if (first == '-' || isDigit(first)) {
            return number();
        }
        if (first == ':' || first == '?' || first == '@') {
            at++;
            return first + takeWhile("+/=:-");
        }
        check(isLetter(first) || first == '*');
        return takeWhile("!#$%&'*+-.^_`|~:/");
    }

    private String quoted() throws MalformedException {
        StringBuilder string = new StringBuilder();
        for (at++; peek() != '"'; at++) {
            if (peek() == '\\') {
                at++;
                check(peek() == '"' || peek() == '\\');
            }
            check(peek() >= ' ' && peek() < 0x7f);
            string.append(peek());
        }
        at++;
        return string.toString();
    }

    private Object number() throws MalformedException {
        int start = at++;
        while (isDigit(peek()) || peek() == '.') {
            at++;
        }
        String digits = text.substring(start, at);
        check(digits.length() <= MOST_DIGITS && digits.matches("-?\\d{1,15}(\\.\\d{1,3})?"));
        return digits.indexOf('.') < 0 ? (Object) Long.valueOf(digits) : digits;
    }

    private String takeWhile(String alsoAllowed) {
        int start = at;
        while (isLetter(peek()) || isDigit(peek()) || (peek() != 0 && alsoAllowed.indexOf(peek()) >= 0)) {
            at++;
        }
        return text.substring(start, at);
    }

    private void skip(String blanks) {
        while (peek() != 0 && blanks.indexOf(peek()) >= 0) {
            at++;
        }
    }

    private void expect(char c) throws MalformedException {
        check(peek() == c);
        at++;
    }

    /** The next character, or 0 at the end; no valid field holds a 0. */
    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private static void check(boolean valid) throws MalformedException {
        if (!valid) {
            throw new MalformedException();
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isLetter(char c) {
        return isLower(c) || (c >= 'A' && c <= 'Z');
    }
}
