package anlan.exports;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.commands.Anlan;
import anlan.exports.Sql.Reckoned;
import anlan.torture.Dice;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is published of some weeks of a city can be reckoned from what is exported, and from that alone. */
class DerivedTest {

    private static final int DAYS = 24;
    private static final int SAMPLE = 1_000;
    private static final int DRILLED = 250;

    @TempDir
    static Path folder;

    private static Weeks weeks;
    private static Dice dice;
    private static List<Reckoned> all;
    private static ExportFolder export;

    @BeforeAll
    static void live() {
        long seed = Long.getLong("anlan.weeks.seed", 1);
        dice = new Dice(seed, "numbers");
        weeks = new Weeks(seed, DAYS);
        export = new ExportFolder(folder.resolve("export"));
        assertThat(export(weeks, export.folder()).status()).isEqualTo(Anlan.SAME);
        all = new ArrayList<>(ofDays());
        all.addAll(ofPeriods());
    }

    @AfterAll
    static void end() {
        weeks.close();
    }

    /** What a command answers and says. */
    private record Said(int status, String text) {}

    private static Said said(Object command, String... arguments) {
        StringWriter out = new StringWriter();
        CommandLine line =
                new CommandLine(command).setOut(new PrintWriter(out)).setErr(new PrintWriter(new StringWriter()));
        return new Said(line.execute(arguments), out.toString());
    }

    private static Said export(Source source, Path to) {
        return said(
                new Export(source),
                "--from",
                Weeks.FIRST.toString(),
                "--to",
                weeks.last.toString(),
                "--to-dir",
                to.toString());
    }

    private static Map<String, Long> counts(JsonNode figures) {
        Map<String, Long> counts = new TreeMap<>();
        figures.path("counts")
                .properties()
                .forEach(each -> counts.put(each.getKey(), each.getValue().asLong()));
        return counts;
    }

    /** The newest revision of every day and area; what is not named there is 0. */
    private static List<Reckoned> ofDays() {
        Map<String, JsonNode> newest = new TreeMap<>();
        for (String line : export.lines(ExportFolder.FIGURES)) {
            JsonNode read = Json.read(line);
            newest.put(read.path("date").asString("") + read.path("area").asString(""), read);
        }
        assertThat(newest).hasSize(DAYS * Weeks.areas().size());
        Set<String> ids = new TreeSet<>();
        newest.values().forEach(each -> ids.addAll(counts(each).keySet()));
        ids.removeIf(id -> id.matches(".*\\.(minutes|foundOn|onSpotFoundOn|handedOn)\\..*"));
        List<Reckoned> numbers = new ArrayList<>();
        for (JsonNode each : newest.values()) {
            LocalDate day = LocalDate.parse(each.path("date").asString(""));
            Map<String, Long> counts = counts(each);
            ids.forEach(id -> counts.putIfAbsent(id, 0L));
            counts.forEach(
                    (id, n) -> numbers.add(new Reckoned(each.path("area").asString(""), day, day, false, id, n)));
        }
        return numbers;
    }

    private static List<Reckoned> ofPeriods() {
        List<String> periods =
                new ArrayList<>(List.of("2024", "2024-Q1", "2024-02", "2024-03", "2024-W08", "2024-W10"));
        for (int n = 0; n < 6; n++) {
            LocalDate first = Weeks.FIRST.plusDays(dice.below(DAYS));
            periods.add(first + ".." + first.plusDays(dice.below(DAYS)));
        }
        List<Reckoned> numbers = new ArrayList<>();
        for (String period : periods) {
            for (String area : Weeks.areas()) {
                JsonNode read = weeks.seen("/v1/figures/periods/" + period + "?area=" + area);
                LocalDate from = LocalDate.parse(read.path("from").asString(""));
                LocalDate first = from.isBefore(Weeks.FIRST) ? Weeks.FIRST : from;
                LocalDate last = LocalDate.parse(read.path("asOf").asString(""));
                counts(read).forEach((id, n) -> numbers.add(new Reckoned(area, first, last, true, id, n)));
            }
        }
        return numbers;
    }

    private static List<Reckoned> sample(int size) {
        return IntStream.range(0, size).mapToObj(n -> dice.one(all)).toList();
    }

    @Test
    void a_thousand_random_numbers_come_out_the_same_by_sql() {
        List<Reckoned> sample = sample(SAMPLE);
        assertThat(sample.stream().filter(Reckoned::period)).hasSizeGreaterThan(50);
        assertThat(sample.stream().filter(each -> each.published() != 0)).hasSizeGreaterThan(80);
        assertThat(Sql.differences(export.file(ExportFolder.EVENTS), sample)).isEmpty();
    }

