package io.runpod.sdk.internal.secret;

import io.runpod.sdk.text.PrintableText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one call must not show, its API key and its env values: takes them out of whatever others wrote, once it has been
 * decoded and before it becomes a text or a value of ours. Never asked about our own words. Looks at them only where
 * something is to be shown, which a call that succeeds need not.
 */
public final class Secrets {
    private static final String SCHEME = "Bearer ";

    private final String key;
    private final Supplier<? extends Collection<String>> values;
    /** Volatile, for a user's interceptor may proceed on another thread. */
    private volatile @Nullable Masks masks;

    private record Masks(Mask key, Mask all, Mask names) {}

    private Secrets(String key, Supplier<? extends Collection<String>> values) {
        this.key = key;
        this.values = values;
    }

    /** The secrets of a call with this {@link #authorization}, which is empty where the call has none yet. */
    public static Secrets of(String authorization, Supplier<? extends Collection<String>> values) {
        return new Secrets(authorization.isEmpty() ? "" : authorization.substring(SCHEME.length()), values);
    }

    public static Secrets of(String authorization, Collection<String> values) {
        return of(authorization, () -> values);
    }

    private Masks masks() {
        Masks known = masks;
        if (known == null) {
            known = made();
            masks = known;
        }
        return known;
    }

    private Masks made() {
        List<Secret> secrets = new ArrayList<>();
        if (key.length() >= Secret.SHORTEST) {
            secrets.add(Secret.inAnyCase(key));
        }
        Mask keyAlone = new Mask(secrets);
        List<String> forms =
                values.get().stream().flatMap(Secrets::forms).distinct().toList();
        List<Secret> inAnyCase = new ArrayList<>(secrets);
        forms.stream().map(Secret::inAnyCase).forEach(inAnyCase::add);
        forms.stream().map(Secret::exactly).forEach(secrets::add);
        return new Masks(keyAlone, new Mask(secrets), new Mask(inAnyCase));
    }

    public static String authorization(String apiKey) {
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
    public String hide(String text) {
        return masks().all().cover(text);
    }

    /** A text without the key: what a body says is for the caller to read. */
    public String hideKey(String text) {
        return masks().key().cover(text);
    }

    /** Headers without key and env values, which may stand in a name as well. */
    public Map<String, List<String>> hide(Map<String, List<String>> headers) {
        Mask names = masks().names();
        Map<String, List<String>> hidden = new LinkedHashMap<>();
        headers.forEach(
                (name, values) -> hidden.computeIfAbsent(names.cover(name), any -> new ArrayList<>(values.size()))
                        .addAll(values.stream().map(this::hide).toList()));
        hidden.replaceAll((name, values) -> List.copyOf(values));
        return hidden;
    }
}
