package anlan.catalogue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a provider asks for, as docs/prices.json has it. */
record Prices(JsonNode json) {

    static Prices read(Path root) throws IOException {
        return new Prices(JsonMapper.builder().build().readTree(Files.readString(root.resolve("docs/prices.json"))));
    }

    /** For one of what the name says. */
    BigDecimal of(String name) {
        return new BigDecimal(json.required(name).stringValue());
    }

    String text(String name) {
        return json.required(name).stringValue();
    }
}
