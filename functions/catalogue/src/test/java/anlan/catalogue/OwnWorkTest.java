package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.people.Post;
import anlan.domain.people.PostId;
import anlan.domain.people.Roster;
import anlan.dynamodb.DynamoPorts;
import anlan.dynamodb.Table;
import anlan.http.HttpReply;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One person holds two posts, and judges at none of them what they did at the other. */
class OwnWorkTest extends DeedsFixture {

    private static final String ZHANG = "citizen:zhang";
    private static final String HAZARD_TOWN = "post:town-331082112";

    @BeforeEach
    void one_person_at_two_posts() {
        for (String id : List.of("office", "town-331082001", "town-331082112", "inspector")) {
            hold(id, ZHANG);
        }
        hold("leader", "citizen:li");
    }

    private void hold(String id, String holder) {
        Roster roster = DynamoPorts.roster(new Table(meter.client(), table));
        Post post = roster.find(new PostId(id));
        roster.put(new Post(
                new PostId(id),
                post.name(),
                post.role(),
                post.unit(),
                post.area(),
                post.phone(),
                null,
                null,
                holder,
                post.version() + 1));
    }

    @Override
    String token(String who) {
        Post post = who.startsWith("post:")
                ? DynamoPorts.roster(new Table(meter.client(), table)).find(new PostId(who.substring("post:".length())))
                : null;
        return post == null
                ? super.token(who)
                : functions.tokens().issue(functions.posts().at(post)).token();
    }

    private void barred(String who, String path, String deed, int version, String fields) {
        HttpReply reply = deed(who, path, deed, version, fields);
        assertThat(reply.status()).as(deed + reply.body()).isEqualTo(403);
        assertThat(json(reply).path("code").stringValue()).as(deed).isEqualTo("own_work");
        assertThat(seen(who, path).path("allowed").toString()).as(deed).doesNotContain("\"" + deed + "\"");
        JsonNode others = seen("post:leader", path).path("allowed");
        assertThat(others.toString()).as(deed).contains("\"" + deed + "\"");
    }

    @Test
    void nobody_calls_back_about_their_own_reply() {
        String path = signed();
        done(TOWN, path, "reply", 4, ",\"text\":\"已处理\"");
        barred(OFFICE, path, "visit", 5, ",\"reached\":false");
        done("post:leader", path, "visit", 5, ",\"reached\":false");
    }

    @Test
    void nobody_settles_what_they_asked_for() {
        String path = complaint();
        done(OFFICE, path, "accept", 1, "");
        done(OFFICE, path, "dispatch", 2, ",\"owner\":\"town-331082001\"");
        done(TOWN, path, "return", 3, ",\"owner\":\"dept-fire\",\"reason\":\"x\"");
        barred(OFFICE, path, "settle-return", 4, ",\"approve\":true,\"owner\":\"dept-fire\"");
        done("post:leader", path, "settle-return", 4, ",\"approve\":false,\"reason\":\"x\"");
        done(TOWN, path, "extend", 5, ",\"days\":1,\"reason\":\"x\"");
        barred(OFFICE, path, "settle-extension", 6, ",\"approve\":true");
        done("post:leader", path, "settle-extension", 6, ",\"approve\":true");
    }

    @Test
    void nobody_reviews_what_they_rectified_nor_approves_what_they_planned() {
        HttpReply grave = post("hazards", "/v1/hazards", "post:inspector", key(), """
                {"source":"OFFICE","category":"fire-equipment","description":"x","areaCode":"331082112",\
                "grade":"MAJOR"}""");
        String path = "/v1/hazards/" + id(grave);
        done(HAZARD_TOWN, path, "sign", 1, "");
        done(HAZARD_TOWN, path, "plan", 2, """
                ,"responsible":"a","measures":"b","funds":"c","schedule":"d","contingency":"e\"""");
        barred(OFFICE, path, "approve-plan", 3, ",\"approve\":true");
        done("post:leader", path, "approve-plan", 3, ",\"approve\":true");
        done(HAZARD_TOWN, path, "extend", 4, ",\"days\":1,\"reason\":\"x\"");
        barred(OFFICE, path, "settle-extension", 5, ",\"approve\":true");
        done("post:leader", path, "settle-extension", 5, ",\"approve\":false,\"reason\":\"x\"");
        done(HAZARD_TOWN, path, "submit", 6, ",\"after\":\"a\"");
        barred(OFFICE, path, "review", 7, ",\"pass\":true,\"evidence\":\"a\"");
        done("post:leader", path, "review", 7, ",\"pass\":true,\"evidence\":\"a\"");
    }

    @Test
    void whoever_wrote_a_part_of_a_plan_does_not_approve_it_though_another_ended_it() {
        HttpReply grave = post("hazards", "/v1/hazards", "post:inspector", key(), """
                {"source":"OFFICE","category":"fire-equipment","description":"x","areaCode":"331082112",\
                "grade":"MAJOR"}""");
        String path = "/v1/hazards/" + id(grave);
        done(HAZARD_TOWN, path, "sign", 1, "");
        done(HAZARD_TOWN, path, "plan", 2, ",\"responsible\":\"a\",\"measures\":\"b\"");
        done(HAZARD_TOWN, path, "transfer", 3, ",\"owner\":\"dept-fire\",\"reason\":\"x\"");
        done("post:dept-fire", path, "sign", 4, "");
        done("post:dept-fire", path, "plan", 5, ",\"funds\":\"c\",\"schedule\":\"d\",\"contingency\":\"e\"");
        barred(OFFICE, path, "approve-plan", 6, ",\"approve\":true");
    }

    @Test
    void an_event_keeps_the_person_and_the_timeline_does_not_show_them() {
        String path = signed();
        JsonNode proof = seen(OFFICE, path + "/proof").path("events");
        String person = proof.get(1).path("holder").stringValue();
        assertThat(person).hasSize(25).isEqualTo(proof.get(3).path("holder").stringValue());
        assertThat(proof.get(0).path("holder").stringValue()).isEqualTo("NONE");
        assertThat(seen("citizen:alice", path).path("timeline").toString()).doesNotContain(person);
        assertThat(everything()).doesNotContain(ZHANG);
    }
}
