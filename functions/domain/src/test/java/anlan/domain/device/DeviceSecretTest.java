package anlan.domain.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a device keeps was drawn by chance. */
class DeviceSecretTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "abababababababababababababababababababab",
                "0123456789abcdef0123456789abcdef",
                "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQ",
                "zyxwvutsrqponmlkjihgfedcba9876543210",
                "k7Q2mX9bR4tZ1pW8nL5vC",
                "4f9c01be77a2d35886e1c0f3a94d2b7",
                "41990127725388610394273518264930175586",
                "k7Q2mX9bR4tZ1pW8nL5v C3d",
                "k7Q2mX9bR4tZ1pW8nL5v+C3d/Y",
                "k7Q2mX9bR4tZ1pW8nL5v密钥密钥",
                "k7Q2mX9bk7Q2mX9bk7Q2mX9b"
            })
    void what_was_plainly_not_drawn_or_holds_less_than_128_bits_is_none(String text) {
        assertThat(DeviceSecret.read(text)).isNull();
        assertThatThrownBy(() -> new DeviceSecret(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "k7Q2mX9bR4tZ1pW8nL5vCd",
                "4f9c01be77a2d35886e1c0f3a94d2b7c",
                "4F9C01BE77A2D35886E1C0F3A94D2B7C",
                "0b5a9c5e-6c1f-4d52-9c0a-27d1f8a3b6e4",
                "419901277253886103942735182649301755864"
            })
    void what_may_have_been_is_taken_and_never_shown(String text) {
        assertThat(DeviceSecret.read(text)).isEqualTo(new DeviceSecret(text));
        assertThat(new DeviceSecret(text).toString()).doesNotContain(text);
    }

    @Test
    void hardly_ever_is_one_refused_that_was_drawn() {
        Random random = new Random(42);
        byte[] bytes = new byte[16];
        for (int n = 0; n < 50_000; n++) {
            random.nextBytes(bytes);
            assertThat(DeviceSecret.read(HexFormat.of().formatHex(bytes))).isNotNull();
            assertThat(DeviceSecret.read(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)))
                    .isNotNull();
        }
    }

    @Test
    void the_longest_has_two_hundred_characters() {
        StringBuilder text = new StringBuilder();
        Random random = new Random(7);
        while (text.length() < DeviceSecret.LONGEST) {
            text.append(Integer.toString(random.nextInt(36), 36));
        }
        assertThat(DeviceSecret.read(text.toString())).isNotNull();
        assertThat(DeviceSecret.read(text + "a")).isNull();
    }
}
