package anlan.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import anlan.domain.people.Actor;
import anlan.domain.refusal.Forbidden;
import anlan.domain.refusal.TooMany;
import anlan.domain.refusal.Unavailable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in with WeChat, on its own wire. */
class WeChatTest {

    private StubWeChat stub;
    private WeChat weChat;

    @BeforeEach
    void start() throws IOException {
        stub = new StubWeChat();
        weChat = new WeChat(stub.base(), StubWeChat.APPID, StubWeChat.SECRET);
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void a_code_signs_its_citizen_in_once() {
        stub.knows("code-1", "oGZUI0egBJY1zhBYw2KhdUfwVJJE");
        assertThat(weChat.who("code-1")).isEqualTo(Actor.citizen("citizen:wechat:oGZUI0egBJY1zhBYw2KhdUfwVJJE"));
        assertThat(weChat.who("code-1")).isNull();
        assertThat(weChat.provider()).isEqualTo("wechat");
    }

    @Test
    void a_code_that_nobody_gave_proves_nothing() {
        assertThat(weChat.who("made-up")).isNull();
    }

    @Test
    void a_code_may_hold_any_character() {
        stub.knows("a&secret=b?c#d 中+%", "o1");
        assertThat(weChat.who("a&secret=b?c#d 中+%")).isEqualTo(Actor.citizen("citizen:wechat:o1"));
    }

    @Test
    void who_asks_too_often_waits_a_minute() {
        stub.fails("code", 45011);
        assertThatThrownBy(() -> weChat.who("code"))
                .isInstanceOfSatisfying(
                        TooMany.class, spent -> assertThat(spent.retryAfter()).isEqualTo(Duration.ofMinutes(1)));
    }

    @Test
    void whom_wechat_blocks_is_told_so() {
        stub.fails("code", 40226);
        assertThatThrownBy(() -> weChat.who("code"))
                .isInstanceOfSatisfying(
                        Forbidden.class, blocked -> assertThat(blocked.code()).isEqualTo("blocked_user"));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 40013, 40125, 99999})
    void wechat_being_busy_or_misled_is_not_the_citizens_fault(int errcode) {
        stub.fails("code", errcode);
        assertThatThrownBy(() -> weChat.who("code")).isInstanceOf(Unavailable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not json", "[]", "{}", "{\"openid\":7}", "{\"openid\":\"\"}", "{\"openid\":\"a b\"}"})
    void what_is_no_answer_is_not_taken_for_one(String body) {
        stub.says("code", body);
        assertThatThrownBy(() -> weChat.who("code")).isInstanceOf(Unavailable.class);
    }

    @Test
    void nobody_waits_for_long() {
        stub.silent = true;
        WeChat hasty = new WeChat(stub.base(), StubWeChat.APPID, StubWeChat.SECRET, Duration.ofMillis(200));
        assertThatThrownBy(() -> hasty.who("code")).isInstanceOf(Unavailable.class);
    }

    @Test
    void an_answer_without_end_is_cut_off() {
        stub.knows("code", "o1");
        stub.endless = true;
        assertThatThrownBy(() -> weChat.who("code")).isInstanceOf(Unavailable.class);
    }

    @Test
    void a_broken_server_is_not_a_sign_in() {
        stub.knows("code", "o1");
        stub.status = 502;
        assertThatThrownBy(() -> weChat.who("code")).isInstanceOf(Unavailable.class);
    }

    @Test
    void no_fault_says_whose_sign_in_it_was_or_with_what_secret() {
        WeChat nowhere = new WeChat(URI.create("http://127.0.0.1:1"), StubWeChat.APPID, StubWeChat.SECRET);
        StringWriter told = new StringWriter();
        catchThrowable(() -> nowhere.who("canary-code")).printStackTrace(new PrintWriter(told));
        stub.says("canary-code", "{\"openid\":\"canary openid\"");
        catchThrowable(() -> weChat.who("canary-code")).printStackTrace(new PrintWriter(told));
        assertThat(told + weChat.toString() + nowhere)
                .contains("Unavailable")
                .doesNotContain("canary", "secret &", "secret+");
    }
}
