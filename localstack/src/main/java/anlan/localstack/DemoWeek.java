package anlan.localstack;

import anlan.catalogue.Seeds;
import anlan.domain.time.CityTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A week of a city for whoever sees one for the first time: it is lived through once in the life of
 * the data, the same in every city. One that was cut short is lived through again with the same
 * keys, so that nothing stands in the city twice.
 */
final class DemoWeek {

    private static final Logger LOG = System.getLogger(DemoWeek.class.getName());
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final String ENDED = " ended";

    private enum State {
        NONE,
        RUNNING,
        DONE,
        FAILED
    }

    private final Path mark;
    private final Supplier<Instant> now;
    private final Consumer<Duration> advance;
    private final Supplier<List<DemoStep>> plan;
    private final Executor apart;
    private final int steps;
    private State state;
    private int done;
    private String words = "";

    /**
     * Knows whether this city has had its week.
     *
     * @param mark file that says when it began, and whether it has ended
     * @param advance lets time pass
     * @param plan the steps of one life through it
     * @param apart where it runs, as it takes some seconds
     */
    DemoWeek(
            Path mark,
            Supplier<Instant> now,
            Consumer<Duration> advance,
            Supplier<List<DemoStep>> plan,
            Executor apart) {
        this.mark = mark;
        this.now = now;
        this.advance = advance;
        this.plan = plan;
        this.apart = apart;
        this.steps = plan.get().size();
        String before = read();
        this.state = before == null ? State.NONE : before.endsWith(ENDED) ? State.DONE : State.FAILED;
        this.done = state == State.DONE ? steps : 0;
    }

    /** The week of the city in that folder; its people come in by the front door, once that is open. */
    static DemoWeek in(Folder folder, VirtualClock clock, Schedules schedules, Supplier<@Nullable URI> door) {
        List<String> towns =
                Seeds.areas().towns().stream().map(town -> town.code().value()).toList();
        return new DemoWeek(
                folder.file("demo-week"),
                clock::instant,
                by -> {
                    var unused = schedules.advance(by);
                },
                () -> DemoPlan.of(new DemoPeople(() -> Objects.requireNonNull(door.get())), towns),
                life -> {
                    var unused = Thread.ofVirtual().name("demo-week").start(life);
                });
    }

    /** Begins, unless it runs or has been; then it is told how far it is. */
    ObjectNode begin() {
        synchronized (this) {
            if (state == State.RUNNING || state == State.DONE) {
                return shown();
            }
            state = State.RUNNING;
            done = 0;
        }
        apart.execute(this::live);
        return shown();
    }

    /** How far it is: {@code state}, {@code done} of {@code of} steps, and in words what happens. */
    synchronized ObjectNode shown() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("state", state.name())
                .put("done", done)
                .put("of", steps)
                .put("words", words);
    }

    private void live() {
        try {
            Instant from = began();
            for (DemoStep step : plan.get()) {
                reach(from.plus(step.after()));
                tell(step.words());
                step.act().run();
                count();
            }
            write(from + ENDED);
            end(State.DONE, "");
        } catch (RuntimeException failed) {
            LOG.log(Level.ERROR, "the demo week was cut short", failed);
            end(State.FAILED, "没有走完,可以再按一次,从断开的地方继续。");
        }
    }

    /** The first morning: that of an earlier try, or the next one. */
    private Instant began() {
        String before = read();
        if (before != null) {
            return Instant.parse(before);
        }
        ZonedDateTime today = now.get().atZone(CityTime.ZONE);
        ZonedDateTime morning = today.with(MORNING);
        Instant first = (morning.isBefore(today) ? morning.plusDays(1) : morning).toInstant();
        write(first.toString());
        return first;
    }

    /** A step whose time is over, because somebody else moved it, comes at once. */
    private void reach(Instant at) {
        Duration ahead = Duration.between(now.get(), at);
        if (ahead.isPositive()) {
            advance.accept(ahead);
        }
    }

    private synchronized void tell(String doing) {
        words = doing;
    }

    private synchronized void count() {
        done++;
    }

    private synchronized void end(State how, String said) {
        state = how;
        words = said;
    }

    private @Nullable String read() {
        try {
            return Files.exists(mark) ? Files.readString(mark) : null;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void write(String text) {
        try {
            Path draft = mark.resolveSibling(mark.getFileName() + ".draft");
            Files.writeString(draft, text);
            Files.move(draft, mark, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
