package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.alert.Wording;
import anlan.domain.area.Area;
import anlan.domain.warning.Rule;
import anlan.domain.warning.StreakStep;
import anlan.domain.warning.WarningRules;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The rules of warnings as they are packaged. */
class WarningSeedsTest {

    private static final WarningRules RULES = Seeds.warningRules();

    private static ObjectNode file() {
        return (ObjectNode) SeedFile.read("warnings");
    }

    private static ObjectNode rule(ObjectNode file, int n) {
        return (ObjectNode) file.path("rules").get(n);
    }

    @Test
    void found_hazards_new_complaints_overdue_major_ones_and_deaths_are_watched() {
        assertThat(RULES.rules())
                .extracting(Rule::figure)
                .containsExactly("hazards.found", "complaints.new", "hazards.overdue.grade.MAJOR", "deaths");
        assertThat(RULES.steps())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(3, StreakStep.NOTICE, 4, StreakStep.INTERVIEW, 5, StreakStep.LISTING));
        assertThat(RULES.windowsBefore()).isEqualTo(3);
        assertThat(RULES.cleanWindows()).isEqualTo(2);
    }

    @Test
    void every_change_fits_one_part_and_names_area_and_colours() {
        for (Area area : Seeds.areas().towns()) {
            for (Rule rule : RULES.rules()) {
                Wording wording =
                        Seeds.templates(Seeds.areas()).warning(area.code(), 12, "下旬", rule.chineseName(), "绿", "红");
                assertThat(wording).isInstanceOf(Wording.Text.class);
                assertThat(((Wording.Text) wording).text())
                        .contains(area.name() + "12月下旬" + rule.chineseName() + "预警由绿转红");
            }
        }
    }

    @Test
    void a_rule_that_watches_what_nobody_publishes_or_awaits_is_refused_by_its_id() {
        ObjectNode misspelt = file();
        rule(misspelt, 1).put("figure", "complaints.knew");
        refused(misspelt, "new-ratio");
        ObjectNode rate = file();
        rule(rate, 1).put("figure", "rect.all");
        refused(rate, "new-ratio");
        ObjectNode given = file();
        rule(given, 3).remove("awaits");
        refused(given, "any-death");
    }

    @Test
    void rules_that_could_not_be_told_or_reckoned_are_refused() {
        ObjectNode longName = file();
        rule(longName, 0).put("name", "重大隐患超期未整改数");
        refused(longName, "found-ratio");
        ObjectNode share = file();
        ((ObjectNode) rule(share, 0).path("ratio")).put("red", "1.25");
        refused(share, "11/10");
        ObjectNode other = file();
        other.put("version", "anlan-warnings-0");
        refused(other, "another version");
    }

    private static void refused(JsonNode file, String why) {
        assertThatThrownBy(() -> WarningSeeds.rules(file)).hasMessageContaining(why);
    }
}
