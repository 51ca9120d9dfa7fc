package anlan.catalogue;

import static anlan.domain.contract.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.time.CityTime;
import anlan.emulators.LocalSns;
import anlan.usecases.Tick;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The escalation ladder as the telephones of the city hear it. */
class LadderCityTest extends DeedsFixture {

    private static final String TOWN_112 = "post:town-331082112";

    /** The telephones of the town, its head, the office, its head, and the leader of the city. */
    private static final Map<String, String> PHONES = Map.of(
            "+861000000023", "town",
            "+861000000056", "head of town",
            "+861000000007", "other town",
            "+861000000040", "head of other town",
            "+861000000001", "office",
            "+861000000038", "head of office",
            "+861000000002", "leader");

    private final List<String> heard = new ArrayList<>();

    /** Ticks every half hour until then, and writes down who hears what and when. */
    private void until(String end) {
        Instant last = at(end);
        while (clock.now.isBefore(last)) {
            clock.now = clock.now.plus(Duration.ofMinutes(30));
            tick();
        }
    }

    private void tick() {
        functions.notifyOverdue().apply(new Tick(null));
        sendAlerts();
        for (LocalSns.Text text : texts) {
            heard.add(CityTime.text(clock.now).substring(5, 16) + " "
                    + text.attributes().getOrDefault("rung", "digest") + " "
                    + PHONES.getOrDefault(text.phone(), text.phone()));
        }
        texts.clear();
    }

    /** A complaint of that category that the town has signed for, at version 4. */
    private String signed(String category) {
        String path = "/v1/complaints/"
                + id(post("complaints", "/v1/complaints", "citizen:alice", key(), """
                {"category":"%s","description":"x","areaCode":"331082001"}""".formatted(category)));
        done(OFFICE, path, "accept", 1, "");
        done(OFFICE, path, "dispatch", 2, ",\"owner\":\"town-331082001\"");
        done(TOWN, path, "sign", 3, "");
        return path;
    }

    private List<String> states(String caseId) {
        List<String> states = new ArrayList<>();
        JsonNode alerts = json(get("sessions", "/v1/alerts", Map.of("case", caseId), OFFICE));
        alerts.path("items")
                .forEach(alert -> states.add(alert.path("rung").stringValue() + " "
                        + alert.path("role").stringValue() + " "
                        + alert.path("state").stringValue()));
        return states;
    }

    @Test
    void a_hazard_that_nobody_rectifies_climbs_the_ladder_over_fifteen_working_days() {
        clock.now = at("2024-03-04T10:00:00");
        String id = id(register(key()));
        done(TOWN_112, "/v1/hazards/" + id, "sign", 1, "");
        until("2024-03-26T12:00:00");
        assertThat(heard)
                .containsExactly(
                        "03-06T08:00 T-3 town",
                        "03-08T08:00 T-1 town",
                        "03-12T08:00 T+0 town",
                        "03-12T08:00 T+0 head of town",
                        "03-13T08:00 T+1 head of town",
                        "03-15T08:00 T+3 office",
                        "03-15T08:00 T+3 leader",
                        "03-19T08:00 T+5 office",
                        "03-19T08:00 T+5 head of town",
                        "03-26T08:00 T+10 office");
        JsonNode hazard = seen(OFFICE, "/v1/hazards/" + id);
        assertThat(hazard.path("status").stringValue()).isEqualTo("REFERRED");
        List<String> events = new ArrayList<>();
        hazard.path("timeline")
                .forEach(event -> events.add(event.path("event").stringValue()
                        + event.at("/facts/rung").asString("")));
        assertThat(events)
                .containsSubsequence(
                        "REMINDEDT-3",
                        "REMINDEDT-1",
                        "OVERDUET+0",
                        "ESCALATEDT+1",
                        "ESCALATEDT+3",
                        "REFERREDT+5",
                        "ESCALATEDT+10");
        assertThat(states(id)).hasSize(10).allMatch(alert -> alert.endsWith(" SENT"));
    }

    @Test
    void a_hazard_that_is_referred_while_its_clock_stands_is_late_by_the_days_that_were_lost() {
        clock.now = at("2024-03-04T10:00:00");
        String path = "/v1/hazards/" + id(register(key()));
        done(TOWN_112, path, "sign", 1, "");
        done(OFFICE, path, "pause", 2, ",\"reason\":\"x\"");
        until("2024-03-07T10:00:00");
        done(OFFICE, path, "refer", 3, ",\"reason\":\"x\"");
        until("2024-03-15T12:00:00");
        assertThat(heard).contains("03-15T08:00 T+0 town").doesNotContain("03-12T08:00 T+0 town");
    }

