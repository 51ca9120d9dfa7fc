package anlan.domain.category;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.casefile.CaseId;
import anlan.domain.contract.Samples;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is built from the letter and the word of a kind of case: once given, they stay. */
class CaseKindTest {

    private static final String BITS = "0123456789ABCDEFGHJKMNPQR";

    @Test
    void the_letters_and_words_of_the_kinds_are_on_the_wire_and_stay() {
        assertThat(CaseKind.COMPLAINT.letter()).isEqualTo('C');
        assertThat(CaseKind.HAZARD.letter()).isEqualTo('H');
        assertThat(CaseKind.letters()).isEqualTo("CHIG");
        assertThat(CaseKind.INSPECTION.letter()).isEqualTo('I');
        assertThat(CaseKind.DUTYMONTH.letter()).isEqualTo('G');
        assertThat(CaseKind.COMPLAINT.word()).isEqualTo("complaint");
        assertThat(CaseKind.HAZARD.word()).isEqualTo("hazard");
        assertThat(CaseKind.HAZARD.right("settle-extension")).isEqualTo("hazard.settle-extension");
    }

    @Test
    void no_two_kinds_share_a_letter() {
        assertThat(CaseKind.values()).extracting(CaseKind::letter).doesNotHaveDuplicates();
    }

    @Test
    void a_word_is_the_same_whatever_the_language_of_the_machine() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(CaseKind.COMPLAINT.word()).isEqualTo("complaint");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(chars = {'c', 'h', 'X', '0', ' '})
    void a_letter_that_no_kind_has_names_none(char letter) {
        assertThatThrownBy(() -> CaseKind.of(letter)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource
    void an_id_says_of_which_kind_its_case_is(CaseKind kind) {
        String drawn = Samples.id(kind, "any").value();
        assertThat(drawn).hasSize(26).startsWith(String.valueOf(kind.letter()));
        assertThat(new CaseId(drawn).kind()).isEqualTo(kind);
        assertThat(CaseKind.of(drawn.charAt(0))).isEqualTo(kind);
        assertThat(CaseId.read(drawn, kind)).isEqualTo(new CaseId(drawn)).hasToString(drawn);
        for (CaseKind other : CaseKind.values()) {
            if (other != kind) {
                assertThat(CaseId.read(drawn, other))
                        .as("%s is none of %s", drawn, other)
                        .isNull();
            }
        }
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                "",
                "C",
                "H",
                BITS,
                "C" + BITS + "0",
                "C0123456789ABCDEFGHJKMNPQ",
                "X" + BITS,
                "c" + BITS,
                "CC123456789abcDEFGHJKMNPQR",
                "C0123456789ABCDEFGHJKMNPQI",
                "C0123456789ABCDEFGHJKMNPQL",
                "C0123456789ABCDEFGHJKMNPQO",
                "C0123456789ABCDEFGHJKMNPQU",
                "C0123456789ABCDEFGHJKMNPQ-",
                "C0123456789ABCDEFGHJKMNPQ#",
                "C0123456789ABCDEFGHJKMNPQ/",
                "C" + BITS + "\n",
                " C" + BITS,
                "C" + BITS + " ",
                "C0123456789ABCDEFGHJKMNPQ\uFF19",
            })
    void what_no_case_can_be_named_is_read_as_none(String text) {
        assertThat(CaseId.isId(text)).isFalse();
        assertThat(CaseId.read(text, CaseKind.COMPLAINT)).isNull();
        assertThat(CaseId.read(text, CaseKind.HAZARD)).isNull();
        assertThatThrownBy(() -> new CaseId(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(BITS);
    }

    @Test
    void an_id_may_hold_every_letter_that_can_be_read_out() {
        for (char letter : "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray()) {
            assertThat(CaseId.isId("H" + BITS.substring(1) + letter))
                    .as("%s", letter)
                    .isTrue();
        }
    }
}
