package io.runpod.sdk.internal;

import io.runpod.sdk.text.PrintableText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What one call must not show, its API key and its env values: takes them out of whatever others wrote, once it has been
 * decoded and before it becomes a text or a value of ours. Never asked about our own words. Made only where something is
 * to be shown: a call that succeeds has none.
 */
final class Secrets {
    private static final String SCHEME = "Bearer ";

    private final Mask key;
    private final Mask all;
    private final Mask names;

    private Secrets(String key, Collection<String> values) {
        List<Secret> secrets = new ArrayList<>();
        if (key.length() >= Secret.SHORTEST) {
            secrets.add(Secret.inAnyCase(key));
        }
        this.key = new Mask(secrets);
        List<String> forms = values.stream().flatMap(Secrets::forms).distinct().toList();
        List<Secret> inAnyCase = new ArrayList<>(secrets);
        forms.stream().map(Secret::inAnyCase).forEach(inAnyCase::add);
        names = new Mask(inAnyCase);
        forms.stream().map(Secret::exactly).forEach(secrets::add);
        all = new Mask(secrets);
    }

    /** The secrets of a call with this {@link #authorization}, which is empty where the call has none yet. */
    static Secrets of(String authorization, Collection<String> values) {
        return new Secrets(authorization.isEmpty() ? "" : authorization.substring(SCHEME.length()), values);
    }

    static String authorization(String apiKey) {
        return SCHEME + apiKey;
    }

    /** Of several lines, each may come alone, or all of them as one. */
    private static Stream<String> forms(String value) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(value);
        forms.add(value.strip());
        forms.add(PrintableText.of(value, value.length()).strip());
        value.lines()
                .map(String::strip)
                .filter(line -> line.length() >= Secret.SHORTEST_ANYWHERE)
                .forEach(forms::add);
        return forms.stream().filter(form -> form.length() >= Secret.SHORTEST && !form.isBlank());
    }

    /** A text without key and env values. */
    String hide(String text) {
        return all.cover(text);
    }

    /** A text without the key: what a body says is for the caller to read. */
    String hideKey(String text) {
        return key.cover(text);
    }

    /** Headers without key and env values, which may stand in a name as well. */
    Map<String, List<String>> hide(Map<String, List<String>> headers) {
        Map<String, List<String>> hidden = new LinkedHashMap<>();
        headers.forEach(
                (name, values) -> hidden.computeIfAbsent(names.cover(name), any -> new ArrayList<>(values.size()))
                        .addAll(values.stream().map(this::hide).toList()));
        hidden.replaceAll((name, values) -> List.copyOf(values));
        return hidden;
    }

    /** What may become the cause of an exception of ours: the given one, unless it shows what must not be shown. */
    Throwable clean(Throwable thrown) {
        return new CleanCauses(this).of(thrown);
    }
}
