package io.runpod.sdk.fault;

import io.runpod.sdk.text.PrintableText;
import java.io.PrintWriter;
import java.io.StringWriter;

/** What tests ask texts. */
final class Texts {
    private Texts() {}

    /** What has no place in a text, but for the line breaks and tabs that a stack trace is laid out with. */
    static String harmful(String text) {
        return text.codePoints()
                .filter(PrintableText::isHarmful)
                .filter(c -> c != '\n' && c != '\t')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static String trace(Throwable thrown) {
        StringWriter text = new StringWriter();
        PrintWriter lines = new PrintWriter(text);
        thrown.printStackTrace(lines);
        lines.flush();
        return text.toString().replace(System.lineSeparator(), "\n");
    }
}
