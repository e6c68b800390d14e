package io.runpod.sdk.spec;

import static io.runpod.sdk.spec.Slip.without;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Shows that a slip in an operation would be seen, and named with its path and both values. */
class OperationSlipsTest {
    static final List<Slip> SLIPS = List.of(
            Slip.of(
                    "a lost path",
                    "/paths",
                    paths -> paths.remove("/v2/catalog/templates"),
                    "paths['/v2/catalog/templates'].get.operationId",
                    "\"listPublicTemplates\"",
                    "nothing"),
            Slip.of(
                    "a lost operation",
                    "/paths/~1v2~1serverless~1{id}",
                    path -> path.remove("delete"),
                    "paths['/v2/serverless/{id}'].delete.operationId",
                    "\"deleteEndpoint\"",
                    "nothing"),
            Slip.of(
                    "an operation that is not there",
                    "/paths/~1v2~1registries",
                    path -> path.set("patch", path.get("post")),
                    "paths['/v2/registries'].patch.operationId",
                    "nothing",
                    "\"createRegistry\""),
            Slip.of(
                    "a misspelt operation id",
                    "/paths/~1v2~1serverless/post",
                    post -> post.put("operationId", "createEndpiont"),
                    "paths['/v2/serverless'].post.operationId",
                    "\"createEndpoint\"",
                    "\"createEndpiont\""),
            Slip.of(
                    "another tag",
                    "/paths/~1v2~1templates/get",
                    get -> get.putArray("tags").add("Catalog"),
                    "paths['/v2/templates'].get.tags",
                    "[\"Templates\"]",
                    "[\"Catalog\"]"),
            Slip.of(
                    "a lost parameter",
                    "/paths/~1v2~1serverless/get",
                    without("parameters", 1),
                    "paths['/v2/serverless'].get.parameters['limit' in query].schema.maximum",
                    "1000",
                    "nothing"),
            Slip.of(
                    "a lost parameter of a path",
                    "/paths/~1v2~1registries~1{id}",
                    path -> path.remove("parameters"),
                    "paths['/v2/registries/{id}'].get.parameters['id' in path].required",
                    "true",
                    "nothing"),
            Slip.of(
                    "a parameter in another place",
                    "/components/parameters/CountryCodesFilter",
                    filter -> filter.put("in", "header"),
                    "paths['/v2/catalog/gpus'].get.parameters['countryCodes' in header].schema.type",
                    "nothing",
                    "\"array\""),
            Slip.of(
                    "a list that is no longer joined by commas",
                    "/components/parameters/CudaVersionsFilter",
                    filter -> filter.remove("explode"),
                    "paths['/v2/catalog/gpus'].get.parameters['cudaVersions' in query].explode",
                    "false",
                    "true"),
            Slip.of(
                    "a parameter that became required",
                    "/components/parameters/GpuCountFilter",
                    filter -> filter.put("required", true),
                    "paths['/v2/catalog/gpus/{id}'].get.parameters['count' in query].required",
                    "false",
                    "true"),
            Slip.of(
                    "a body that became optional",
                    "/paths/~1v2~1templates/post/requestBody",
                    body -> body.remove("required"),
                    "paths['/v2/templates'].post.requestBody.required",
                    "true",
                    "false"),
            Slip.of(
                    "a lost answer",
                    "/paths/~1v2~1serverless/post/responses",
                    responses -> responses.remove("422"),
                    "paths['/v2/serverless'].post.responses.422",
                    "there",
                    "nothing"),
            Slip.of(
                    "an answer of another schema",
                    "/paths/~1v2~1templates~1{id}/get/responses/200/content/application~1json/schema",
                    schema -> schema.put("$ref", "#/components/schemas/Endpoint"),
                    "paths['/v2/templates/{id}'].get.responses.200.content['application/json'].schema.$ref",
                    "Template",
                    "Endpoint"),
            Slip.of(
                    "a lost header",
                    "/components/responses/TooManyRequestsError/headers",
                    headers -> headers.remove("Retry-After"),
                    "paths['/v2/serverless'].get.responses.429.headers.Retry-After.schema.type",
                    "\"integer\"",
                    "nothing"),
            Slip.of(
                    "a keyword that is not there",
                    "/paths/~1v2~1serverless/get",
                    get -> get.put("deprecated", true),
                    "paths['/v2/serverless'].get.deprecated",
                    "nothing",
                    "true"));

    @ParameterizedTest
    @FieldSource("SLIPS")
    void isSeen(Slip slip) {
        slip.assertSeen();
    }
}
