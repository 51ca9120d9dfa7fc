package anlan.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.alert.Templates;
import anlan.domain.alert.Wording;
import anlan.domain.contract.Samples;
import anlan.domain.contract.Wordings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sns.SnsClient;
import tools.jackson.databind.json.JsonMapper;

/** What stands on the topic, for whoever subscribes to it. */
class NoticeJsonTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static String written() {
        return NoticeJson.write(
                SnsContract.NOTICE, ((Wording.Text) Wordings.TEMPLATES.word(SnsContract.NOTICE)).parameters());
    }

    @Test
    void a_message_says_all_that_a_subscriber_needs_and_nothing_of_a_person() {
        assertThat(JSON.readTree(written())).isEqualTo(JSON.readTree("""
                {"version":1,"alertId":"H0000000000000000000000001#1#T+0#owner","template":"overdue",
                 "parameters":{"number":"LH-20240208-004217","month":"2","day":"15","kind":"隐患",
                               "done":"整改完毕","work":"整改"},
                 "role":"owner","area":"331082112","severity":"NORMAL","number":"LH-20240208-004217",
                 "caseId":"H0000000000000000000000001","intent":"1#T+0#owner","rung":"T+0",
                 "post":"town-331082112","lastDay":"2024-02-15"}"""));
    }

    @Test
    void what_is_written_is_read() {
        assertThat(NoticeJson.read(written())).isEqualTo(SnsContract.NOTICE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"version\":2",
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
                            .publish(SnsContract.NOTICE))
                    .isEqualTo("unknown template: overdue");
        }
    }

    private static SnsClient unreachable() {
        return SnsContract.clientOf("http://127.0.0.1:9");
    }
}
