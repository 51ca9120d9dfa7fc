package anlan.exports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Reckons numbers from the lines of an export by SQL (DuckDB), and from nothing else. */
final class Sql {

    /** A number that was published. */
    record Reckoned(String area, LocalDate first, LocalDate last, boolean period, String id, long published) {}

    private Sql() {}

    /** The first numbers for which SQL comes to another, each with what it comes to. */
    static List<String> differences(Path events, List<Reckoned> numbers) {
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = database.createStatement()) {
            statement.execute("""
                    CREATE TABLE line AS SELECT * FROM read_json('%s', format='newline_delimited', columns={
                    "case":'VARCHAR', version:'INTEGER', event:'VARCHAR', date:'DATE', areaCode:'VARCHAR',
                    category:'VARCHAR', grade:'VARCHAR', source:'VARCHAR', facts:'JSON'})""".formatted(events));
            statement.execute("CREATE TABLE asked (nr INTEGER, area VARCHAR, first DATE, last DATE, "
                    + "period BOOLEAN, id VARCHAR, published BIGINT)");
            ask((DuckDBConnection) database, numbers);
            for (String each : script().split(";\n", -1)) {
                if (!each.isBlank()) {
                    statement.execute(each);
                }
            }
            return differences(statement, numbers);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static List<String> differences(Statement statement, List<Reckoned> numbers) throws SQLException {
        List<String> differences = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(
                "SELECT nr, derived FROM derived WHERE derived <> published ORDER BY nr LIMIT 50")) {
            while (rows.next()) {
                differences.add(numbers.get(rows.getInt(1)) + " comes to " + rows.getLong(2));
            }
        }
        return differences;
    }

    private static void ask(DuckDBConnection database, List<Reckoned> numbers) throws SQLException {
        try (DuckDBAppender asked = database.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "asked")) {
            for (int nr = 0; nr < numbers.size(); nr++) {
                Reckoned each = numbers.get(nr);
                asked.beginRow();
                asked.append(nr);
                asked.append(each.area());
                asked.append(each.first());
                asked.append(each.last());
                asked.append(each.period());
                asked.append(each.id());
                asked.append(each.published());
                asked.endRow();
            }
        }
    }

    private static String script() {
        try (InputStream script = Sql.class.getResourceAsStream("/exports/counted.sql")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