    @Test
    void and_so_does_every_other() {
        assertThat(all).hasSizeGreaterThan(20_000);
        assertThat(all.stream().map(Reckoned::id).distinct())
                .contains("hazards.overdue", "hazards.reopened", "complaints.satisfied", "hazards.plannedOfFound")
                .contains("inspections.held", "inspections.points", "inspections.lookedBack", "sites.visits.type.HOTEL")
                .anyMatch(id -> id.startsWith("hazards.rectified.campaign."))
                .anyMatch(id -> id.startsWith("inspections.held.village."));
        assertThat(Sql.differences(export.file(ExportFolder.EVENTS), all)).isEmpty();
    }

    @Test
    void the_cases_behind_random_numbers_make_them_up() {
        List<Reckoned> some = all.stream().filter(each -> each.published() != 0).toList();
        for (int n = 0; n < DRILLED; n++) {
            Reckoned number = dice.one(some);
            String days =
                    number.period() ? "periods/" + number.first() + ".." + number.last() : "days/" + number.first();
            String path = "/v1/figures/" + days + "/cases?limit=100&figure=" + number.id() + "&area=" + number.area();
            long items = 0;
            JsonNode page = weeks.seen(path);
            items += page.path("items").size();
            while (!page.path("next").isNull()) {
                page = weeks.seen(path + "&cursor=" + page.path("next").asString(""));
                items += page.path("items").size();
            }
            assertThat(items + page.path("withheld").asLong()).as("%s", number).isEqualTo(number.published());
        }
    }

    @Test
    void what_is_imported_has_the_digests_that_were_published() {
        Said said = said(new Import(), export.folder().toString());
        assertThat(said.text()).contains("differences 0");
        assertThat(said.status()).isEqualTo(Anlan.SAME);
        assertThat(said.text())
                .contains("figures folded anew " + DAYS * Weeks.areas().size());
    }

    /** An error of somebody who has the export in hand. */
    private enum Planted {
        DROPPED {
            @Override
            List<String> in(List<String> lines) {
                return changed(lines, "SUBMITTED", line -> null);
            }
        },
        DOUBLED {
            @Override
            List<String> in(List<String> lines) {
                return changed(lines, "SUBMITTED", line -> line + "\n" + line);
            }
        },
        MOVED_OVER_MIDNIGHT {
            @Override
            List<String> in(List<String> lines) {
                return changed(lines, "SUBMITTED", line -> {
                    ObjectNode moved = (ObjectNode) Json.read(line);
                    LocalDate next =
                            LocalDate.parse(moved.path("date").asString("")).plusDays(1);
                    return moved.put("date", next.toString()).toString();
                });
            }
        },
        FLIPPED {
            @Override
            List<String> in(List<String> lines) {
                return changed(
                        lines,
                        "\"inTime\":\"true\"",
                        line -> line.replace("\"inTime\":\"true\"", "\"inTime\":\"false\""));
            }
        };

        abstract List<String> in(List<String> lines);

        private static List<String> changed(List<String> lines, String with, UnaryOperator<String> change) {
            int at = IntStream.range(lines.size() / 3, lines.size())
                    .filter(n -> lines.get(n).contains(with))
                    .findFirst()
                    .orElseThrow();
            List<String> changed = new ArrayList<>(lines.subList(0, at));
            String one = change.apply(lines.get(at));
            if (one != null) {
                changed.add(one);
            }
            changed.addAll(lines.subList(at + 1, lines.size()));
            return changed;
        }
    }

    @ParameterizedTest
    @EnumSource(Planted.class)
    void an_error_that_was_planted_is_found_by_sql_and_by_import(Planted planted) throws IOException {
        ExportFolder other = new ExportFolder(folder.resolve(planted.name()));
        Files.createDirectories(other.folder());
        for (String name : List.of(ExportFolder.FIGURES, ExportFolder.OPENING)) {
            Files.copy(export.file(name), other.file(name));
        }
        Files.write(other.file(ExportFolder.EVENTS), planted.in(export.lines(ExportFolder.EVENTS)));
        other.finish(export.from(), export.to());
        assertThat(Sql.differences(other.file(ExportFolder.EVENTS), all)).isNotEmpty();
        Said said = said(new Import(), other.folder().toString());
        assertThat(said.status()).isEqualTo(Anlan.DIFFERENT);
        assertThat(said.text()).contains("has other events").containsPattern("[a-z]+\\.[a-zA-Z.]+: [0-9]+ anew, ");
    }

    @Test
    void every_line_is_as_its_schema_has_it() {
        SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        Map<String, String> files = Map.of(ExportFolder.EVENTS, "event.json", ExportFolder.FIGURES, "figures.json");
        files.forEach((lines, file) -> {
            Schema schema = schemas.getSchema(Json.read(String.join("", export.lines(file))));
            for (String line : export.lines(lines)) {
                assertThat(schema.validate(Json.read(line))).as(line).isEmpty();
            }
        });
    }

