package anlan.simulation;

import anlan.domain.casefile.CaseId;
import anlan.domain.category.CaseKind;
import anlan.domain.document.Document;
import anlan.domain.document.DocumentKind;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.Owner;
import anlan.domain.people.UnitId;
import anlan.http.HttpReply;
import anlan.torture.Dice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One year of a city: people do things, ticks come, and alerts go out. */
final class Year {

    private static final int MOST_VISITS = 16;
    private static final int CREATED = 201;
    private static final int OK = 200;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** At that second of the year somebody looks at a case. */
    private record Visit(int second, int of, int number) {}

    private final YearCity city;
    private final Timeline timeline;
    private final long seed;
    private final List<OneCase> cases = new ArrayList<>();
    private final PriorityQueue<Visit> visits = new PriorityQueue<>(
            Comparator.comparing(Visit::second).thenComparing(Visit::of).thenComparing(Visit::number));
    private final List<Integer> seen = new ArrayList<>();
    private int refused;

    Year(YearCity city, Timeline timeline, int year, int hazards, long seed) {
        this.city = city;
        this.timeline = timeline;
        this.seed = seed;
        new Arrivals(year, timeline.end() / Timeline.DAY, seed).of(hazards, this::comes);
    }

    private void comes(OneCase of, int second) {
        visits.add(new Visit(second, cases.size(), 0));
        cases.add(of);
    }

    /** Those that have come in before the year was over. */
    List<OneCase> came() {
        return cases.stream().filter(of -> of.id != null).toList();
    }

    /** How many deeds were refused: who came too late for them. */
    int refused() {
        return refused;
    }

    /** How many ticks had something to do. */
    int ticks() {
        return seen.size();
    }

    /**
     * Lives through it.
     *
     * @param day is told the number of each day that has passed
     */
    void pass(IntConsumer day) {
        int days = 0;
        boolean due = true;
        Instant timers = null;
        Instant intents = null;
        for (int position = 0; position < timeline.size(); position++) {
            while (!visits.isEmpty() && visits.element().second() <= timeline.second(position)) {
                visited(visits.remove(), position);
                due = true;
            }
            if (due) {
                timers = earliest(city.store.timers().shards(), city.store.timers()::next);
                intents = earliest(city.store.outbox().shards(), city.store.outbox()::next);
                due = false;
            }
            if (awaited(position, timers, intents)) {
                tick(position);
                seen.add(position);
                due = true;
            }
            for (; days < timeline.second(position) / Timeline.DAY; days++) {
                day.accept(days + 1);
            }
        }
        day.accept(timeline.end() / Timeline.DAY);
    }

    /** The moment for which the first of something waits, in any shard. */
    private static @Nullable Instant earliest(int shards, IntFunction<@Nullable Instant> next) {
        Instant earliest = null;
        for (int shard = 0; shard < shards; shard++) {
            Instant each = next.apply(shard);
            if (each != null && (earliest == null || each.isBefore(earliest))) {
                earliest = each;
            }
        }
        return earliest;
    }

    /** A tick that would find nothing is left out. */
    private boolean awaited(int position, @Nullable Instant timers, @Nullable Instant intents) {
        return switch (timeline.kind(position)) {
            case SWEEP -> timers != null && !timers.isAfter(timeline.now(position));
            case SEND -> intents != null && !intents.isAfter(timeline.now(position));
            case DELIVER -> city.underway();
        };
    }

    private void tick(int position) {
        city.clock.now = timeline.now(position);
        boolean twice = timeline.twice(position);
        switch (timeline.kind(position)) {
            case SWEEP -> job("notifyOverdue", twice);
            case SEND -> job("sendAlerts", twice);
            case DELIVER -> city.deliver(twice ? 2 : 1);
        }
    }

    private void job(String name, boolean twice) {
        city.run(name);
        if (twice) {
            city.run(name);
        }
    }

