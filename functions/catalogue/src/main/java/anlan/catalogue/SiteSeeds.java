package anlan.catalogue;

import anlan.domain.site.SiteType;
import anlan.domain.site.SiteTypes;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The types of site, from {@code seeds/site-types.json}. */
final class SiteSeeds {

    private SiteSeeds() {}

    static SiteTypes types() {
        List<SiteType> types = new ArrayList<>();
        for (JsonNode type : SeedFile.read("site-types").required("types")) {
            types.add(new SiteType(SeedFile.text(type, "type"), SeedFile.text(type, "name")));
        }
        return new SiteTypes(types);
    }
}