    @Test
    void what_was_changed_since_it_was_exported_is_named() throws IOException {
        ExportFolder other = new ExportFolder(folder.resolve("changed"));
        Files.createDirectories(other.folder());
        for (String name : List.of(ExportFolder.EVENTS, ExportFolder.FIGURES, ExportFolder.OPENING)) {
            Files.copy(export.file(name), other.file(name));
        }
        other.finish(export.from(), export.to());
        List<String> lines = export.lines(ExportFolder.FIGURES);
        Files.write(other.file(ExportFolder.FIGURES), lines.subList(0, lines.size() - 1));
        Files.delete(other.file(ExportFolder.OPENING));
        Files.createFile(other.file(ExportFolder.OPENING));
        Said said = said(new Import(), other.folder().toString());
        assertThat(said.status()).isEqualTo(Anlan.DIFFERENT);
        assertThat(said.text()).contains("figures.jsonl is not as it was exported");
    }

    /** An export without the lines of a day, whose manifest was made to fit. */
    private String importedWithout(String name, Predicate<String> lost) throws IOException {
        ExportFolder other = new ExportFolder(folder.resolve(name));
        Files.createDirectories(other.folder());
        for (String each : List.of(ExportFolder.EVENTS, ExportFolder.FIGURES, ExportFolder.OPENING)) {
            Files.copy(export.file(each), other.file(each));
        }
        Files.write(
                other.file(ExportFolder.FIGURES),
                export.lines(ExportFolder.FIGURES).stream()
                        .filter(lost.negate())
                        .toList());
        other.finish(export.from(), export.to());
        Said said = said(new Import(), other.folder().toString());
        assertThat(said.status()).as(said.text()).isEqualTo(Anlan.DIFFERENT);
        return said.text();
    }

    @Test
    void a_day_that_is_left_out_is_missed_of_the_city_of_a_town_and_of_all() throws IOException {
        LocalDate day = export.from().plusDays(2);
        String date = "{\"date\":\"" + day + "\",\"area\":\"331082";
        assertThat(importedWithout("no-city", line -> line.startsWith(date + "\"")))
                .contains(day + " 331082 is missing")
                .doesNotContain("331082112 is missing");
        assertThat(importedWithout("no-town", line -> line.startsWith(date + "112\"")))
                .contains(day + " 331082112 is missing");
        assertThat(importedWithout("no-day", line -> line.startsWith(date)))
                .contains(day + " 331082 is missing", day + " 331082112 is missing");
    }

    @Test
    void an_export_of_other_days_is_not_written_over() throws IOException {
        byte[] before = Files.readAllBytes(export.file(ExportFolder.FIGURES));
        Said said = said(
                new Export(weeks),
                "--from",
                export.from().plusDays(1).toString(),
                "--to",
                export.to().toString(),
                "--to-dir",
                export.folder().toString());
        assertThat(said.status()).isEqualTo(2);
        assertThat(export.file(ExportFolder.FIGURES)).hasBinaryContent(before);
    }

    @Test
    void the_tables_have_the_columns_that_their_schema_names() throws IOException {
        JsonNode tables =
                Json.read(Files.readString(export.file("csv-metadata.json"))).path("tables");
        assertThat(tables.size()).isEqualTo(2);
        for (JsonNode table : tables) {
            String header = Files.readAllLines(export.file(table.path("url").stringValue()))
                    .getFirst();
            assertThat(table.path("tableSchema")
                            .path("columns")
                            .valueStream()
                            .map(column -> column.path("name").stringValue()))
                    .containsExactly(header.replace("\uFEFF", "").split(","));
        }
    }

    @Test
    void an_export_that_was_cut_off_goes_on_where_it_stopped() throws IOException {
        Path half = folder.resolve("half");
        int[] pages = new int[1];
        Source failing = (path, cursor) -> {
            if (pages[0]++ % 3 == 2) {
                throw new Source.Refused("the line is dead");
            }
            return weeks.page(path, cursor);
        };
        int tries = 1;
        while (export(failing, half).status() != Anlan.SAME) {
            assertThat(tries++).isLessThan(50);
        }
        assertThat(tries).isGreaterThan(1);
        for (String name : List.of(ExportFolder.EVENTS, ExportFolder.FIGURES, "events.csv", "figures.csv")) {
            assertThat(half.resolve(name)).hasSameBinaryContentAs(export.file(name));
        }
    }

    @Test
    void what_is_asked_wrongly_is_a_matter_of_usage() {
        assertThat(said(new Import(), folder.resolve("nowhere").toString()).status())
                .isEqualTo(2);
        assertThat(said(new Export(weeks), "--from", "2024-03-01", "--to", "2024-02-01", "--to-dir", "x")
                        .status())
                .isEqualTo(2);
        assertThat(said(new Export(weeks), "--to", "2024-02-01").status()).isEqualTo(2);
    }
}
