package anlan.domain.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.casefile.CaseNumber;
import anlan.domain.category.CaseKind;
import anlan.domain.contract.Samples;
import anlan.domain.event.EventKind;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What reporters are told, and how it fits a message. */
class StatusTemplatesTest {

    private static StatusTemplate template(String id, Map<String, String> places, Map<EventKind, String> words) {
        return new StatusTemplate(id, "办理结果", "code", null, new TreeMap<>(places), words);
    }

    private static StatusMessage message(String number, EventKind event) {
        return new StatusMessage(
                Samples.id(CaseKind.COMPLAINT, "k"),
                new CaseNumber(number),
                3,
                event,
                "result",
                Samples.at("2024-02-08T23:59:59"),
                Samples.at("2024-02-09T08:00:00"));
    }

    @Test
    void a_message_says_the_number_the_status_and_the_day_on_which_it_happened() {
        StatusTemplate template = template(
                "result",
                Map.of(
                        "character_string1",
                        "${number}",
                        "phrase2",
                        "${status}",
                        "date3",
                        "${date}",
                        "thing4",
                        "详见我的诉求"),
                Map.of(EventKind.REPLIED, "已答复", EventKind.CLOSED, "已办结"));
        StatusText text = template.word(message("LH-20240208-004217", EventKind.CLOSED));
        assertThat(text.values())
                .containsExactly(
                        Map.entry("character_string1", "LH-20240208-004217"),
                        Map.entry("date3", "2024年2月8日"),
                        Map.entry("phrase2", "已办结"),
                        Map.entry("thing4", "详见我的诉求"));
        assertThat(text.providerCode()).isEqualTo("code");
    }

    @ParameterizedTest
    @CsvSource({
        "thing1, ${status}, 一二三四五六七八九十一二三四五六七八九十一",
        "phrase1, ${status}, 正在办理当中",
        "phrase1, ${status}, done",
        "phrase1, ${date}, 已答复",
        "character_string1, ${status}, 已答复",
        "date1, ${number}, 已答复",
        "date1, 明天, 已答复",
        "thing1, '', 已答复",
        "name1, ${status}, 已答复",
        "thing, ${status}, 已答复",
    })
    void what_can_not_stand_in_its_place_does_not_start(String place, String text, String word) {
        assertThatThrownBy(() -> template("result", Map.of(place, text), Map.of(EventKind.REPLIED, word)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(place);
    }

    @Test
    void a_number_that_has_become_too_long_is_cut_behind_a_whole_character() {
        StatusTemplate template = template("result", Map.of("thing1", "${number}"), Map.of(EventKind.REPLIED, "已答复"));
        assertThat(template.word(message("LH-20240208-0042170000", EventKind.REPLIED))
                        .values())
                .containsEntry("thing1", "LH-20240208-0042170…");
    }

    @Test
    void a_rare_character_counts_once_and_is_never_cut_in_two() {
        String rare = "𠮷".repeat(30);
        assertThat(Slot.THING.fitted(rare)).isEqualTo("𠮷".repeat(19) + "…");
        assertThat(Slot.PHRASE.fitted(rare)).isEqualTo("𠮷".repeat(5));
        assertThat(Slot.PHRASE.takes("𠮷".repeat(5))).isTrue();
        assertThat(Slot.THING.fitted("𠮷".repeat(20))).isEqualTo("𠮷".repeat(20));
        assertThat(Slot.THING.takes("𠮷".repeat(21))).isFalse();
    }

    @Test
    void an_event_is_told_once() {
        StatusTemplate one = template("one", Map.of(), Map.of(EventKind.REPLIED, "已答复"));
        StatusTemplate two = template("two", Map.of(), Map.of(EventKind.REPLIED, "已答复"));
        assertThatThrownBy(() -> new StatusTemplates(List.of(one, two))).hasMessageContaining("REPLIED");
        StatusTemplate same = template("one", Map.of(), Map.of(EventKind.CLOSED, "已办结"));
        assertThatThrownBy(() -> new StatusTemplates(List.of(one, same))).hasMessageContaining("one id");
        StatusTemplates templates = new StatusTemplates(List.of(one));
        assertThat(templates.of(EventKind.REPLIED)).isEqualTo(one);
        assertThat(templates.of(EventKind.CLOSED)).isNull();
        assertThat(templates.find("one")).isEqualTo(one);
        assertThat(templates.find("two")).isNull();
    }
}
