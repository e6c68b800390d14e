package io.runpod.sdk.internal.answer;

import io.runpod.sdk.internal.call.BodyLimits;
import io.runpod.sdk.internal.call.Exchanged.Answer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a body as text, whatever it is: what does not fit the charset becomes a replacement character. */
final class BodyText {
    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([\\w.:+-]+)");

    private BodyText() {}

    static String whole(Answer answer) {
        String text = new String(answer.body(), charset(answer.headers().last("Content-Type")));
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    static String cut(String text) {
        return text.length() <= BodyLimits.ERROR ? text : text.substring(0, BodyLimits.ERROR);
    }

    private static Charset charset(@Nullable String contentType) {
        Matcher named = CHARSET.matcher(contentType == null ? "" : contentType);
        try {
            return named.find() ? Charset.forName(named.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalArgumentException unknown) {
            return StandardCharsets.UTF_8;
        }
    }
}
