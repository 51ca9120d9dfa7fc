package anlan.localstack;

import static anlan.domain.contract.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.catalogue.Seeds;
import anlan.domain.alert.Handover;
import anlan.domain.alert.Outbox;
import anlan.domain.alert.Sms;
import anlan.domain.alert.SmsGateway;
import anlan.domain.casefile.CaseId;
import anlan.domain.category.CaseKind;
import anlan.domain.category.Categories;
import anlan.domain.contract.EachKind;
import anlan.domain.contract.Ports;
import anlan.domain.contract.Samples;
import anlan.domain.contract.Wordings;
import anlan.domain.deadline.Deadline;
import anlan.domain.deadline.DeadlineClock;
import anlan.domain.deadline.QuietHours;
import anlan.domain.deadline.Term;
import anlan.domain.deadline.WorkCalendar;
import anlan.domain.event.CaseEvent;
import anlan.domain.event.EventKind;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.Transition;
import anlan.domain.memory.InMemoryCity;
import anlan.domain.people.Post;
import anlan.domain.people.PostId;
import anlan.domain.people.Role;
import anlan.domain.people.UnitId;
import anlan.usecases.Tick;
import anlan.usecases.Workers;
import anlan.usecases.alert.DailyCap;
import anlan.usecases.alert.SendAlerts;
import anlan.usecases.alert.TextOfficials;
import anlan.usecases.alert.WorthTelling;
import anlan.usecases.deadline.NotifyOverdue;
import anlan.usecases.figures.RollUpDay;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Thirty days with cases in them, once minute by minute and once from one due moment to the next:
 * nobody can tell which.
 */
class JumpTest {

    private static final Instant START = at("2026-12-20T10:00:00");
    private static final Instant ANNOUNCED = at("2027-01-03T15:30:00");
    private static final int DAYS = 30;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DeadlineClock UNANNOUNCED = new DeadlineClock(Seeds.calendar(), Seeds.officeHours());
    private static final DeadlineClock KNOWN = new DeadlineClock(calendar(), Seeds.officeHours());
    private static final Categories CATEGORIES = Seeds.categories();
    private static final QuietHours QUIET = Seeds.quietHours();
    private static final WorthTelling WORTH = new WorthTelling(QUIET);

    @TempDir
    Path folder;

