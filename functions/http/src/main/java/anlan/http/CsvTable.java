package anlan.http;

import anlan.domain.digest.Sha256;
import anlan.domain.imports.LineError;
import anlan.domain.imports.Lines;
import anlan.domain.refusal.FieldError;
import anlan.domain.refusal.Invalid;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/**
 * A table that somebody sends (RFC 4180): the names of its columns in line 1, then one thing a line.
 *
 * @param rows lines whose form is in order
 * @param errors what is wrong with the form of the others
 * @param fingerprint digest of the table, which tells a retry from a key used twice
 */
record CsvTable(List<Row> rows, List<LineError> errors, String fingerprint) {

    /** Where no table was sent. */
    static final CsvTable EMPTY = new CsvTable(List.of(), List.of(), "");

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String UNREADABLE = "\uFFFD";
    private static final String FORMULAS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";
    private static final Pattern UNSEEN = Pattern.compile("^[\\s\\p{Z}\\p{Cc}\\p{Cf}]+");
    private static final Pattern NUMBER = Pattern.compile("[+-][0-9][0-9 .-]*");

    /** One line, as the fields that a body of JSON would have. */
    record Row(int line, ObjectNode fields) {}

    CsvTable {
        rows = List.copyOf(rows);
        errors = List.copyOf(errors);
    }

    /** How many lines came, apart from the names of the columns and from empty ones. */
    int size() {
        return rows.size()
                + Math.toIntExact(
                        errors.stream().mapToInt(LineError::line).distinct().count());
    }

    /**
     * Reads a table.
     *
     * @throws Invalid {@code not_utf8}; {@code required}, {@code unknown_field} or {@code
     *     duplicate_field} of a column
     */
    static CsvTable read(byte[] bytes, Route.Columns columns) {
        String text = text(bytes);
        List<CsvRecord> records = records(text);
        if (records.isEmpty()) {
            throw new Invalid("", "no_columns", "第一行应为列名。");
        }
        boolean open = open(text, line(records.getLast()));
        if (open && records.size() == 1) {
            throw new Invalid("", "cut", "列名一行的引号没有结束,文件可能被截断。");
        }
        List<String> names = names(records.removeFirst(), columns);
        List<LineError> errors = new ArrayList<>();
        if (open) {
            errors.add(new LineError(line(records.removeLast()), "", "cut"));
        }
        List<Row> rows = new ArrayList<>();
        for (CsvRecord each : records) {
            List<LineError> wrong = wrong(each, names);
            errors.addAll(wrong);
            if (wrong.isEmpty()) {
                rows.add(new Row(line(each), fields(each, names)));
            }
        }
        return new CsvTable(rows, errors, new Sha256().line(text).hex());
    }

    private static String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (!text.contains(UNREADABLE)) {
                return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
            }
        } catch (CharacterCodingException other) {
            // told below
        }
        throw new Invalid("", "not_utf8", "文件不是 UTF-8 编码(可能是 GBK)。请在表格软件中另存为「CSV UTF-8」后再导入。");
    }

    /**
     * Nothing in a text stops the reading: what comes after a closing quote belongs to its cell, and a
     * quote inside a cell that did not begin with one is a character like any other.
     */
    private static List<CsvRecord> records(String text) {
        CsvRecordHandler handler = CsvRecordHandler.builder()
                .maxFields(Limits.TABLE)
                .maxFieldSize(Limits.TABLE)
                .maxRecordSize(Limits.TABLE)
                .build();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .skipEmptyLines(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(2 * Limits.TABLE)
                .build(handler, text)) {
            List<CsvRecord> records = new ArrayList<>();
            reader.forEach(records::add);
            return records;
        } catch (IOException never) {
            throw new IllegalStateException("a text has no end that can fail", never);
        }
    }

    private static int line(CsvRecord one) {
        return Math.toIntExact(one.getStartingLineNumber());
    }

    /**
     * Whether the text ends inside quotes, as a file does that was cut.
     *
     * @param last number of the line where its last record begins
     */
    private static boolean open(String text, int last) {
        boolean quoted = false;
        boolean begins = true;
        for (int at = start(text, last); at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"' && (quoted || begins)) {
                quoted = !quoted;
                // Two of them are one inside a cell: the second opens it again.
                begins = !quoted;
            } else {
                begins = !quoted && (c == ',' || c == '\n' || c == '\r');
            }
        }
        return quoted;
    }

    private static int start(String text, int line) {
        int at = 0;
        for (int passed = 1; passed < line && at < text.length(); at++) {
            char c = text.charAt(at);
            boolean pair = c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
            passed += (c == '\n' || c == '\r') && !pair ? 1 : 0;
        }
        return at;
    }

    private static List<String> names(CsvRecord first, Route.Columns columns) {
        List<FieldError> errors = new ArrayList<>();
        List<String> names = first.getFields().stream().map(String::strip).toList();
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!columns.needed().contains(name) && !columns.optional().contains(name)) {
                errors.add(new FieldError(Pointers.to("", name), "unknown_field", "没有这一列。"));
            } else if (!seen.add(name)) {
                errors.add(new FieldError("/" + name, "duplicate_field", "这一列出现了两次。"));
            }
        }
        columns.needed().stream()
                .filter(name -> !seen.contains(name))
                .sorted()
                .forEach(name -> errors.add(new FieldError("/" + name, "required", "缺少这一列。")));
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        return names;
    }

    private static List<LineError> wrong(CsvRecord one, List<String> names) {
        if (one.getFieldCount() != names.size()) {
            return List.of(new LineError(
                    line(one), "", one.getFieldCount() < names.size() ? "missing_columns" : "extra_columns"));
        }
        List<LineError> errors = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (formula(one.getField(i))) {
                errors.add(new LineError(line(one), names.get(i), "formula"));
            }
        }
        return errors;
    }

    /**
     * Whether a spreadsheet would run it, also behind blanks that nobody sees; a signed number or a
     * telephone is none.
     */
    private static boolean formula(String cell) {
        String seen = UNSEEN.matcher(cell).replaceFirst("");
        return !seen.isEmpty()
                && FORMULAS.indexOf(seen.charAt(0)) >= 0
                && !NUMBER.matcher(seen).matches();
    }

    /** An empty cell is a field that is not there; {@code keeper.name} is a field of an object. */
    private static ObjectNode fields(CsvRecord one, List<String> names) {
        ObjectNode fields = Json.object();
        for (int i = 0; i < names.size(); i++) {
            String cell = one.getField(i).strip();
            if (cell.isEmpty()) {
                continue;
            }
            String[] path = names.get(i).split("\\.", 2);
            if (path.length == 1) {
                fields.put(path[0], cell);
            } else {
                fields.withObject("/" + path[0]).put(path[1], cell);
            }
        }
        return fields;
    }

    /** What each line means, and all that is wrong with the others. */
    <T> Lines<T> read(Function<Fields, T> reader) {
        List<Lines.Line<T>> good = new ArrayList<>();
        List<LineError> wrong = new ArrayList<>(errors);
        for (Row row : rows) {
            try {
                good.add(new Lines.Line<>(row.line(), reader.apply(Fields.ofCells(row.fields()))));
            } catch (Invalid invalid) {
                invalid.errors()
                        .forEach(error -> wrong.add(new LineError(row.line(), column(error.pointer()), error.code())));
            }
        }
        return new Lines<>(good, wrong);
    }

    private static String column(String pointer) {
        return pointer.isEmpty() ? "" : pointer.substring(1).replace('/', '.');
    }
}
