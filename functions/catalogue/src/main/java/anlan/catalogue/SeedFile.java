package anlan.catalogue;

import anlan.http.Trees;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.JsonNode;

/** One file of {@code seeds/}, as it is packaged. */
final class SeedFile {

    private SeedFile() {}

    static JsonNode read(String name) {
        try (InputStream stream = Seeds.class.getResourceAsStream("/seeds/" + name + ".json")) {
            if (stream == null) {
                throw new IllegalStateException("seeds/" + name + ".json is not packaged");
            }
            return Trees.read(stream);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static String text(JsonNode node, String field) {
        return node.required(field).stringValue();
    }
}
