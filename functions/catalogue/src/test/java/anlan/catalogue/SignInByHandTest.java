package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.emulators.LocalDynamoDb;
import anlan.http.HttpCall;
import anlan.http.HttpReply;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever has the secret of a city can sign in without WeChat, as somebody who is there. */
class SignInByHandTest {

    private static LocalDynamoDb store;

    @BeforeAll
    static void found() {
        store = LocalDynamoDb.inMemory();
        FixedCity.found(store.endpoint().toString());
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"citizen:alice", "post:inspector", "post:office"})
    void a_citizen_or_a_post_of_the_roster_is_signed_in(String subject) {
        Platform platform = FixedCity.surroundings();
        HttpReply me = new Functions(platform)
                .api()
                .functions()
                .get("sessions")
                .apply(new HttpCall(
                        "GET",
                        "/v1/me",
                        Map.of(),
                        new TreeMap<>(Map.of("authorization", "Bearer " + SignInByHand.token(platform, subject))),
                        new byte[0],
                        "192.0.2.1",
                        "request"));
        assertThat(me.status()).as(me.body()).isEqualTo(200);
        assertThat(me.body()).contains(subject.substring(subject.indexOf(':') + 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"post:nobody", "post:", "post:../office", "inspector", "citizen:", "citizen:a b", ""})
    void nobody_else_is(String subject) {
        assertThatThrownBy(() -> SignInByHand.token(FixedCity.surroundings(), subject))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
