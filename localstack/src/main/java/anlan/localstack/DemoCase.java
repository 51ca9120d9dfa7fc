package anlan.localstack;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One case of the demo week. Its keys follow from its name, so that who lives through the week again
 * asks for the same.
 */
final class DemoCase {

    private static final int REFUSED = 500;

    private final DemoPeople people;
    private final String kind;
    private final String name;
    private String id = "";
    private int version;

    /**
     * A case that is still to come in.
     *
     * @param kind {@code complaints} or {@code hazards}
     * @param name tells it from all others of the week
     */
    DemoCase(DemoPeople people, String kind, String name) {
        this.people = people;
        this.kind = kind;
        this.name = name;
    }

    void begins(String code, ObjectNode body) {
        DemoPeople.Said said = people.asks(code, "/v1/" + kind, body, key("begins"));
        if (!said.done()) {
            throw new IllegalStateException(name + " was refused: " + said.status());
        }
        id = said.body().required("id").stringValue();
        version = said.body().required("version").intValue();
    }

    /**
     * Does a deed, on what the city says stands now. What somebody else at this machine, or an
     * earlier try, has done already is not done again.
     */
    void does(String code, String deed, ObjectNode body) {
        DemoPeople.Said said = send(code, deed, body, key(deed));
        if (said.status() == 409 && may(said.body(), deed)) {
            version = said.body().path("version").intValue(version);
            said = send(code, deed, body, key(deed) + "-again");
        }
        if (said.status() >= REFUSED) {
            throw new IllegalStateException(deed + " of " + name + " failed: " + said.status());
        }
        version = said.body().path("version").intValue(version);
    }

    private DemoPeople.Said send(String code, String deed, ObjectNode body, String key) {
        return people.asks(
                code, "/v1/" + kind + "/" + id + "/" + deed, body.deepCopy().put("version", version), key);
    }

    private static boolean may(JsonNode conflict, String deed) {
        for (JsonNode allowed : conflict.path("allowed")) {
            if (deed.equals(allowed.stringValue(""))) {
                return true;
            }
        }
        return false;
    }

    private String key(String deed) {
        return "demo-week-" + name + "-" + deed;
    }
}