    @Test
    void after_days_without_a_sweep_only_the_highest_rung_is_told_and_the_owner_with_it() {
        clock.now = at("2024-03-04T10:00:00");
        String id = id(register(key()));
        clock.now = at("2024-03-15T09:00:00");
        tick();
        tick();
        assertThat(heard)
                .containsExactlyInAnyOrder("03-15T09:00 T+3 town", "03-15T09:00 T+3 office", "03-15T09:00 T+3 leader");
        assertThat(states(id))
                .containsExactlyInAnyOrder(
                        "T-3 owner SUPERSEDED",
                        "T-1 owner SUPERSEDED",
                        "T+0 owner SUPERSEDED",
                        "T+0 unit-leader SUPERSEDED",
                        "T+1 unit-leader SUPERSEDED",
                        "T+3 owner SENT",
                        "T+3 superior SENT",
                        "T+3 office SENT");
        JsonNode alerts = json(get("sessions", "/v1/alerts", Map.of("case", id, "state", "SUPERSEDED"), OFFICE));
        alerts.path("items")
                .forEach(alert ->
                        assertThat(alert.path("settledAt").stringValue()).isEqualTo("2024-03-15T09:00:00+08:00"));
    }

    @Test
    void what_is_closed_or_extended_in_time_is_reminded_of_and_no_more() {
        clock.now = at("2024-03-04T10:00:00");
        String id = id(register(key()));
        String path = "/v1/hazards/" + id;
        done(TOWN_112, path, "sign", 1, "");
        until("2024-03-07T09:00:00");
        done(TOWN_112, path, "extend", 3, ",\"days\":3,\"reason\":\"雨季\"");
        done(OFFICE, path, "settle-extension", 4, ",\"approve\":true");
        until("2024-03-12T12:00:00");
        done(TOWN_112, path, "submit", 6, ",\"after\":\"a.jpg\"");
        done(OFFICE, path, "review", 7, ",\"pass\":true,\"evidence\":\"b.jpg\"");
        until("2024-03-20T12:00:00");
        assertThat(heard).containsExactly("03-06T08:00 T-3 town", "03-11T08:00 T-3 town");
    }

    @Test
    void a_term_in_hours_reaches_the_leader_within_the_day_over_the_spring_festival() {
        clock.now = at("2024-02-10T15:30:00");
        var unused = signed("fire-exit");
        until("2024-02-12T16:00:00");
        assertThat(heard)
                .containsExactlyInAnyOrder(
                        "02-11T15:30 T+0 other town",
                        "02-11T15:30 T+0 head of other town",
                        "02-11T16:30 +1h head of other town",
                        "02-11T19:30 +4h office",
                        "02-12T15:30 +24h leader");
    }

    @Test
    void what_was_filled_in_the_evening_before_a_reminder_is_not_refused_for_it() {
        clock.now = at("2024-03-04T10:00:00");
        String path = "/v1/hazards/" + id(register(key()));
        done(TOWN_112, path, "sign", 1, "");
        until("2024-03-08T09:00:00");
        assertThat(seen(TOWN_112, path).path("version").intValue())
                .as("two reminders since")
                .isEqualTo(4);
        done(TOWN_112, path, "submit", 2, ",\"after\":\"a.jpg\"");
        assertThat(deed(OFFICE, path, "review", 4, ",\"pass\":true,\"evidence\":\"b.jpg\"")
                        .body())
                .as("what was seen before the submission")
                .contains("version_conflict");
        assertThat(deed(OFFICE, path, "review", 6, ",\"pass\":true,\"evidence\":\"b.jpg\"")
                        .body())
                .as("what has not been yet")
                .contains("version_conflict");
        done(OFFICE, path, "review", 5, ",\"pass\":true,\"evidence\":\"b.jpg\"");
    }

    @Test
    void of_two_steps_until_the_same_time_the_second_is_told_too() {
        clock.now = at("2024-03-04T09:00:00");
        String path = signed("wages");
        done(TOWN, path, "extend", 4, ",\"days\":3,\"reason\":\"取证\"");
        until("2024-03-07T09:00:00");
        assertThat(heard)
                .contains("03-06T08:00 settle+0 office", "03-07T08:00 settle+1wd head of office")
                .noneMatch(line -> line.contains("contact"));
    }

    @Test
    void a_unit_that_a_case_turns_out_to_be_about_is_not_told_of_it_any_more() {
        clock.now = at("2024-03-04T10:00:00");
        String id = id(complain("alice", key()));
        String path = "/v1/complaints/" + id;
        until("2024-03-06T07:00:00");
        done(OFFICE, path, "accept", 2, ",\"accusedUnit\":\"office\"");
        until("2024-03-06T12:00:00");
        assertThat(heard).noneMatch(line -> line.contains("office"));
        assertThat(states(id)).as("of which it sees nothing").isEmpty();
        JsonNode alerts = json(get("sessions", "/v1/alerts", Map.of("case", id), "post:leader"));
        assertThat(alerts.toString()).contains("the case is about this unit");
    }

    @Test
    void every_step_that_has_a_time_is_told_to_whoever_must_take_it_and_then_to_their_head() {
        clock.now = at("2024-03-04T10:00:00");
        String id = id(complain("alice", key()));
        String path = "/v1/complaints/" + id;
        until("2024-03-07T09:00:00");
        done(OFFICE, path, "accept", 4, "");
        done(OFFICE, path, "dispatch", 5, ",\"owner\":\"town-331082001\"");
        until("2024-03-07T18:00:00");
        assertThat(heard)
                .containsExactlyInAnyOrder("03-06T08:00 digest office", "03-07T08:00 dispatch+1wd head of office");
        assertThat(states(id))
                .containsExactlyInAnyOrder("dispatch+0 actor SENT", "T-3 owner SENT", "dispatch+1wd unit-leader SENT");
    }
}
