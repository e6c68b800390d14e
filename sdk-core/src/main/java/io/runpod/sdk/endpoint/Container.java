package io.runpod.sdk.endpoint;

import io.runpod.sdk.model.ContainerConfig;
import io.runpod.sdk.model.Endpoint;
import io.runpod.sdk.model.Template;
import io.runpod.sdk.model.Violation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is said about a container, whoever says it. Null is not said. */
final class Container {
    private static final String QUOTES = "\\\"'`$";

    @Nullable String image;

    @Nullable String args;

    @Nullable List<@Nullable String> cmd;

    @Nullable List<@Nullable String> entrypoint;

    @Nullable Integer disk;

    @Nullable List<@Nullable String> ports;

    @Nullable Map<String, String> env;

    @Nullable String registry;

    boolean registrySet;

    /** All that a configuration holds, also what is empty: it says so. */
    static Container of(ContainerConfig config) {
        Container container = new Container();
        container.image = config.image().orElse(null);
        container.args = config.args().orElse(null);
        container.cmd = copy(config.cmd());
        container.entrypoint = copy(config.entrypoint());
        container.disk = config.disk().orElse(null);
        container.ports = copy(config.ports());
        container.env = config.env().orElse(null);
        container.registry(config.registry(), config.isRegistryNull());
        return container;
    }

    static Container of(io.runpod.sdk.v2026_06.model.ContainerConfig config) {
        Container container = new Container();
        container.image = config.image().orElse(null);
        container.args = config.args().orElse(null);
        container.disk = config.disk().orElse(null);
        container.ports = copy(config.ports());
        container.env = config.env().orElse(null);
        container.registry(config.registry(), config.isRegistryNull());
        return container;
    }

    /**
     * What a template says, but the key of an endpoint that it is bound to; it always has every member, so an empty one
     * says nothing.
     */
    static Container of(Template template) {
        Container container = new Container();
        container.image = template.image();
        container.command(Optional.of(template.args()), template.cmd(), template.entrypoint());
        container.disk = template.disk() < 1 ? null : Integer.valueOf(template.disk());
        container.ports = copy(Optional.of(template.ports()).filter(Container::isSaid));
        container.env = withoutKey(template.env());
        container.registry(template.registry(), false);
        return container;
    }

    /** What an endpoint says, but the key that makes it the only one of its kind. */
    static Container of(Endpoint endpoint) {
        Container container = new Container();
        container.image = endpoint.image().orElse(null);
        container.command(endpoint.args(), endpoint.cmd(), endpoint.entrypoint());
        container.disk = endpoint.disk().orElse(null);
        container.ports = copy(endpoint.ports().filter(Container::isSaid));
        container.registry(endpoint.registry(), false);
        container.env = withoutKey(endpoint.env().orElse(Map.of()));
        return container;
    }

    private static @Nullable Map<String, String> withoutKey(Map<String, String> env) {
        Map<String, String> others = new LinkedHashMap<>(env);
        others.remove(NewEndpoint.CREATE_KEY);
        return others.isEmpty() ? null : others;
    }

    private void command(Optional<String> args, Optional<List<String>> cmd, Optional<List<String>> entrypoint) {
        this.args = args.filter(text -> !text.isEmpty()).orElse(null);
        this.cmd = copy(cmd.filter(Container::isSaid));
        this.entrypoint = copy(entrypoint.filter(Container::isSaid));
    }

    private void registry(Optional<String> id, boolean isNull) {
        registry = id.orElse(null);
        registrySet = id.isPresent() || isNull;
    }

    /**
     * These settings, and those of another where these say nothing; ports and environment variables of both. A command
     * of either form replaces the other's whole command.
     */
    Container over(@Nullable Container under) {
        if (under == null) {
            return this;
        }
        Container both = new Container();
        both.image = image == null ? under.image : image;
        both.disk = disk == null ? under.disk : disk;
        both.args = args == null && cmd == null && entrypoint == null ? under.args : args;
        both.cmd = cmd == null && args == null ? under.cmd : cmd;
        both.entrypoint = entrypoint == null && args == null ? under.entrypoint : entrypoint;
        both.registry = registrySet ? registry : under.registry;
        both.registrySet = registrySet || under.registrySet;
        both.ports = ports == null ? under.ports : ports;
        if (ports != null && under.ports != null) {
            both.ports = appended(under.ports, ports.toArray(new String[0]));
        }
        both.env = under.env;
        if (env != null) {
            both.env = new LinkedHashMap<>(under.env == null ? Map.of() : under.env);
            both.env.putAll(env);
        }
        return both;
    }