    private void visited(Visit visit, int position) {
        OneCase of = cases.get(visit.of());
        Dice dice = new Dice(seed, "visit", visit.of(), visit.number());
        city.clock.now = timeline.shown(visit.second());
        String key = "year-" + seed + "-case-" + visit.of() + "-visit-" + visit.number();
        if (visit.number() == 0) {
            comesIn(of, key, visit, position);
        } else {
            String path = (of.hazard ? "/v1/hazards/" : "/v1/complaints/") + of.id();
            Case state = Objects.requireNonNull(city.state(of));
            People.Deed deed = People.next(of, state.status(), supervised(state), dice);
            if (deed == null) {
                return;
            }
            String who = deed.who().equals("owner")
                    ? state.progress().requireOwner().post().value()
                    : deed.who();
            HttpReply reply =
                    city.post("post:" + who, path + "/" + deed.name(), key, People.body(deed, state.version()));
            if (reply.status() == OK) {
                of.history.add(new Did(position, city.clock.now, deed.name(), deed.yes(), deed.days(), deed.owner()));
            } else {
                refused++;
            }
        }
        again(visit, of, dice);
    }

    /** Who has to sign for the 督办单 of a case, empty if nobody has. */
    private static String supervised(Case state) {
        Owner owner = state.progress().owner();
        Document newest = state.progress().documents().newestOpen(owner == null ? UnitId.OFFICE : owner.unit());
        boolean signs = newest != null && newest.kind() == DocumentKind.SUPERVISE;
        return !signs ? "" : owner == null ? People.OFFICE : People.OWNER;
    }

    private void comesIn(OneCase of, String key, Visit visit, int position) {
        HttpReply reply = of.hazard
                ? city.post("post:inspector", "/v1/hazards", key, People.intake(of))
                : city.post("citizen:year-" + visit.of(), "/v1/complaints", key, People.intake(of));
        if (reply.status() != CREATED) {
            throw new IllegalStateException("a case did not come in: " + reply.body());
        }
        String id = MAPPER.readTree(reply.body()).path("id").stringValue();
        of.id = CaseId.read(id, of.hazard ? CaseKind.HAZARD : CaseKind.COMPLAINT);
        of.history.add(new Did(position, city.clock.now, of.hazard ? "register" : "submit-complaint", false, 0, ""));
    }

    /**
     * Most look again after a while, some never, some at the last moment or just after it, and some
     * at eight in the morning, when alerts go out.
     */
    private void again(Visit visit, OneCase of, Dice dice) {
        if (visit.number() >= MOST_VISITS || dice.chance(visit.number() == 0 ? 0.25 : 0.08)) {
            return;
        }
        int second = visit.second() + pause(of, dice);
        Case state = Objects.requireNonNull(city.state(of));
        if (dice.chance(0.15) && state.progress().deadline() != null) {
            int due = timeline.secondOf(state.progress().requireDeadline().dueAt());
            second = Math.max(visit.second() + 1, due - 90 + dice.below(180));
        } else if (dice.chance(0.2)) {
            int day = visit.second() / Timeline.DAY + 1 + dice.below(9);
            second = day * Timeline.DAY + 8 * Timeline.HOUR + dice.below(180);
        } else if (dice.chance(0.2) && state.progress().deadline() != null) {
            // The 督办单 has come by then, and the rung above it mostly has not.
            int due = timeline.secondOf(state.progress().requireDeadline().dueAt());
            second = Math.max(visit.second() + 1, due + Timeline.DAY + dice.below(3 * Timeline.DAY));
        }
        if (second < timeline.end()) {
            visits.add(new Visit(second, visit.of(), visit.number() + 1));
        }
    }

    private static int pause(OneCase of, Dice dice) {
        double how = dice.unit();
        int unit = of.byTheClock() ? Timeline.HOUR : Timeline.DAY;
        if (how < 0.2) {
            return 1 + dice.below(Timeline.HOUR);
        }
        if (how < 0.5) {
            return 1 + dice.below(unit);
        }
        return how < 0.85 ? unit + dice.below(4 * unit) : 5 * unit + dice.below(20 * unit);
    }
}
