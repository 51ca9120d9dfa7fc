package anlan.restore;

import anlan.commands.Anlan;
import anlan.commands.Subcommand;
import anlan.exports.Export;
import anlan.exports.Import;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Loses a city and puts it back, as it would be done in earnest. */
@Command(
        name = "drill",
        mixinStandardHelpOptions = true,
        description = {
            "恢复演练 · loses a city on files and puts it back: export, backup, wipe, restore, import. Digests are equal,"
                    + " whoever was forgotten after the backup is forgotten again, nobody is told twice.",
            "A line each step; those that do not hold begin with NOT."
        })
public final class Drill implements Subcommand {

    private static final String FIRST = "2024-02-08T10:00:00+08:00";
    private static final List<String> DAYS = List.of("--from", "2024-02-08", "--to", "2024-02-09");
    private static final String NAME = "演练";

    @Option(names = "--dir", description = "empty folder that it lives in (default: a temporary one, which is deleted)")
    private @Nullable Path given;

    @Spec
    private @Nullable CommandSpec spec;

    private final boolean restored;
    private boolean held = true;

    public Drill() {
        this(true);
    }

    /**
     * For tests.
     *
     * @param restored whether that is done which is to be done after a restore
     */
    Drill(boolean restored) {
        this.restored = restored;
    }

    /** What the city remembers from before. */
    private record Before(String alices, String bobs, String taken) {}

    @Override
    public Integer call() throws IOException {
        Path folder = given == null ? Files.createTempDirectory("anlan-drill") : Files.createDirectories(given);
        try {
            drill(folder);
        } finally {
            if (given == null) {
                wipe(folder);
            }
        }
        return held ? Anlan.SAME : Anlan.DIFFERENT;
    }

    private void drill(Path folder) {
        Path data = folder.resolve("data");
        Path store = data.resolve("dynamodb");
        Before before = live(data, folder.resolve("before"));
        copy(store, folder.resolve("backup"));
        say("backup of the store, taken " + before.taken());
        String lost = goOn(data, before);
        wipe(store);
        say("the store is lost, " + lost);
        copy(folder.resolve("backup"), store);
        say("the backup is put back");
        if (restored) {
            String said =
                    said(new Restored(), List.of("--data", data.toString(), "--taken", before.taken(), "--lost", lost));
            said.lines().forEach(this::say);
        }
        comeBack(data, folder, before);
    }

    /** Two report and an inspector finds something; two nights are published. */
    private Before live(Path data, Path export) {
        try (DrilledCity city = new DrilledCity(data, FIRST)) {
            String alices = reported(city, "citizen:alice");
            String bobs = reported(city, "citizen:bob");
            city.ask("POST", "/v1/hazards", "post:inspector", """
                    {"source":"OFFICE","category":"fire-equipment","description":"灭火器过期","areaCode":"331082112"}""");
            city.pass("P2D");
            say("two reports, a hazard, two nights; messages sent: "
                    + city.texts().size());
            export(city, export);
            return new Before(alices, bobs, city.now());
        }
    }

    private static String reported(DrilledCity city, String who) {
        return city.ask("POST", "/v1/complaints", who, """
                        {"category":"noise","description":"吵","areaCode":"331082001",\
                        "contact":{"name":"%s","phone":"+8613700000055"}}""".formatted(NAME))
                .body()
                .path("id")
                .asString("");
    }

    /** What happens after the backup, and is lost with the store; telephones and tombstones are elsewhere. */
    private String goOn(Path data, Before before) {
        try (DrilledCity city = new DrilledCity(data, FIRST)) {
            check(
                    "alice has herself forgotten",
                    city.ask("DELETE", "/v1/me", "citizen:alice", null).status() == 204);
            check("she is", reporter(city, before.alices()) == 404);
            int then = city.texts().size();
            city.pass("P6D");
            int since = city.texts().size() - then;
            check("messages sent since the backup: " + since, since > 0);
            return city.now();
        }
    }

    private static int reporter(DrilledCity city, String id) {
        return city.ask("GET", "/v1/complaints/" + id + "/reporter", "post:office", null)
                .status();
    }

    private void comeBack(Path data, Path folder, Before before) {
        try (DrilledCity city = new DrilledCity(data, FIRST)) {
            export(city, folder.resolve("after"));
            check(
                    "digests are equal",
                    read(folder.resolve("before/manifest.json")).equals(read(folder.resolve("after/manifest.json"))));
            StringWriter folded = new StringWriter();
            int same = new CommandLine(new Import())
                    .setOut(new PrintWriter(folded))
                    .setErr(new PrintWriter(new StringWriter()))
                    .execute(folder.resolve("after").toString());
            check("import: " + String.join(", ", folded.toString().lines().toList()), same == Anlan.SAME);
            check(
                    "who was forgotten after the backup is forgotten",
                    reporter(city, before.alices()) == 404
                            && city.ask("GET", "/v1/complaints/" + before.alices(), "citizen:alice", null)
                                            .status()
                                    == 404);
            check("who was not is not", reporter(city, before.bobs()) == 200);
            city.pass("P1D");
            List<String> all = city.texts();
            Set<String> twice = new HashSet<>();
            Set<String> seen = new HashSet<>();
            all.stream().filter(text -> !seen.add(text)).forEach(twice::add);
            check("nobody was told twice: " + twice.size() + " of " + all.size() + " messages", twice.isEmpty());
            check(
                    "what may have been told is parked for a person to look at",
                    city.ask("GET", "/v1/alerts?state=PARKED", "post:office", null)
                            .body()
                            .toString()
                            .contains(PassedTime.REASON));
        }
    }

    private void export(DrilledCity city, Path to) {
        List<String> arguments = Stream.concat(
                        DAYS.stream(), Stream.of("--url", city.url().toString(), "--to-dir", to.toString()))
                .toList();
        say("export: " + said(new Export(), arguments).strip());
    }

    private String said(Subcommand command, List<String> arguments) {
        StringWriter out = new StringWriter();
        StringWriter errors = new StringWriter();
        int status = new CommandLine(command)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(errors))
                .execute(arguments.toArray(String[]::new));
        if (status != Anlan.SAME) {
            check(out.toString() + errors, false);
        }
        return out.toString();
    }

    private void check(String what, boolean holds) {
        held &= holds;
        say((holds ? "" : "NOT ") + what);
    }

    private void say(String what) {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        out.println(what);
        out.flush();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path there = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(there);
                } else {
                    Files.copy(file, there);
                }
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static void wipe(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException busy) {
            throw new UncheckedIOException(busy);
        }
    }
}