    /**
     * The rule that a command in one string and a command in words mean the same; where quotes make it hard to tell, the
     * server judges.
     */
    void checkCommand(List<Violation> violations) {
        boolean inWords = isSaid(cmd) || isSaid(entrypoint);
        if (!inWords || args == null || args.isEmpty() || isQuoted(args)) {
            return;
        }
        if (!split(args).equals(cmd) && !argsSayAll()) {
            violations.add(
                    new Violation("$.args", "says another command than cmd and entrypoint; set one or the other"));
        }
    }

    /** Whether the one string says all the words for sure. */
    boolean argsSayAll() {
        return args != null && !isQuoted(args) && split(args).equals(whole());
    }

    /** Whether the one string says all the words, or quotes make it hard to tell. */
    boolean argsMaySayAll() {
        return argsSayAll() || (args != null && isQuoted(args));
    }

    private List<@Nullable String> whole() {
        List<@Nullable String> whole = new ArrayList<>(entrypoint == null ? List.of() : entrypoint);
        whole.addAll(cmd == null ? List.of() : cmd);
        return whole;
    }

    private static boolean isQuoted(String args) {
        for (int i = 0; i < args.length(); i++) {
            if (QUOTES.indexOf(args.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static List<String> split(String args) {
        return List.of(args.strip().split("\\s+"));
    }

    /** One command in two forms: beside the one that says it, the other one emptied would say another command. */
    Container inOneForm() {
        if (args == null || (cmd == null && entrypoint == null)) {
            return this;
        }
        Container container = over(new Container());
        boolean inOneString = !args.isEmpty();
        boolean inWords = isSaid(cmd) || isSaid(entrypoint);
        if (inWords && !inOneString) {
            container.args = null;
        }
        if (inOneString && !isSaid(cmd)) {
            container.cmd = null;
        }
        if (inOneString && !isSaid(entrypoint)) {
            container.entrypoint = null;
        }
        return container;
    }

    /** Whether there is anything in a list that may be missing. */
    static boolean isSaid(@Nullable Collection<?> items) {
        return items != null && !items.isEmpty();
    }

    /** Adds a variable; the last value for a name wins. */
    void env(String name, String value) {
        if (env == null && name != null && value != null) {
            // Most have one, which a model takes without a copy.
            env = Map.of(name, value);
            return;
        }
        if (!(env instanceof LinkedHashMap)) {
            env = new LinkedHashMap<>(env == null ? Map.of() : env);
        }
        env.put(name, value);
    }

    /** Words as a list of their own. */
    static @Nullable List<@Nullable String> words(@Nullable String @Nullable ... words) {
        return words == null ? null : Arrays.asList(words.clone());
    }

    /** A list and more items; the list alone, or nothing, where there are none. */
    static @Nullable List<@Nullable String> appended(
            @Nullable List<@Nullable String> texts, @Nullable String @Nullable ... more) {
        if (more == null || more.length == 0) {
            return texts;
        }
        if (texts == null || texts.isEmpty()) {
            return immutable(more);
        }
        @Nullable String[] all = texts.toArray(new String[texts.size() + more.length]);
        System.arraycopy(more, 0, all, texts.size(), more.length);
        return immutable(all);
    }

    /** A copy that can't change: of the JDK's own kind, which a model takes as it is, unless a null is to be refused. */
    private static List<@Nullable String> immutable(@Nullable String... items) {
        for (String item : items) {
            if (item == null) {
                return Collections.unmodifiableList(Arrays.asList(items.clone()));
            }
        }
        return List.of(items);
    }

    private static @Nullable List<@Nullable String> copy(Optional<List<String>> texts) {
        return texts.<List<@Nullable String>>map(Collections::unmodifiableList).orElse(null);
    }

    List<@Nullable Object> said() {
        return Arrays.asList(image, args, cmd, entrypoint, disk, ports, env, registry, registrySet);
    }

    /** The members that say something; the values of environment variables are hidden. */
    @Override
    public String toString() {
        return "{image=" + image + ", args=" + args + ", cmd=" + cmd + ", entrypoint=" + entrypoint + ", disk=" + disk
                + ", ports=" + ports + ", env=" + (env == null ? null : env.keySet()) + ", registry="
                + (registrySet ? registry : "(unset)") + "}";
    }
}
