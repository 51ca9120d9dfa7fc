package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.people.Actor;
import anlan.domain.people.Post;
import anlan.domain.people.PostId;
import anlan.domain.people.Roster;
import anlan.domain.people.SignIns;
import anlan.domain.refusal.Forbidden;
import anlan.domain.refusal.TooMany;
import anlan.domain.refusal.Unavailable;
import anlan.dynamodb.DynamoPorts;
import anlan.dynamodb.Table;
import anlan.http.HttpReply;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Signing in, as a citizen or as the post that one holds, and what is said when it can't be done.
 */
class SignInTest extends CityFixture {

    @Override
    List<SignIns> signIns() {
        return List.of(new SignIns() {
            @Override
            public String provider() {
                return "wechat";
            }

            @Override
            public Actor who(String code) {
                return switch (code) {
                    case "busy" -> throw new Unavailable("unavailable", "微信登录暂时不可用,请稍后再试。");
                    case "often" -> throw new TooMany(Duration.ofMinutes(1));
                    case "blocked" -> throw new Forbidden("blocked_user", "该微信账号存在风险,暂不能登录。");
                    case "used" -> null;
                    default -> Actor.citizen("citizen:wechat:" + code);
                };
            }
        });
    }

    private HttpReply signIn(String code, String more) {
        return post(
                "sessions",
                "/v1/sessions",
                "citizen:nobody",
                "not-needed-not-needed",
                "{\"provider\":\"wechat\",\"code\":\"" + code + "\"" + more + "}");
    }

    private static JsonNode json(HttpReply reply) {
        return JsonMapper.builder().build().readTree(reply.body());
    }

    @Test
    void a_citizen_signs_in_and_an_official_signs_in_as_the_post_that_they_hold() {
        Roster roster = DynamoPorts.roster(new Table(meter.client(), table));
        Post office = roster.find(new PostId("office"));
        roster.put(new Post(
                new PostId("office"),
                office.name(),
                office.role(),
                office.unit(),
                office.area(),
                office.phone(),
                null,
                null,
                "citizen:wechat:wang",
                2));
        assertThat(json(signIn("wang", "")).at("/subject/id").stringValue()).isEqualTo("citizen:wechat:wang");
        JsonNode held = json(signIn("wang", ",\"post\":\"office\""));
        assertThat(held.at("/subject/roles/0").stringValue()).isEqualTo("office");
        assertThat(call(
                                "sessions",
                                "GET",
                                "/v1/people/office",
                                "Bearer " + held.path("token").stringValue())
                        .status())
                .isEqualTo(200);
        assertThat(signIn("li", ",\"post\":\"office\"").status()).isEqualTo(401);
        assertThat(signIn("wang", ",\"post\":\"leader\"").status()).isEqualTo(401);
        assertThat(signIn("wang", ",\"post\":\"nobody\"").body())
                .as("a post that is not there answers like one that is not held")
                .isEqualTo(signIn("wang", ",\"post\":\"leader\"").body());
    }

    @Test
    void what_stands_in_the_way_is_said_in_the_words_of_the_api() {
        assertThat(signIn("used", "").status()).isEqualTo(401);
        assertThat(signIn("blocked", "").status()).isEqualTo(403);
        HttpReply often = signIn("often", "");
        assertThat(often.status()).isEqualTo(429);
        assertThat(often.headers()).containsEntry("Retry-After", "60");
        HttpReply busy = signIn("busy", "");
        assertThat(busy.status()).isEqualTo(503);
        assertThat(busy.headers()).containsEntry("Retry-After", "1");
    }
}
