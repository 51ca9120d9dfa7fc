package anlan.http;

import anlan.domain.refusal.FieldError;
import anlan.usecases.Form;
import java.text.Normalizer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The rules for a text of a request, and the values that it may stand for. */
final class Texts {

    private Texts() {}

    /** The text in its composed form, or what is wrong with it. */
    record Checked(@Nullable String text, @Nullable FieldError error) {}

    /**
     * Text that says something and can be stored, of at most so many characters, in Unicode's
     * composed form (NFC).
     */
    static Checked check(String pointer, JsonNode node, int most) {
        if (!node.isString()) {
            return wrong(pointer, "wrong_type", "应为文本。");
        }
        return check(pointer, node.stringValue(), most);
    }

    /** The same of a text that is none of a body. */
    static Checked check(String pointer, String text, int most) {
        if (!Characters.storable(text)) {
            return wrong(pointer, "malformed_text", "含有无法保存的字符。");
        }
        if (!Characters.visible(text)) {
            return wrong(pointer, "blank", "不能为空白。");
        }
        if (!Characters.straight(text)) {
            return wrong(pointer, "malformed_text", "含有改变文字方向的字符。");
        }
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return composed.codePointCount(0, composed.length()) > most
                ? wrong(pointer, "too_long", "最多 " + most + " 个字。")
                : new Checked(composed, null);
    }

    private static Checked wrong(String pointer, String code, String detail) {
        return new Checked(null, new FieldError(pointer, code, detail));
    }

    static String names(Enum<?>[] values) {
        return Stream.of(values).map(value -> value.name()).collect(Collectors.joining("、"));
    }

    /** Reads one of the names of an enumeration. */
    static <E extends Enum<E>> Form.Reader<E> named(E[] values) {
        return text -> Stream.of(values)
                .filter(value -> value.name().equals(text))
                .findFirst()
                .orElse(null);
    }
}
