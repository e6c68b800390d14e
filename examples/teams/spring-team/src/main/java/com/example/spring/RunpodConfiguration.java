package com.example.spring;

import io.runpod.sdk.RunpodClient;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One client for the application, which Spring closes at its end. */
@Configuration
class RunpodConfiguration {

    @Bean
    RunpodClient runpod(@Value("${runpod.api-key}") String apiKey, @Value("${runpod.base-url}") String baseUrl) {
        return RunpodClient.builder().apiKey(apiKey).baseUrl(baseUrl).build();
    }
}
