package anlan.http.pack;

import anlan.domain.pack.Cell;
import anlan.domain.pack.Pack;
import anlan.domain.pack.Section;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * A pack as comma-separated values (RFC 4180). Every record has as many fields as the widest, and
 * the first names the section that it belongs to; each section begins with its column titles. A
 * spreadsheet must not take words for a formula, so such words begin with an apostrophe.
 */
public final class PackCsv {

    private static final String BOM = "\uFEFF";
    private static final String LINE_END = "\r\n";
    private static final String FORMULA = "=+-@\t\r";

    private final int width;
    private final StringBuilder csv = new StringBuilder(BOM);

    private PackCsv(Pack pack) {
        width = pack.sections().stream()
                .mapToInt(section -> new SheetTable(section).titles().size())
                .max()
                .orElse(1);
    }

    /** The whole of it, with a byte order mark, by which Excel knows that it is UTF-8. */
    public static String of(Pack pack) {
        PackCsv csv = new PackCsv(pack);
        csv.record("pack", List.of(Shown.title(pack)));
        Shown.notes(pack).forEach(note -> csv.record("pack", List.of(note)));
        for (Section section : pack.sections()) {
            csv.record(section.id(), List.of(section.title()));
            section.notes().forEach(note -> csv.record(section.id(), List.of(note)));
            SheetTable table = new SheetTable(section);
            csv.record(section.id(), table.titles());
            table.rows()
                    .forEach(row -> csv.record(
                            section.id(), row.stream().map(PackCsv::text).toList()));
        }
        return csv.csv.toString();
    }

    /** A number is written as such, a share as a decimal, and what is not there as on the page. */
    private static String text(Cell cell) {
        return switch (cell) {
            case Cell.Text(var text) -> guarded(text);
            case Cell.Count(var count) -> Long.toString(count);
            case Cell.Share(var rate) -> String.valueOf(rate.value());
            case Cell.None _ -> Shown.NOTHING;
        };
    }

    /** Words that a spreadsheet would take for a formula, made words again. */
    static String guarded(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private void record(String section, List<String> fields) {
        List<String> all = new ArrayList<>();
        Stream.concat(Stream.of(section), fields.stream()).forEach(all::add);
        all.addAll(Collections.nCopies(width + 1 - all.size(), ""));
        csv.append(String.join(",", all.stream().map(PackCsv::field).toList())).append(LINE_END);
    }

    private static String field(String text) {
        boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return quoted ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
