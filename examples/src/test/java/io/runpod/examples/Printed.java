package io.runpod.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;

/** What a program prints. */
final class Printed {

    private Printed() {}

    /** A program that prints. */
    @FunctionalInterface
    interface Program {
        void run(PrintStream out) throws Exception;
    }

    /** A {@code main} method. */
    @FunctionalInterface
    interface Main {
        void run(String[] args) throws Exception;
    }

    static String by(Program program) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            program.run(new PrintStream(bytes, true, UTF_8));
        } catch (Exception e) {
            throw new AssertionError(bytes.toString(UTF_8), e);
        }
        return bytes.toString(UTF_8);
    }

    static String byMain(Main main) {
        PrintStream console = System.out;
        return by(out -> {
            System.setOut(out);
            try {
                main.run(new String[0]);
            } finally {
                System.setOut(console);
            }
        });
    }
}
