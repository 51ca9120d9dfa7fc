package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.alert.Notice;
import anlan.domain.alert.Templates;
import anlan.domain.alert.Wording;
import anlan.domain.area.Area;
import anlan.domain.area.Areas;
import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.CaseNumber;
import anlan.domain.category.CaseKind;
import anlan.domain.contract.Wordings;
import anlan.domain.people.PostId;
import anlan.domain.timer.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The texts of the city are whole, whomever they tell of what. */
class TemplateSeedsTest {

    private static final Areas AREAS = Seeds.areas();
    private static final Templates TEMPLATES = Seeds.templates(AREAS);
    private static final LocalDate LONGEST_DAY = LocalDate.of(2024, 12, 31);
    private static final List<String> STEPS = List.of("dispatch", "sign", "contact", "review", "settle");

    /** The template of each rung. */
    private static Map<String, String> rungs(String list) {
        Map<String, String> rungs = new LinkedHashMap<>();
        SeedFile.read("ladder")
                .required(list)
                .forEach(rung -> rungs.put(SeedFile.text(rung, "rung"), SeedFile.text(rung, "template")));
        return rungs;
    }

    private static Notice notice(CaseKind kind, String rung, String template, Area area) {
        return new Notice(
                new CaseId(kind.letter() + "0".repeat(25)),
                "1#" + rung + "#owner",
                rung,
                template,
                new CaseNumber(AREAS.prefix() + "-20241231-1234567890123456"),
                new PostId("office"),
                "owner",
                area.code(),
                Severity.OVERDUE,
                LONGEST_DAY);
    }

    private static String text(Wording wording) {
        assertThat(wording).isInstanceOf(Wording.Text.class);
        return ((Wording.Text) wording).text();
    }

    @Test
    void every_text_fits_one_part_and_names_the_area_for_every_area_and_rung() {
        for (Area area : AREAS.all()) {
            for (CaseKind kind : CaseKind.values()) {
                for (Map.Entry<String, String> each : rungs("rungs").entrySet()) {
                    String rung = each.getKey();
                    String text = text(TEMPLATES.word(notice(kind, rung, each.getValue(), area)));
                    assertThat(text)
                            .hasSizeLessThanOrEqualTo(70)
                            .startsWith("【平安办】")
                            .contains("-20241231-");
                    if (List.of("T+3", "T+5", "T+10").contains(rung)) {
                        assertThat(text).contains(area.name());
                    }
                }
                for (String step : STEPS) {
                    assertThat(text(TEMPLATES.word(notice(kind, step + "+0", "step", area))))
                            .hasSizeLessThanOrEqualTo(70);
                    assertThat(text(TEMPLATES.word(notice(kind, step + "+1wd", "step", area))))
                            .hasSizeLessThanOrEqualTo(70);
                }
            }
            assertThat(text(TEMPLATES.figures(area.code(), LONGEST_DAY, 999_999_999, 999_999_999)))
                    .hasSizeLessThanOrEqualTo(70)
                    .contains(area.name());
        }
        assertThat(text(TEMPLATES.digest(9_999))).hasSizeLessThanOrEqualTo(70).contains("9999件");
    }

    @Test
    void every_rung_of_the_ladder_has_a_text() {
        rungs("rungs")
                .forEach((rung, template) ->
                        text(TEMPLATES.word(notice(CaseKind.HAZARD, rung, template, AREAS.city()))));
        assertThat(rungs("steps").values()).containsOnly("step");
    }

    @Test
    void every_message_has_one_id_and_one_code_of_the_provider() {
        List<String> ids = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        for (JsonNode template : SeedFile.read("templates").required("templates")) {
            ids.add(SeedFile.text(template, "id"));
            codes.add(SeedFile.text(template, "providerCode"));
        }
        assertThat(ids)
                .containsExactly(
                        "remind",
                        "overdue",
                        "supervise",
                        "copy",
                        "circular",
                        "listing",
                        "step",
                        "decision-remind",
                        "decision-overdue",
                        "decision-supervise",
                        "digest",
                        "figures",
                        "warning");
        assertThat(codes).doesNotHaveDuplicates().allMatch(code -> code.matches("SMS_[0-9]{9}"));
    }

    @Test
    void what_is_sent_today_has_the_words_of_the_tests() {
        Area town = AREAS.find("331082112");
        for (CaseKind kind : CaseKind.values()) {
            Notice late = notice(kind, "T+0", "overdue", town);
            assertThat(text(TEMPLATES.word(late))).isEqualTo(text(Wordings.TEMPLATES.word(late)));
        }
    }

    @Test
    void a_circular_asks_for_a_consultation_only_where_one_is_held() {
        Area town = AREAS.find("331082112");
        assertThat(List.of(CaseKind.values()).stream()
                        .map(kind -> text(TEMPLATES.word(notice(kind, "T+5", "circular", town)))
                                .replaceFirst(".*已超期5个工作日", "")))
                .containsExactly(",提请会商。", ",提请会商。", ",请督促回头看。", ",请督促履职。");
    }

    @Test
    void the_ladder_is_told_in_these_words() {
        Area town = AREAS.find("331082112");
        assertThat(rungs("rungs").entrySet().stream()
                        .map(rung -> text(TEMPLATES.word(notice(CaseKind.HAZARD, rung.getKey(), rung.getValue(), town)))
                                .replace("LH-20241231-1234567890123456", "#")))
                .containsExactly(
                        "【平安办】提醒:隐患#应于12月31日整改完毕,还有3个工作日,请抓紧。",
                        "【平安办】提醒:隐患#应于12月31日整改完毕,还有1个工作日,请抓紧。",
                        "【平安办】隐患#应于12月31日整改完毕,现已超期,请立即整改并反馈。",
                        "【平安办】隐患#应于12月31日整改完毕,现已超期,请立即整改并反馈。",
                        "【平安办】隐患#应于12月31日整改完毕,现已超期,请立即整改并反馈。",
                        "【平安办】隐患#应于12月31日整改完毕,现已超期,请立即整改并反馈。",
                        "【平安办】督办:隐患#已超期1个工作日,请督促立即整改,并签收督办单。",
                        "【平安办】抄告:" + town.name() + "隐患#已超期3个工作日,请督促整改。",
                        "【平安办】通报:" + town.name() + "隐患#已超期5个工作日,提请会商。",
                        "【平安办】" + town.name() + "隐患#已超期10个工作日,建议挂牌督办。");
    }
}
