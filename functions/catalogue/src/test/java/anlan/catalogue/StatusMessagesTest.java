package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.subscription.StatusGateway;
import anlan.http.HttpReply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** A reporter is told through WeChat what becomes of their complaint, by the real functions. */
class StatusMessagesTest extends DeedsFixture {

    private static final String ALICE = "citizen:wechat:o-alice";

    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void listen() {
        weChat = (openid, text) -> {
            told.add(openid + " " + text.template() + " " + text.values().values());
            return new StatusGateway.Answer.Sent("id-" + told.size());
        };
    }

    private void subscribe(String template, int accepted) {
        HttpReply reply = post(
                "sessions",
                "/v1/me/subscriptions",
                ALICE,
                key(),
                "{\"template\":\"%s\",\"accepted\":%d}".formatted(template, accepted));
        assertThat(reply.status()).isEqualTo(201);
    }

    private String complaint(String more) {
        return "/v1/complaints/"
                + id(post(
                        "complaints",
                        "/v1/complaints",
                        ALICE,
                        key(),
                        "{\"category\":\"noise\",\"description\":\"夜里施工\",\"areaCode\":\"331082001\"%s}"
                                .formatted(more)));
    }

    private void handled(String path) {
        deed(OFFICE, path, "accept", 1, "");
        deed(OFFICE, path, "dispatch", 2, ",\"owner\":\"town-331082001\"");
        deed(TOWN, path, "sign", 3, "");
        assertThat(deed(TOWN, path, "reply", 4, ",\"text\":\"已停工\"").status()).isEqualTo(200);
    }

    @Test
    void each_step_that_concerns_them_is_told_once_while_there_are_credits() {
        subscribe("progress", 1);
        subscribe("result", 3);
        String path = complaint(",\"contact\":{\"name\":\"张三\",\"phone\":\"+861000000099\"}");
        handled(path);
        sendAlerts();
        sendAlerts();
        assertThat(told).hasSize(2);
        assertThat(told.getFirst()).startsWith("o-alice progress [LH-20240208-").contains("2024年2月8日", "已受理");
        assertThat(told.getLast()).startsWith("o-alice result [LH-20240208-").contains("已答复");
        assertThat(told.toString()).doesNotContain("施工", "停工", "张三", "331082001");
        assertThat(json(get("sessions", "/v1/me/subscriptions", Map.of(), ALICE))
                        .at("/subscriptions/1/credits")
                        .intValue())
                .isEqualTo(2);
    }

    @Test
    void an_anonymous_report_is_told_to_nobody_and_holds_no_openid() {
        subscribe("progress", 5);
        subscribe("result", 5);
        String path = complaint(",\"anonymous\":true");
        handled(path);
        sendAlerts();
        assertThat(told).isEmpty();
        assertThat(everything()).doesNotContain("o-alice").doesNotContain("SM#").doesNotContain("OUTW#");
    }

    @Test
    void whoever_signed_in_otherwise_costs_no_item_and_no_message() {
        HttpReply reply = complain("bob", key());
        meter.taken();
        deed(OFFICE, "/v1/complaints/" + id(reply), "accept", 1, "");
        assertThat(parts()).as("the message and its place in the outbox less").isEqualTo(partsWithAMessage() - 2);
        sendAlerts();
        assertThat(told).isEmpty();
    }

    /** How many items the one transaction since the last time had. */
    private int parts() {
        return meter.taken().stream()
                .filter(TransactWriteItemsRequest.class::isInstance)
                .mapToInt(request ->
                        ((TransactWriteItemsRequest) request).transactItems().size())
                .sum();
    }

    /** The same of one whose reporter is told. */
    private int partsWithAMessage() {
        String path = complaint("");
        meter.taken();
        deed(OFFICE, path, "accept", 1, "");
        return parts();
    }

    @Test
    void the_message_wakes_whoever_sends_with_the_deed_itself() {
        int[] woken = {0};
        wakeUp = () -> woken[0]++;
        String path = complaint("");
        assertThat(woken[0]).isZero();
        deed(OFFICE, path, "accept", 1, "");
        assertThat(woken[0]).isEqualTo(1);
        clock.now = at("2024-02-08T22:00:00");
        deed(OFFICE, path, "dispatch", 2, ",\"owner\":\"town-331082001\"");
        assertThat(woken[0]).as("it waits for the morning").isEqualTo(1);
    }

    @Test
    void a_deed_that_is_sent_again_decides_nothing_again() {
        subscribe("progress", 5);
        String path = complaint("");
        String key = key();
        deed(OFFICE, path, "accept", 1, "", key);
        assertThat(deed(OFFICE, path, "accept", 1, "", key).headers()).containsKey("Idempotency-Replayed");
        sendAlerts();
        assertThat(told).hasSize(1);
        assertThat(everything().split("pk=AttributeValue\\(S=SM#", -1)).hasSize(2);
    }

    @Test
    void who_is_forgotten_before_they_were_told_is_told_no_more_and_not_kept_anywhere() {
        subscribe("progress", 5);
        String path = complaint("");
        deed(OFFICE, path, "accept", 1, "");
        assertThat(call("sessions", "DELETE", "/v1/me", "Bearer " + token(ALICE))
                        .status())
                .isEqualTo(204);
        sendAlerts();
        deed(OFFICE, path, "dispatch", 2, ",\"owner\":\"town-331082001\"");
        sendAlerts();
        assertThat(told).isEmpty();
        assertThat(everything())
                .doesNotContain("o-alice")
                .doesNotContain("SUB#")
                .doesNotContain("wechat=")
                .contains("nobody to tell");
    }

    @Test
    void what_wechat_does_not_take_is_neither_lost_nor_told_to_the_office() {
        subscribe("progress", 1);
        String path = complaint("");
        deed(OFFICE, path, "accept", 1, "");
        StatusGateway works = weChat;
        weChat = (openid, text) -> new StatusGateway.Answer.Quota("wechat: 45009");
        sendAlerts();
        assertThat(json(get("sessions", "/v1/alerts", Map.of(), OFFICE)).path("items"))
                .isEmpty();
        weChat = works;
        clock.now = clock.now.plusSeconds(600);
        sendAlerts();
        assertThat(told).hasSize(1);
    }
}
