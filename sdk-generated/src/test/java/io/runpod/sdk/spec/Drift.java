package io.runpod.sdk.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What changes for users of the SDK when it moves from one document to a newer one. */
final class Drift {
    /** What can be there or not as a whole: an operation, one of its parameters or answers, a schema, a member. */
    private static final Pattern PARTS = Pattern.compile("^\\$\\.paths\\['[^']*'\\]\\.\\w+"
            + "|\\.parameters\\['[^']*' in \\w+\\]|\\.requestBody|\\.responses\\.\\w+"
            + "|^\\$\\.components\\.schemas\\.\\w+|\\.properties\\.[^.\\[]+");

    private static final Pattern MEMBER = Pattern.compile("(.*)\\.properties\\.([^.\\[]+)");
    private static final Pattern REQUIRED = Pattern.compile("(.*)\\.required\\[(.+)\\]");

    private final Side side;
    private final NavigableMap<String, String> now;
    private final NavigableMap<String, String> then;

    /**
     * A change.
     *
     * @param effect on users
     * @param where its path
     * @param now what the current document says there
     * @param then what the newer one says
     */
    record Change(Effect effect, String where, String now, String then) {}

    /** On users' code, when the SDK follows a change. */
    enum Effect {
        /** Their code, what it sends and what it gets stay as they are. */
        NONE("No effect"),
        /** There is more than before, and all that was there is as it was. */
        ADDITIVE("Additive"),
        /** Some code does not compile any more, or does something else. */
        BREAKING("Breaking");

        private final String title;

