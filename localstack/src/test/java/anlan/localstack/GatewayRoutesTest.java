package anlan.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.catalogue.Catalogue;
import anlan.catalogue.story.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * On AWS a call reaches the function that has its route: template.yaml gives each function all that
 * lies below its roots.
 */
class GatewayRoutesTest {

    private static GatewayRoutes gateway;

    @BeforeAll
    static void read() throws IOException {
        gateway = new GatewayRoutes(Files.readString(Path.of(System.getProperty("anlan.root"), "template.yaml")));
    }

    @Test
    void every_route_reaches_its_function_by_an_event_of_its_own() {
        assertThat(DescriptionTest.api().listing()).isNotEmpty().allSatisfy(route -> {
            String[] parts = route.split(" ", 3);
            assertThat(gateway.functionOf(parts[2])).isEqualTo(parts[0]);
            assertThat(gateway.eventOf(parts[2])).isNotEqualTo(GatewayRoutes.DEFAULT);
        });
    }

    @Test
    void every_call_of_a_story_reaches_the_function_that_answers_it_there() {
        assertThat(Story.exchanges())
                .filteredOn(each -> !Catalogue.JOBS.contains(each.scene().function()))
                .allSatisfy(each -> assertThat(gateway.functionOf(each.asked().path()))
                        .as(each.scene().name())
                        .isEqualTo(each.scene().function()));
    }

    @Test
    void every_event_has_a_route_at_its_root_or_below() {
        List<String> listing = DescriptionTest.api().listing();
        Set<String> idle = new TreeSet<>(gateway.functions().keySet());
        idle.remove(GatewayRoutes.DEFAULT);
        idle.removeIf(path -> listing.stream()
                .map(route -> route.split(" ", 3)[2])
                .anyMatch(route -> (route + "/").startsWith(path.replace("/{proxy+}", "") + "/")));
        assertThat(idle).isEmpty();
    }

    @Test
    void a_path_goes_to_itself_then_to_the_longest_above_it_then_to_the_default() {
        GatewayRoutes routes = new GatewayRoutes("""
                  a:
                        Root:
                          Type: HttpApi
                          Properties:
                            Path: /a
                        Below:
                          Type: HttpApi
                          Properties:
                            Path: /a/{proxy+}
                  b:
                        Deeper:
                          Type: HttpApi
                          Properties:
                            Path: /a/b/{proxy+}
                  c:
                        Else:
                          Type: HttpApi
                """);
        assertThat(List.of("/a", "/a/x", "/a/b", "/a/b/x", "/a/", "/ab", "/"))
                .extracting(routes::functionOf)
                .containsExactly("a", "a", "a", "b", "c", "c", "c");
    }
}
