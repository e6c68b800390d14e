package io.runpod.sdk.testkit;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a test in another process, and in another language, may ask of the server; {@link Usage} documents it. The key is
 * asked for as everywhere, since what was recorded includes env values.
 */
final class Control {
    static final String PREFIX = "/__fake/";

    private final BearerKey key;
    private final Map<String, ControlCommand> commands = new TreeMap<>();

    Control(BearerKey key, Memory memory) {
        this.key = key;
        add(new FaultControl(memory.faults()).all());
        add(new LifeControl(memory.account()).all());
        add(new MemoryControl(memory).all());
    }

    private void add(Map<String, ControlCommand> named) {
        named.forEach((name, command) -> commands.put(PREFIX + name, command));
    }

    /** One at a time: a list of what was recorded may be large. */
    synchronized Answer answer(Incoming request) {
        return Optional.ofNullable(commands.get(request.path()))
                .map(command -> answer(command, request))
                .orElseGet(() ->
                        Problems.problem(404, "the control API has only " + String.join(", ", commands.keySet())));
    }

    private Answer answer(ControlCommand command, Incoming request) {
        return command.method().equals(request.method())
                ? key.refuses(request).orElseGet(() -> command.answer(request))
                : Problems.problem(405, request.path() + " takes only " + command.method())
                        .with("Allow", command.method());
    }
}
