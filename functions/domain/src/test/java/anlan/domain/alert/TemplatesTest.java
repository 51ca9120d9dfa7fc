package anlan.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.area.AreaCode;
import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.CaseNumber;
import anlan.domain.contract.Samples;
import anlan.domain.contract.Wordings;
import anlan.domain.people.PostId;
import anlan.domain.timer.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of a message are data, and nothing that a citizen wrote gets among them. */
class TemplatesTest {

    private static final String NUMBER = "LH-20241231-1234567890123456";

    private static Notice notice(char kind, String rung, String template, String number) {
        return new Notice(
                new CaseId(kind + "0".repeat(25)),
                "1#" + rung + "#owner",
                rung,
                template,
                new CaseNumber(number),
                new PostId("town-331082112"),
                "owner",
                Samples.TOWN,
                Severity.OVERDUE,
                LocalDate.of(2024, 12, 31));
    }

    private static Templates only(String text) {
        return new Templates(List.of(new Template("t", "SMS_1", text)), Samples.AREAS);
    }

    private static String worded(String text, String rung) {
        return switch (only(text).word(notice('H', rung, "t", NUMBER))) {
            case Wording.Text worded -> worded.text();
            case Wording.None(String reason) -> reason;
        };
    }

    @ParameterizedTest
    @CsvSource({
        "H, '【平安办】隐患LH-20241231-1234567890123456应于12月31日整改完毕,现已超期,请立即整改并反馈。'",
        "C, '【平安办】诉求LH-20241231-1234567890123456应于12月31日办结答复,现已超期,请立即办理并反馈。'"
    })
    void a_case_that_is_late_is_told_in_the_words_of_old(char kind, String text) {
        Notice late = notice(kind, "T+0", "overdue", NUMBER);
        Wording.Text worded = (Wording.Text) Wordings.TEMPLATES.word(late);
        assertThat(worded.text()).isEqualTo(text);
        assertThat(worded.parameters())
                .containsOnlyKeys("kind", "number", "month", "day", "done", "work")
                .containsEntry("number", NUMBER)
                .containsEntry("month", "12");
    }

    @Test
    void a_message_tells_nobody_to_whom_it_goes() {
        Notice late = notice('H', "T+0", "overdue", NUMBER);
        Sms sms = Sms.of(late, (Wording.Text) Wordings.TEMPLATES.word(late), "+861000000042");
        assertThat(sms.toString()).doesNotContain("861000000042");
    }

    @Test
    void the_office_reads_which_counts_do_not_agree() {
        assertThat(Wordings.TEMPLATES.figures(Samples.TOWN, LocalDate.of(2024, 2, 8), 0, 1))
                .isInstanceOfSatisfying(
                        Wording.Text.class,
                        text -> assertThat(text.text()).isEqualTo("【平安办】某镇2月8日数据两路核对不一致:汇总0,清点1,暂不定稿,请核查。"));
    }

    @Test
    void what_nobody_has_worded_is_not_sent_and_says_so() {
        assertThat(Wordings.TEMPLATES.word(notice('H', "T+7", "no-such", NUMBER)))
                .isEqualTo(new Wording.None("unknown template: no-such"));
    }

    @Test
    void what_a_notice_does_not_say_is_not_made_up() {
        assertThat(worded("${step}", "T+0")).isEqualTo("template t has no step");
        assertThat(worded("${span}", "T+0")).isEqualTo("template t has no span");
        assertThat(worded("${n}", "T+0")).isEqualTo("template t has no n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LH 20241231", "LH-1/2", "请回电", "LH-20241231-12345678901234567", ""})
    void a_value_that_is_not_of_its_set_is_not_sent(String number) {
        assertThat(only("${number}").word(notice('H', "T+0", "t", number)))
                .isEqualTo(new Wording.None("template t has no number"));
    }

    @ParameterizedTest
    @CsvSource({"T-3, 3个工作日", "T-1, 1个工作日", "T+1, 1个工作日", "T+10, 10个工作日", "+4h, 4小时", "+24h, 24小时"})
    void how_far_a_rung_is_from_the_deadline_is_told(String rung, String span) {
        assertThat(worded("已超期${span}", rung)).isEqualTo("已超期" + span);
    }

    @ParameterizedTest
    @CsvSource({"dispatch+0, 交办", "sign+0, 签收", "contact+1wd, 首次联系", "review+0, 验收", "settle+1wd, 审批"})
    void a_step_is_told_by_its_name(String rung, String step) {
        assertThat(worded("完成${step}", rung)).isEqualTo("完成" + step);
    }

    @Test
    void an_area_without_a_name_is_told_by_its_code() {
        assertThat(worded("${area}", "T+0")).isEqualTo("某镇");
        assertThat(((Wording.Text)
                                Wordings.TEMPLATES.figures(new AreaCode("331082999"), LocalDate.of(2024, 2, 8), 1, 2))
                        .text())
                .startsWith("【平安办】3310829992月8日");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "见http://example.com",
                "见www.example.com",
                "见example.com",
                "请点a",
                "${description}",
                "${kind",
                "字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字${number}字字字"
            })
    void a_template_with_a_link_a_strange_variable_or_too_many_words_does_not_start(String text) {
        assertThatThrownBy(() -> new Template("t", "SMS_1", text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void one_part_holds_70_characters() {
        assertThat(new Wording.Text("字".repeat(70), "t", "SMS_1", Map.of()).text())
                .hasSize(70);
        assertThatThrownBy(() -> new Wording.Text("字".repeat(71), "t", "SMS_1", Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "+8613800000000,",
        "+861000000042,",
        "'', no telephone",
        "' ', no telephone",
        "+85212345678, foreign telephone",
        "+12125550100, foreign telephone",
        "13800000000, foreign telephone"
    })
    void only_telephones_of_the_mainland_are_told(String phone, String reason) {
        assertThat(Sms.unreachable(phone)).isEqualTo(reason);
    }
}
