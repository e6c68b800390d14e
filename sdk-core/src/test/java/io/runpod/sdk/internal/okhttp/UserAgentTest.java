package io.runpod.sdk.internal.okhttp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UserAgentTest {
    @Test
    void aMachineWithAnOddNameCanBeNamed() {
        String arch = System.getProperty("os.arch");
        System.setProperty("os.arch", "a;(b)\n\u00e9");
        try {
            assertThat(UserAgent.of("app")).startsWith("app runpod-java/").endsWith("; a__b___)");
        } finally {
            System.setProperty("os.arch", arch);
        }
    }
}
