package anlan.http;

import java.util.List;
import java.util.stream.Collectors;

/** Tables as RFC 4180 writes them, which a spreadsheet opens as they are and runs nothing of. */
final class Csv {

    /** Tells a spreadsheet that it is UTF-8. */
    static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String FORMULAS = "=+-@\t\r";

    private Csv() {}

    static String row(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    /** A cell that a spreadsheet would run as a formula is a text. */
    private static String cell(String text) {
        String safe = !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? "\"" + safe.replace("\"", "\"\"") + "\""
                : safe;
    }
}
