package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.category.CaseKind;
import anlan.domain.category.ReplyModule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a client can tell a citizen or an official before anything is reported or answered. */
class ReferenceTest extends DeedsFixture {

    @Test
    void a_category_says_within_what_time_one_is_answered_as_the_receipt_does() {
        Map<String, String> words = new TreeMap<>();
        json(get("reference", "/v1/categories", Map.of(), "citizen:alice"))
                .path("items")
                .forEach(each -> words.put(
                        each.path("code").stringValue(),
                        each.at("/answered/words").asString("")));
        assertThat(words)
                .containsEntry("noise", "5个工作日")
                .containsEntry("gas-safety", "2小时")
                .containsEntry("fire-exit", "24小时")
                .containsEntry("fire-equipment", "");
    }

    @Test
    void a_reply_module_goes_with_a_deed_that_there_is_and_its_code_is_its_own() {
        List<ReplyModule> modules = Seeds.replyModules();
        assertThat(modules).extracting(ReplyModule::code).doesNotHaveDuplicates();
        for (ReplyModule each : modules) {
            assertThat(functions.api().deeds().get(each.kind().plural()))
                    .as(each.code())
                    .contains(each.deed());
            assertThat(each.text()).as(each.code()).isNotBlank().hasSizeLessThanOrEqualTo(2_000);
        }
        assertThat(modules).extracting(ReplyModule::kind).contains(CaseKind.values());
        JsonNode items =
                json(get("reference", "/v1/reply-modules", Map.of(), TOWN)).path("items");
        assertThat(items).hasSize(modules.size());
    }
}
