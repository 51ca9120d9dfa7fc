package anlan.http;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.refusal.FieldError;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a text of a request may hold. */
class CharactersTest {

    private static String verdict(String text) {
        FieldError error = Texts.check("/a", text, 100).error();
        return error == null ? "good" : error.code();
    }

    private static String text(int... points) {
        return new String(points, 0, points.length);
    }

    @ParameterizedTest(name = "U+{0}")
    @ValueSource(
            strings = {
                "0020", "00A0", "00AD", "034F", "0301", "0903", "115F", "1160", "1680", "17B4", "180B", "180E", "2000",
                "2003", "200A", "200B", "200C", "200D", "200E", "2028", "2029", "202F", "2060", "2064", "206A", "20DD",
                "2800", "3000", "303F", "3164", "FE00", "FE0F", "FEFF", "FFA0", "FFF9", "FFFC", "13430", "13441",
                "13442", "1D159", "1D173", "E0001", "E0020", "E007F", "E0100", "000A", "0009", "0378", "2065", "E0FFF"
            })
    void a_text_of_nothing_but_what_nobody_sees_is_blank(String hex) {
        int point = Integer.parseInt(hex, 16);
        assertThat(verdict(text(point))).isEqualTo("blank");
        assertThat(verdict(text(' ', point, point, 0x200D, 0x3000))).isEqualTo("blank");
        assertThat(verdict(text('安', point, '澜'))).isEqualTo(point == 0x200E ? "malformed_text" : "good");
    }

    @Test
    void a_text_without_a_character_is_blank() {
        assertThat(verdict("")).isEqualTo("blank");
    }

    @ParameterizedTest(name = "U+{0}")
    @ValueSource(
            strings = {
                "061C", "200E", "200F", "202A", "202B", "202C", "202D", "202E", "2066", "2067", "2068", "2069", "FDD0",
                "FDEF", "FFFE", "FFFF", "1FFFE", "1FFFF", "10FFFE", "10FFFF", "0000", "0007", "001F", "007F", "0085",
                "009F"
            })
    void what_turns_a_text_or_can_not_be_stored_is_refused_wherever_it_stands(String hex) {
        int point = Integer.parseInt(hex, 16);
        for (String text : List.of(text('安', point), text(point, '澜'), text('安', point, '澜'))) {
            assertThat(verdict(text)).isEqualTo("malformed_text");
        }
    }

    @Test
    void half_a_pair_is_refused() {
        for (String text : List.of("安\uD800", "\uDC00安", "\uD83D", "\uDE00\uD83D")) {
            assertThat(verdict(text)).isEqualTo("malformed_text");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "👩‍👩‍👧‍👦",
                "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
                "1️⃣",
                "❤️",
                "می‌خواهم",
                "क्‍ष",
                "葛󠄀",
                "ᄋᆞᆫ",
                "مرحبا",
                "第一行\n第二行\t尾",
                "。",
                "0"
            })
    void signs_and_scripts_that_need_what_nobody_sees_are_texts_like_others(String text) {
        assertThat(verdict(text)).isEqualTo("good");
    }

    @Test
    void no_character_of_all_is_both_seen_and_turning() {
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .filter(point -> !Characters.straight(text(point)))
                        .filter(point -> Characters.visible(text(point))))
                .isEmpty();
    }
}
