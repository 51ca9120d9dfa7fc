package anlan.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.alert.AlertId;
import anlan.domain.alert.Handover;
import anlan.domain.alert.Templates;
import anlan.domain.alert.Wording;
import anlan.domain.casefile.CaseId;
import anlan.domain.contract.Samples;
import anlan.domain.contract.Wordings;
import anlan.domain.people.PostId;
import anlan.domain.timer.Severity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sns.SnsClient;
import tools.jackson.databind.json.JsonMapper;

/** What stands on the topic, for whoever subscribes to it. */
class NoticeJsonTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final AlertId ALERT = new AlertId(SnsContract.CASE, "1#T+0#owner");
    private static final AlertId OTHER =
            new AlertId(new CaseId("C0000000000000000000000002"), "2024-02-09T16:00:00Z#dispatch+0#actor");

    private static String written() {
        return NoticeJson.write(
                SnsContract.NOTICE, 2, ((Wording.Text) Wordings.TEMPLATES.word(SnsContract.NOTICE)).parameters());
    }

    @Test
    void a_message_says_all_that_a_subscriber_needs_and_nothing_of_a_person() {
        assertThat(JSON.readTree(written())).isEqualTo(JSON.readTree("""
                {"version":1,"alertId":"H0000000000000000000000001~1~T+0~owner","template":"overdue",
                 "parameters":{"number":"LH-20240208-004217","month":"2","day":"15","kind":"隐患",
                               "done":"整改完毕","work":"整改"},
                 "role":"owner","area":"331082112","severity":"OVERDUE","number":"LH-20240208-004217",
                 "caseId":"H0000000000000000000000001","intent":"1#T+0#owner","rung":"T+0",
                 "post":"town-331082112","lastDay":"2024-02-15","tries":2}"""));
    }

    @Test
    void what_is_written_is_read() {
        assertThat(NoticeJson.read(written())).isEqualTo(handover(new Handover.Each(ALERT, 2)));
    }

    @Test
    void a_message_may_ask_to_look_what_waits_besides_and_holds_nothing_else() {
        assertThat(NoticeJson.look()).isEqualTo("{\"version\":3}");
        assertThat(NoticeJson.asksToLook(NoticeJson.look())).isTrue();
        assertThat(NoticeJson.asksToLook(written())).isFalse();
        assertThatThrownBy(() -> NoticeJson.asksToLook("{}")).isInstanceOf(NoticeJson.Malformed.class);
        assertThatThrownBy(() -> NoticeJson.read(NoticeJson.look())).isInstanceOf(NoticeJson.Malformed.class);
    }

    private static Handover handover(Handover.Each... alerts) {
        return new Handover(List.of(alerts));
    }

    @Test
    void a_message_from_before_there_were_digests_is_read() {
        String old = written().replace(",\"tries\":2", "").replace('~', '#');
        assertThat(old).isNotEqualTo(written());
        assertThat(NoticeJson.read(old)).isEqualTo(handover(new Handover.Each(ALERT, 1)));
    }

    @Test
    void a_digest_names_its_alerts_and_says_nothing_of_them() {
        Handover digest = handover(new Handover.Each(ALERT, 1), new Handover.Each(OTHER, 3));
        String written = NoticeJson.write(new PostId("office"), digest, Severity.GRAVE, Map.of("n", "2"));
        assertThat(JSON.readTree(written)).isEqualTo(JSON.readTree("""
                {"version":2,"template":"digest","severity":"GRAVE","post":"office","parameters":{"n":"2"},
                 "alertIds":["H0000000000000000000000001~1~T+0~owner",
                             "C0000000000000000000000002~2024-02-09T16:00:00Z~dispatch+0~actor"],
                 "tries":[1,3]}"""));
        assertThat(NoticeJson.read(written)).isEqualTo(digest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"version\":2,\"alertIds\":[],\"tries\":[]}",
                "{\"version\":2,\"alertIds\":[\"H0000000000000000000000001~1~T+0~owner\"],\"tries\":[]}",
                "{\"version\":2,\"alertIds\":[\"x\"],\"tries\":[1]}",
                "{\"version\":2,\"alertIds\":\"H0000000000000000000000001~1~T+0~owner\",\"tries\":[1]}",
                "{\"version\":2}"
            })
    void a_digest_without_its_alerts_is_none(String message) {
        assertThatThrownBy(() -> NoticeJson.read(message)).isInstanceOf(NoticeJson.Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"version\":3",
                "\"version\":0",
                "\"version\":\"1\"",
                "\"version\":null",
                "\"version\":1.5",
                "\"edition\":1"
            })
    void a_message_of_another_version_is_none(String version) {
        String another = written().replace("\"version\":1", version);
        assertThat(another).isNotEqualTo(written());
        assertThatThrownBy(() -> NoticeJson.read(another)).isInstanceOf(NoticeJson.Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "junk",
                "null",
                "[]",
                "{\"version\":1}",
                "{\"Type\":\"SubscriptionConfirmation\",\"Token\":\"x\"}",
                "{\"version\":1,\"caseId\":\"+8613800000042\"}"
            })
    void what_can_not_be_read_is_none_and_is_not_repeated(String message) {
        assertThatThrownBy(() -> NoticeJson.read(message))
                .isInstanceOf(NoticeJson.Malformed.class)
                .hasMessageStartingWith("not a notice: ")
                .hasMessageNotContaining("13800000042")
                .hasNoCause();
    }

    @Test
    void what_nobody_has_worded_is_not_published() {
        try (SnsClient nobody = unreachable()) {
            assertThat(new SnsTopic(nobody, "arn:aws:sns:local:000000000000:x", new Templates(List.of(), Samples.AREAS))
                            .publish(List.of(SnsContract.alert("one"))))
                    .isEqualTo("unknown template: overdue");
            assertThat(new SnsTopic(nobody, "arn:aws:sns:local:000000000000:x", new Templates(List.of(), Samples.AREAS))
                            .publish(List.of(SnsContract.alert("one"), SnsContract.alert("two"))))
                    .isEqualTo("unknown template: digest");
        }
    }

    private static SnsClient unreachable() {
        return SnsContract.clientOf("http://127.0.0.1:9");
    }
}
