package com.example.inference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.runpod.sdk.model.Endpoint;
import java.util.List;

/** What runs, as JSON: the SDK's models among this team's own types, with this team's own mapper. */
public final class Catalog {
    private final ObjectMapper mapper;

    public Catalog(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** One page of the catalogue. */
    public record Page(String owner, Endpoint first, List<Endpoint> all) {}

    public String write(Page page) throws JsonProcessingException {
        return mapper.writeValueAsString(page);
    }

    public Page read(String json) throws JsonProcessingException {
        return mapper.readValue(json, Page.class);
    }
}
