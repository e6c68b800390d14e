package io.runpod.sdk.testkit.junit;

import static org.junit.platform.commons.support.AnnotationSupport.findAnnotation;

import io.runpod.sdk.ApiRevision;
import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.testkit.FakeRunpod;
import io.runpod.sdk.testkit.FakeRunpodBuilder;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Keeps the server in JUnit's store for the test, or the class, and closes it itself: 5.10 and 6 do not agree on what a
 * store closes.
 */
final class FakeRunpodExtension implements ParameterResolver, AfterEachCallback, AfterAllCallback {
    private static final Namespace OURS = Namespace.create(FakeRunpodExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == FakeRunpod.class || type == RunpodClient.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Running running =
                store(context).getOrComputeIfAbsent(Running.class, key -> new Running(context), Running.class);
        return parameter.getParameter().getType() == FakeRunpod.class ? running.runpod : running.client;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        close(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close(context);
    }

    private static void close(ExtensionContext context) {
        // Removes only what this very context holds: a class's server outlives its tests.
        @Nullable Running running = store(context).remove(Running.class, Running.class);
        if (running != null) {
            running.runpod.close();
        }
    }

    private static Store store(ExtensionContext context) {
        return context.getStore(OURS);
    }

    private static FakeRunpod start(ExtensionContext context) {
        Set<ApiRevision> spoken = Set.copyOf(Arrays.asList(annotation(context).only()));
        FakeRunpodBuilder builder = FakeRunpod.builder();
        if (spoken.size() == 1) {
            spoken.forEach(builder::only);
        }
        return builder.start();
    }

    /** The nearest one: of the method, of its class, of a class around that. */
    private static WithFakeRunpod annotation(ExtensionContext context) {
        return findAnnotation(context.getElement(), WithFakeRunpod.class)
                .orElseGet(() -> annotation(context.getParent().orElseThrow()));
    }

    private static final class Running {
        private final FakeRunpod runpod;
        private final RunpodClient client;

        Running(ExtensionContext context) {
            runpod = start(context);
            client = runpod.client();
        }
    }
}
