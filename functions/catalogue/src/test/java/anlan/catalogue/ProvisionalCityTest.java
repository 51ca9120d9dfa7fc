package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.http.HttpReply;
import anlan.usecases.Tick;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A city at the end of a year whose next one is not announced, as its people see it. */
class ProvisionalCityTest extends DeedsFixture {

    private String path = "";

    @BeforeEach
    void a_complaint_reaches_into_the_year_that_is_not_announced() {
        clock.now = at("2026-12-28T10:00:00");
        HttpReply taken = complain("alice", key());
        assertThat(json(taken).path("dueAt").stringValue()).isEqualTo("2027-01-06T00:00:00+08:00");
        assertThat(json(taken).path("dueProvisional").booleanValue()).isTrue();
        path = "/v1/complaints/" + id(taken);
        done(OFFICE, path, "accept", 1, "");
        done(OFFICE, path, "dispatch", 2, ",\"owner\":\"town-331082001\"");
        done(TOWN, path, "sign", 3, "");
    }

    private void tick(String at) {
        clock.now = at(at);
        functions.notifyOverdue().apply(new Tick(null));
        sendAlerts();
        functions.rollUpDay().apply(new Tick(null));
    }

    /**
     * Views of the reporter and the unit, the reporter's list, the unit's desk, and their filters.
     */
    private void everywhere(boolean overdue) {
        assertThat(seen(TOWN, path).path("overdue").booleanValue()).isEqualTo(overdue);
        assertThat(seen("citizen:alice", path).path("overdue").booleanValue()).isEqualTo(overdue);
        for (List<String> list : List.of(List.of("/v1/complaints", "citizen:alice"), List.of("/v1/complaints", TOWN))) {
            JsonNode line = json(get("complaints", list.getFirst(), Map.of(), list.getLast()))
                    .path("items")
                    .path(0);
            assertThat(line.path("overdue").booleanValue())
                    .as("%s %s", list, line)
                    .isEqualTo(overdue);
            assertThat(json(get("complaints", list.getFirst(), Map.of("overdue", "true"), list.getLast()))
                            .path("items"))
                    .hasSize(overdue ? 1 : 0);
            assertThat(json(get("complaints", list.getFirst(), Map.of("overdue", "false"), list.getLast()))
                            .path("items"))
                    .hasSize(overdue ? 0 : 1);
        }
    }

    private long counted(LocalDate day) {
        HttpReply figures = get("figures", "/v1/figures/days/" + day, Map.of("area", "331082"), OFFICE);
        return count(figures, "complaints.overdue");
    }

    @Test
    void nobody_is_told_and_nothing_is_overdue_before_three_working_days_more_are_over() {
        for (String at : List.of("2027-01-01T00:10:00", "2027-01-06T00:10:00", "2027-01-08T23:59:59")) {
            tick(at);
            everywhere(false);
            assertThat(texts).isEmpty();
        }
        assertThat(seen(TOWN, path).path("overdueSince").isNull()).isTrue();
        tick("2027-01-09T00:10:00");
        everywhere(true);
        assertThat(seen(TOWN, path).path("overdueSince").stringValue()).isEqualTo("2027-01-09T00:10:00+08:00");
        assertThat(counted(LocalDate.of(2027, 1, 8))).isZero();
        tick("2027-01-10T00:10:00");
        assertThat(counted(LocalDate.of(2027, 1, 9))).isEqualTo(1);
        assertThat(texts).as("nobody is woken").isEmpty();
        tick("2027-01-10T08:00:00");
        assertThat(texts).hasSize(2);
        tick("2027-01-20T00:10:00");
        assertThat(texts).hasSize(2);
    }

    @Test
    void a_reply_in_the_grace_is_in_time_though_more_time_may_not_be_asked_for() {
        tick("2027-01-07T10:00:00");
        assertThat(json(deed(TOWN, path, "extend", 4, ",\"days\":3,\"reason\":\"雨\""))
                        .path("code")
                        .stringValue())
                .isEqualTo("asked_too_late");
        assertThat(seen(TOWN, path).path("allowed").toString()).doesNotContain("extend");
        done(TOWN, path, "reply", 4, ",\"text\":\"已处理\"");
        assertThat(seen(OFFICE, path).at("/timeline/4/facts/inTime").stringValue())
                .isEqualTo("true");
        tick("2027-01-12T10:00:00");
        done(OFFICE, path, "visit", 5, ",\"reached\":true,\"solved\":\"YES\",\"satisfied\":\"YES\"");
        done(OFFICE, path, "close", 6, "");
        tick("2027-01-13T00:20:00");
        HttpReply figures = get("figures", "/v1/figures/days/2027-01-12", Map.of("area", "331082"), OFFICE);
        assertThat(count(figures, "complaints.closedInTime")).isEqualTo(1);
        assertThat(texts).isEmpty();
    }
}
