package anlan.usecases;

import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.Evidence;
import anlan.domain.category.CaseKind;
import anlan.domain.category.Categories;
import anlan.domain.category.Category;
import anlan.domain.category.CategoryCode;
import anlan.domain.people.PostId;
import anlan.domain.people.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one request, asked for by name. Errors are gathered and reported together, in the
 * order of the questions; a field that nobody asks for is an error too.
 */
public interface Form {

    /** Characters of a text. */
    int TEXT = 2_000;

    /** Characters of a description. */
    int DESCRIPTION = 4_000;

    /** Characters of a name. */
    int NAME = 50;

    /** Items of a list, where nothing else is said. */
    int MOST_ELEMENTS = 20;

    /** What begins a new line. */
    Pattern LINE_BREAK = Pattern.compile("\\R");

    /** Tells the value of a text. */
    interface Reader<T> {
        /** The value, or null for a text that has none. */
        @Nullable
        T read(String text);
    }

    /**
     * Text that must be there and have something visible in it, in Unicode's composed form (NFC).
     */
    Field<String> text(String name, int most);

    Field<String> optionalText(String name, int most);

    /** Text that is a name, and so stands on one line: lists, tables and text messages have no room for two. */
    default Field<String> line(String name, int most) {
        return oneLine(name, text(name, most));
    }

    default Field<String> optionalLine(String name, int most) {
        return oneLine(name, optionalText(name, most));
    }

    private Field<String> oneLine(String name, Field<String> text) {
        if (text.value() != null && LINE_BREAK.matcher(text.value()).find()) {
            reject(name, "malformed_text", "应写在一行之内。");
        }
        return text;
    }

    /** Text that has a value; where it has none, the error has that code and detail. */
    <T> Field<T> one(String name, String code, String detail, Reader<T> reader);

    <T> Field<T> optionalOne(String name, String code, String detail, Reader<T> reader);

    /** One of the names of an enumeration. */
    <E extends Enum<E>> Field<E> choice(String name, E[] values);

    <E extends Enum<E>> Field<E> optionalChoice(String name, E[] values);

    /** A whole number in a range; one that is written with decimals is none. */
    Field<Integer> number(String name, int least, int most);

    Field<Integer> optionalNumber(String name, int least, int most);

    Field<Double> decimal(String name, double least, double most);

    Field<Boolean> requiredFlag(String name);

    Field<Boolean> flag(String name);

    /** A list of texts that each have a value; empty if it is left out. */
    default <T> List<T> list(String name, String code, String detail, Reader<T> reader) {
        return list(name, MOST_ELEMENTS, code, detail, reader);
    }

    /** The same of so many items at most. */
    <T> List<T> list(String name, int most, String code, String detail, Reader<T> reader);

    /** An object inside this one, or null if it is left out. */
    @Nullable
    Form object(String name);

    /**
     * A list of objects; empty if it is left out, or is among the errors.
     *
     * @param most of its items
     */
    List<? extends Form> objects(String name, int most);

    /** Demands an optional field after all, because of another one. */
    void require(String name, Field<?> field);

    /** Whether something was found to be wrong with that field, so that no more need be said of it. */
    boolean hasError(String name);

    /** Adds an error that no type can find. */
    void reject(String name, String code, String detail);

    /** The id of a post, which need not be there. */
    default Field<PostId> post(String name) {
        return one(name, "malformed", Explanations.POST, PostId::read);
    }

    default Field<PostId> optionalPost(String name) {
        return optionalOne(name, "malformed", Explanations.POST, PostId::read);
    }

    /** The id of a unit, which need not be there. */
    default Field<UnitId> unit(String name) {
        return one(name, "malformed", Explanations.POST, UnitId::read);
    }

    /** The ids of units, which need not be there. */
    default List<UnitId> units(String name) {
        return list(name, "malformed", Explanations.POST, UnitId::read);
    }

    default Field<UnitId> optionalUnit(String name) {
        return optionalOne(name, "malformed", Explanations.POST, UnitId::read);
    }

    /** A day, written like 2024-02-08. */
    default Field<LocalDate> date(String name) {
        return one(name, "malformed", Dates.DETAIL, Dates::read);
    }

    default Field<LocalDate> optionalDate(String name) {
        return optionalOne(name, "malformed", Dates.DETAIL, Dates::read);
    }

    /** A reference to a photo. */
    default Field<Evidence> evidence(String name) {
        return one(name, "malformed", Explanations.EVIDENCE, Evidence::read);
    }

    default Field<Evidence> optionalEvidence(String name) {
        return optionalOne(name, "malformed", Explanations.EVIDENCE, Evidence::read);
    }

    /** References to photos. */
    default List<Evidence> photos() {
        return list("photos", "malformed", Explanations.EVIDENCE, Evidence::read);
    }

    /** The id of a case of one kind, which need not be there. */
    default Field<CaseId> caseId(String name, CaseKind kind) {
        return one(name, "malformed", kind.chineseName() + "编号格式不对。", text -> CaseId.read(text, kind));
    }

    default Field<CaseId> optionalCaseId(String name, CaseKind kind) {
        return optionalOne(name, "malformed", kind.chineseName() + "编号格式不对。", text -> CaseId.read(text, kind));
    }

    /** A category of one kind of case. */
    default Field<Category> category(Categories categories, CaseKind kind) {
        return one("category", "unknown_category", "没有这个" + kind.chineseName() + "类别。", text -> {
            CategoryCode code = CategoryCode.read(text);
            return code == null ? null : categories.find(code, kind);
        });
    }
}