        Effect(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    private Drift(JsonNode current, JsonNode newer, Set<String> names) {
        this.side = new Side(current, newer);
        this.now = new TreeMap<>(Structure.leaves(current, names));
        this.then = new TreeMap<>(Structure.leaves(newer, names));
    }

    /** All changes of what the current document has, and the operations that are new. */
    static List<Change> between(ObjectNode document, ObjectNode newer) {
        ObjectNode current = document.deepCopy();
        ObjectNode later = newer.deepCopy();
        Dialect.toOpenApi30(later);
        order(current);
        order(later);
        List<Change> changes = new ArrayList<>();
        for (String added : withoutNewOperations(current, later)) {
            changes.add(new Change(Effect.ADDITIVE, added, "", "a new operation"));
        }
        Set<String> names = new TreeSet<>();
        current.at("/components/schemas").fieldNames().forEachRemaining(names::add);
        names.removeIf(name -> later.at("/components/schemas").get(name) == null);
        changes.addAll(new Drift(current, later, names).changes());
        changes.sort(Comparator.comparing(Change::effect).thenComparing(Change::where));
        return changes;
    }

    /** Puts what has an order in its file only into one that both documents share. */
    private static void order(JsonNode node) {
        for (String keyword : List.of("enum", "oneOf", "anyOf")) {
            if (node.get(keyword) instanceof ArrayNode alternatives) {
                List<JsonNode> ordered = new ArrayList<>();
                alternatives.forEach(ordered::add);
                ordered.sort(Comparator.comparing(JsonNode::toString));
                alternatives.removeAll().addAll(ordered);
            }
        }
        node.forEach(Drift::order);
    }

    /** What is new may say things in ways that nothing here has to understand yet. */
    private static Set<String> withoutNewOperations(JsonNode current, ObjectNode newer) {
        Set<String> added = new TreeSet<>();
        ObjectNode paths = newer.withObject("/paths");
        for (Map.Entry<String, JsonNode> path : paths.deepCopy().properties()) {
            JsonNode known = current.path("paths").path(path.getKey());
            ObjectNode item = (ObjectNode) paths.get(path.getKey());
            for (String method : List.of("get", "put", "post", "delete", "patch", "head", "options", "trace")) {
                if (item.has(method) && !known.has(method)) {
                    item.remove(method);
                    added.add("$.paths['" + path.getKey() + "']." + method);
                }
            }
            if (!known.isObject()) {
                paths.remove(path.getKey());
            }
        }
        return added;
    }

    private List<Change> changes() {
        Set<String> paths = new TreeSet<>(now.keySet());
        paths.addAll(then.keySet());
        // By its place, since a part that came or went is one change, however much it says.
        Map<String, Change> changes = new LinkedHashMap<>();
        for (String path : paths) {
            String before = now.getOrDefault(path, "");
            String after = then.getOrDefault(path, "");
            if (!before.equals(after) && !belongsToMember(path)) {
                Change change = change(path, before, after);
                changes.putIfAbsent(change.where(), change);
            }
        }
        return new ArrayList<>(changes.values());
    }

    private Change change(String path, String before, String after) {
        Matcher part = PARTS.matcher(path);
        while (part.find()) {
            String whole = path.substring(0, part.end());
            if (after.isEmpty() && !isIn(then, whole)) {
                return new Change(removal(whole), whole, "there", "");
            }
            if (before.isEmpty() && !isIn(now, whole)) {
                return new Change(addition(whole), whole, "", isRequired(whole) ? "there, required" : "there");
            }
        }
        return new Change(effect(path, before, after), path, before, after);
    }

    /** That a member is required is said along with the member, where that came or went itself. */
    private boolean belongsToMember(String path) {
        Matcher required = REQUIRED.matcher(path);
        if (!required.matches()) {
            return false;
        }
        String member = required.group(1) + ".properties." + required.group(2);
        return isIn(now, member) != isIn(then, member);
    }

    private static boolean isIn(NavigableMap<String, String> leaves, String part) {
        return leaves.containsKey(part) || startsAny(leaves, part + ".") || startsAny(leaves, part + "[");
    }

    private static boolean startsAny(NavigableMap<String, String> leaves, String start) {
        String next = leaves.ceilingKey(start);
        return next != null && next.startsWith(start);
    }

    private boolean isRequired(String part) {
        Matcher member = MEMBER.matcher(part);
        return then.getOrDefault(part + ".required", "").equals("true")
                || (member.matches() && then.containsKey(member.group(1) + ".required[" + member.group(2) + "]"));
    }

    private Effect addition(String part) {
        return side.isSent(part) && isRequired(part) ? Effect.BREAKING : Effect.ADDITIVE;
    }

    /** Any answer that is no success is an exception by its status, whether a document has it or not. */
    private static Effect removal(String part) {
        return part.matches(".*\\.responses\\.(default|[^2]\\w*)") ? Effect.NONE : Effect.BREAKING;
    }

    private Effect effect(String path, String before, String after) {
        String keyword = path.replaceAll(".*\\.(?=[$\\w]+(\\[.*\\])?$)", "").replaceAll("\\[.*", "");
        boolean isSent = side.isSent(path);
        return switch (keyword) {
            // The client has a base URL of its own, and the SDK has tags of its own.
            case "openapi", "servers", "tags" -> Effect.NONE;
            case "required" -> isSent && !after.equals("true") ? Effect.ADDITIVE : Effect.BREAKING;
            case "nullable" -> isSent && after.equals("true") ? Effect.ADDITIVE : Effect.BREAKING;
            case "enum" -> Limits.ofEnum(before, after, isSent);
            case "minimum", "minLength", "minItems", "minProperties" -> Limits.ofLeast(before, after, isSent);
            case "maximum", "maxLength", "maxItems", "maxProperties" -> Limits.ofMost(before, after, isSent);
            case "pattern", "uniqueItems", "multipleOf", "exclusiveMinimum", "exclusiveMaximum" ->
                Limits.ofOther(after, isSent);
            case "additionalProperties" -> isSent && after.equals("false") ? Effect.BREAKING : Effect.ADDITIVE;
            default -> Effect.BREAKING;
        };
    }

    /** Limits are checked on what is sent, and on no answer. */
    private static final class Limits {
        private Limits() {}

        static Effect ofLeast(String before, String after, boolean isSent) {
            return of(isSent, after.isEmpty() || (!before.isEmpty() && number(after) < number(before)));
        }

        static Effect ofMost(String before, String after, boolean isSent) {
            return of(isSent, after.isEmpty() || (!before.isEmpty() && number(after) > number(before)));
        }

        static Effect ofOther(String after, boolean isSent) {
            return of(isSent, after.isEmpty() || after.equals("false"));
        }

        /** Values that the SDK does not know are taken and given like the others. */
        static Effect ofEnum(String before, String after, boolean isSent) {
            boolean hasAll = values(after).containsAll(values(before));
            return hasAll ? Effect.ADDITIVE : isSent ? Effect.BREAKING : Effect.NONE;
        }

        private static Effect of(boolean isSent, boolean isLooser) {
            return !isSent ? Effect.NONE : isLooser ? Effect.ADDITIVE : Effect.BREAKING;
        }

        private static double number(String text) {
            return Double.parseDouble(text);
        }

        private static Set<String> values(String list) {
            return new TreeSet<>(List.of(list.replaceAll("^\\[|\\]$", "").split(",", -1)));
        }
    }

    /** Which way what is said at a path goes. */
    private static final class Side {
        private static final String REF = "#/components/schemas/";

        private final Set<String> sent = new TreeSet<>();

        Side(JsonNode current, JsonNode newer) {
            for (JsonNode document : List.of(current, newer)) {
                document.path("paths")
                        .forEach(path -> path.forEach(operation -> {
                            reach(document, operation.path("requestBody"));
                            reach(document, operation.path("parameters"));
                        }));
            }
        }

        private void reach(JsonNode document, JsonNode node) {
            JsonNode reference = node.get("$ref");
            if (reference != null && reference.isTextual()) {
                String name = schema(reference.textValue());
                if (name == null || sent.add(name)) {
                    reach(document, document.at(reference.textValue().substring(1)));
                }
            }
            node.forEach(part -> reach(document, part));
        }

        private static @Nullable String schema(String reference) {
            return reference.startsWith(REF) ? reference.substring(REF.length()) : null;
        }

        boolean isSent(String path) {
            Matcher schema =
                    Pattern.compile("^\\$\\.components\\.schemas\\.(\\w+)").matcher(path);
            return schema.find() ? sent.contains(schema.group(1)) : !path.contains(".responses.");
        }
    }
}
