package anlan.catalogue;

import anlan.domain.area.AreaCode;
import anlan.domain.people.Post;
import anlan.domain.people.PostId;
import anlan.domain.people.Role;
import anlan.domain.people.UnitId;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The posts of the demonstration. */
final class RosterSeeds {

    private RosterSeeds() {}

    static List<Post> roster() {
        List<Post> posts = new ArrayList<>();
        for (JsonNode post : SeedFile.read("roster").required("posts")) {
            posts.add(new Post(
                    new PostId(SeedFile.text(post, "post")),
                    SeedFile.text(post, "name"),
                    Role.of(SeedFile.text(post, "role")),
                    new UnitId(SeedFile.text(post, "unit")),
                    new AreaCode(SeedFile.text(post, "area")),
                    SeedFile.text(post, "phone")));
        }
        return posts;
    }
}
