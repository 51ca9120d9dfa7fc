package anlan.localstack;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Names of fields by which an answer shows who stands behind a case, wherever its schema has them. */
final class PersonalFields {

    /** Whoever answers with one of these shows a person. */
    static final Set<String> NAMES = Set.of(
            "phone",
            "contact",
            "reporter",
            "reporterName",
            "identity",
            "openid",
            "idNumber",
            "party",
            "parties",
            "claimant",
            "claimants",
            "respondent",
            "original",
            "originalUrl");

    /** A file that nobody has looked into: whatever it holds, it shows. */
    private static final String AS_IT_WAS_SENT = "application/octet-stream";

    /** Routes that show a person who stands behind no case, each with who that is. */
    static final Map<String, String> OF_NO_CASE = Map.of(
            "GET /v1/people/{post}", "the duty telephone of a post, for the office that keeps the roster",
            "POST /v1/people", "the same",
            "PUT /v1/people/{post}", "the same",
            "GET /v1/alerts", "the last four digits of the duty telephone of a post",
            "POST /v1/alerts/{id}/redrive", "the same",
            "POST /v1/sites", "whoever answers for a site, for those who may enter sites",
            "PUT /v1/sites/{id}", "the same",
            "GET /v1/sites/{id}", "the same",
            "GET /v1/sites", "the same");

    private PersonalFields() {}

    /** Adds those that a schema has, or one that it refers to. */
    static void in(JsonNode schema, JsonNode description, Set<String> found) {
        walk(schema, description, found, new HashSet<>());
    }

    private static void walk(JsonNode node, JsonNode description, Set<String> found, Set<String> seen) {
        String ref = node.path("$ref").asString("");
        if (!ref.isEmpty() && seen.add(ref)) {
            walk(description.at(ref.substring(1)), description, found, seen);
        }
        if (node.has(AS_IT_WAS_SENT)) {
            found.add("original");
        }
        node.path("properties").propertyNames().stream().filter(NAMES::contains).forEach(found::add);
        node.forEach(each -> walk(each, description, found, seen));
    }
}