    /** The first Monday of the year turns out to be a day off. */
    private static WorkCalendar calendar() {
        return new WorkCalendar(
                Set.of(LocalDate.of(2027, 1, 4)),
                Set.of(),
                IntStream.rangeClosed(2004, 2027).boxed().collect(Collectors.toSet()),
                Samples.ASSUMED);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void thirty_days_come_out_the_same_as_if_every_minute_had_been_looked_at(long seed) throws Exception {
        City ticking = new City(seed, false);
        City jumping = new City(seed, true);
        ticking.live();
        jumping.live();

        assertThat(jumping.everything()).isEqualTo(ticking.everything());
        assertThat(jumping.clock.instant())
                .isEqualTo(ticking.clock.instant())
                .isEqualTo(START.plus(Duration.ofDays(DAYS)));
        assertThat(ticking.ran).isEqualTo(2 * 1440 * DAYS + DAYS);
        assertThat(jumping.ran).isLessThan(ticking.ran / 20);
        assertThat(jumping.standing)
                .as("each tick that ran stands at its own moment")
                .isTrue();

        assertThat(jumping.texts).as("held over night").anyMatch(text -> text.contains("T00:00:00Z"));
        assertThat(jumping.handedOver).as("looked at again").isGreaterThan(jumping.texts.size());
        assertThat(jumping.failed).as("failed runs").isPositive();
        assertThat(jumping.memory.events())
                .extracting(CaseEvent::kind)
                .as("set anew when the calendar was out")
                .contains(EventKind.RESCHEDULED, EventKind.RESCHEDULED);
    }

    /** One city, in which the same happens whatever way its time passes. */
    private final class City {

        private final long seed;
        private final VirtualClock clock;
        private final Schedules schedules;
        private final InMemoryCity memory = new InMemoryCity();
        private final Ports ports = memory.ports();
        private final List<CaseId> cases = new ArrayList<>();
        private final List<String> texts = new ArrayList<>();
        private int ran;
        private int failed;
        private int handedOver;
        private int ids;
        private boolean standing = true;

        City(long seed, boolean jumps) throws Exception {
            this.seed = seed;
            clock = VirtualClock.open(
                    Files.createTempDirectory(folder, "city").resolve("clock"),
                    Clock.fixed(START, ZoneOffset.UTC),
                    null);
            schedules = new Schedules(
                    clock,
                    List.of(
                            new Template.Schedule("notifyOverdue", "rate(1 minute)", ZONE),
                            new Template.Schedule("sendAlerts", "rate(1 minute)", ZONE),
                            new Template.Schedule("rollUpDay", "cron(20 0 * * ? *)", ZONE)),
                    jumps ? WorkAhead.in(ports.timers(), ports.outbox(), ports.statuses()) : WorkAhead.ALWAYS,
                    this::run);
            String owner = "town-" + Samples.TOWN;
            ports.roster()
                    .put(new Post(
                            new PostId(owner), "专班", Role.TOWN, new UnitId(owner), Samples.TOWN, "+861000000023"));
        }

        /**
         * Cases come in at any time of the day, most with terms in working days that reach into the
         * next year.
         */
        void live() {
            Random random = new Random(seed);
            Instant end = START.plus(Duration.ofDays(DAYS));
            for (int n = 0; n < 24; n++) {
                schedules.advance(Duration.ofSeconds(1 + random.nextInt(80_000)));
                CaseKind kind = n % 2 == 0 ? CaseKind.COMPLAINT : CaseKind.HAZARD;
                Term term = n % 3 == 0
                        ? new Term.ByTheClock(Duration.ofMinutes(1 + random.nextInt(20_000)))
                        : new Term.WorkingDays(1 + random.nextInt(12));
                Deadline due = deadlines().first(term, clock.instant());
                Transition<? extends Case> transition = EachKind.comesIn(kind, "n" + n, due);
                cases.add(EachKind.kept(ports, transition));
            }
            schedules.advance(Duration.between(clock.instant(), end));
        }

        private DeadlineClock deadlines() {
            return clock.instant().isBefore(ANNOUNCED) ? UNANNOUNCED : KNOWN;
        }

        private void run(String function, Instant at) {
            ran++;
            standing &= clock.instant().equals(at);
            try {
                switch (function) {
                    case "notifyOverdue" -> notifyOverdue();
                    case "sendAlerts" ->
                        new SendAlerts(ports.outbox(), ports.desk(), WORTH, this::publish, clock, this::id)
                                .apply(new Tick(at));
                    default ->
                        new RollUpDay(
                                        Samples.AREAS,
                                        ports.events(),
                                        ports.caseload(),
                                        ports.figures(),
                                        ports.officeAlerts(),
                                        clock)
                                .apply(new Tick(at));
                }
            } catch (IllegalStateException away) {
                failed++;
                throw new Away(away);
            }
        }

        private void notifyOverdue() {
            if (!ports.timers().due(0, clock.instant(), null).items().isEmpty()) {
                awayOneMinuteOf(4);
            }
            new NotifyOverdue(
                            ports.timers(),
                            EachKind.cases(ports),
                            CATEGORIES,
                            deadlines(),
                            Samples.LADDER,
                            QUIET,
                            clock,
                            Workers.ONE)
                    .apply(new Tick(null));
        }

        /** The topic tells nobody when a subscriber fails. */
        private String publish(List<Outbox.Outgoing> alerts) {
            awayOneMinuteOf(3);
            handedOver++;
            try {
                new TextOfficials(
                                ports.outbox(),
                                ports.desk(),
                                WORTH,
                                ports.roster(),
                                Wordings.TEMPLATES,
                                new DailyCap(ports.dailyTexts(), QUIET),
                                this::text,
                                clock,
                                this::id)
                        .apply(new Handover(alerts.stream()
                                .map(alert -> new Handover.Each(alert.intent().id(), alert.tries()))
                                .toList()));
            } catch (IllegalStateException notDelivered) {
                // It is looked at again.
            }
            return null;
        }

        private String id() {
            return "claim-" + ids++;
        }

        private SmsGateway.Answer text(Sms sms) {
            awayOneMinuteOf(2);
            texts.add(clock.instant() + " " + sms.phone() + " " + sms.text());
            return new SmsGateway.Answer.Sent("message-" + texts.size());
        }

        /**
         * Which minutes these are depends on the time alone, so that they are the same in every
         * city of this seed.
         */
        private void awayOneMinuteOf(int some) {
            if (new Random(seed ^ (clock.instant().getEpochSecond() / 60 * 31 + some)).nextInt(some) == 0) {
                throw new IllegalStateException("away");
            }
        }

        List<String> everything() {
            Instant far = START.plus(Duration.ofDays(4000));
            Outbox outbox = ports.outbox();
            return Stream.<Stream<?>>of(
                            memory.events().stream().sorted(),
                            memory.intents().stream(),
                            ports.timers().due(0, far, null).items().stream()
                                    .map(Object::toString)
                                    .sorted(),
                            outbox.due(0, far, null).items().stream(),
                            cases.stream().map(id -> EachKind.found(ports, id)),
                            Samples.AREAS.all().stream()
                                    .flatMap(area -> ports
                                            .figures()
                                            .between(area.code(), LocalDate.of(2026, 1, 1), LocalDate.of(2028, 1, 1))
                                            .values()
                                            .stream()),
                            texts.stream())
                    .flatMap(each -> each.map(Object::toString))
                    .toList();
        }
    }

    /** What a function throws whose surroundings do not answer. */
    private static final class Away extends RuntimeException {
        private static final long serialVersionUID = 1;

        Away(RuntimeException cause) {
            super(cause.getMessage(), null, false, false);
        }
    }
}
