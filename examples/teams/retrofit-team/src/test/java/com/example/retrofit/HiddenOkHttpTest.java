package com.example.retrofit;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.RunpodClientBuilder;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;

/** The first thing that this team sees of the SDK: words instead of a NoSuchMethodError. */
class HiddenOkHttpTest {
    private static final String FOUND =
            "The Runpod SDK needs OkHttp 5\\.0\\.0 or later .*, but found OkHttp [34]\\.1\\d\\.\\d+ in"
                    + " file:\\S+/okhttp-[34]\\.1\\d\\.\\d+\\.jar and OkHttp 5\\.\\d+\\.\\d+ in file:\\S+/okhttp-jvm-5\\S+\\.jar, of which .*"
                    + "com\\.squareup\\.okhttp3:okhttp, which Retrofit .*";

    @Test
    void buildingAClientNamesBothAndSaysWhatToDo() {
        RunpodClientBuilder builder = RunpodClient.builder().apiKey("a-key");

        assertMatches(assertThrows(IllegalStateException.class, builder::build));
    }

    @Test
    void aClientOfTheTeamsOwnMakesNoDifference() {
        RunpodClientBuilder builder = RunpodClient.builder().apiKey("a-key").httpClient(new OkHttpClient());

        assertMatches(assertThrows(IllegalStateException.class, builder::build));
    }

    private static void assertMatches(IllegalStateException refusal) {
        assertTrue(refusal.getMessage().matches(FOUND), refusal::getMessage);
    }
}
