package anlan.catalogue;

import anlan.domain.alert.Template;
import anlan.domain.alert.Templates;
import anlan.domain.area.Areas;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The texts of messages. */
final class TemplateSeeds {

    private static final int VERSION = 1;

    private TemplateSeeds() {}

    static Templates templates(Areas areas) {
        JsonNode file = SeedFile.read("templates");
        if (file.required("version").intValue() != VERSION) {
            throw new IllegalStateException("seeds/templates.json is of another version");
        }
        List<Template> templates = new ArrayList<>();
        for (JsonNode template : file.required("templates")) {
            templates.add(new Template(
                    SeedFile.text(template, "id"),
                    SeedFile.text(template, "providerCode"),
                    SeedFile.text(template, "text")));
        }
        return new Templates(templates, areas);
    }
}
