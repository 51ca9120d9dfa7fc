package anlan.catalogue;

import static anlan.catalogue.AlarmDefinition.State.ALARM;
import static anlan.catalogue.AlarmDefinition.State.OK;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.http.HttpReply;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each alarm of template.yaml rings when what it is for happens to the real functions, and not when
 * nothing does: its definition is evaluated over the lines that they wrote.
 */
class AlarmsFireTest extends Failures {

    /**
     * What an alarm is for.
     *
     * @param quiet the same where nothing goes wrong
     */
    private record Case(String alarm, String what, Consumer<AlarmsFireTest> quiet, Consumer<AlarmsFireTest> failing) {
        @Override
        public String toString() {
            return alarm + " rings when " + what;
        }
    }

    static Stream<Case> metrics() {
        return Stream.of(
                new Case(
                        "sendAlertsOldest",
                        "the topic is gone",
                        Failures::anAlertIsToldAtOnce,
                        Failures::theTopicIsGoneForSixteenMinutes),
                new Case(
                        "notifyOverdueOldest",
                        "nobody sweeps",
                        Failures::aDeadlineIsSweptAtOnce,
                        Failures::nobodySweepsForSixteenMinutes),
                silent("notifyOverdue"),
                silent("sendAlerts"),
                silent("rollUpDay"),
                silent("publishPack"),
                silent("examinePhotos"),
                new Case(
                        "sendAlertsParked",
                        "the topic loses what it took",
                        Failures::anAlertIsToldAtOnce,
                        Failures::theTopicLosesWhatItTook),
                new Case(
                        "sendAlertsParked",
                        "WeChat will never take a message",
                        Failures::weChatTakesIt,
                        Failures::weChatWillNeverTakeIt),
                new Case(
                        "textOfficialsParked",
                        "a telephone is abroad",
                        Failures::anAlertIsToldAtOnce,
                        Failures::theTelephoneIsAbroad),
                new Case(
                        "sendAlertsUntaken",
                        "WeChat takes none for now",
                        Failures::weChatTakesIt,
                        Failures::weChatTakesNoneForNow),
                new Case(
                        "textOfficialsUntaken",
                        "the provider is away",
                        Failures::anAlertIsToldAtOnce,
                        Failures::theProviderIsAway),
                setAside("notifyOverdue", "T#331082#0"),
                setAside("sendAlerts", "OUT#331082#0"),
                setAside("sendAlerts", "OUTW#331082#0"),
                new Case(
                        "textOfficialsSetAside",
                        "a message is no notice",
                        Failures::anAlertIsToldAtOnce,
                        Failures::whatIsNoNoticeComes),
                new Case("rollUpDayDiffering", "an event is lost", Failures::aNight, Failures::anEventIsLost),
                new Case("rollUpDayLate", "a night runs at noon", Failures::twoNights, Failures::aNightAtNoon),
                new Case(
                        "rollUpDayNotFinal",
                        "events and cases differ for two nights",
                        Failures::anEventIsLost,
                        Failures::eventsAndCasesDifferForTwoNights),
                new Case("rollUpDayDamaged", "a figure is altered", Failures::aNight, city -> {
                    city.somebodyAltersAFigure();
                    city.run("rollUpDay");
                }),
                new Case(
                        "figuresDamaged",
                        "somebody asks for a figure that is altered",
                        city -> {
                            city.aNight();
                            assertThat(city.figures().status()).isEqualTo(200);
                        },
                        city -> {
                            city.somebodyAltersAFigure();
                            assertThat(city.figures().status()).isEqualTo(500);
                        }));
    }

    private static Case silent(String job) {
        return new Case(
                job + "Silent",
                "no run comes to its end",
                city -> city.run(job),
                city -> city.theTableIsGoneForMoreThanADay(job));
    }

    private static Case setAside(String job, String partition) {
        return new Case(
                job + "SetAside",
                "nobody can read an item of " + partition,
                city -> city.run(job),
                city -> city.nobodyCanRead(partition, job));
    }

    static Stream<Case> answers() {
        return Stream.of(
                answered("sessions", "/v1/alerts", Failures::theTableIsGone),
                answered("complaints", "/v1/complaints", Failures::theTableIsGone),
                answered("hazards", "/v1/hazards", Failures::theTableIsGone),
                answered("figures", "/v1/figures/days/2024-02-08/cases", Failures::theTableIsGone),
                answered("inspections", "/v1/streaks/331082", Failures::theTableIsGone),
                answered("photos", "/v1/photos/" + "0".repeat(25), Failures::theTableIsGone),
                answered("reference", "/readyz", Failures::aClassIsMissing));
    }

    private static Case answered(String function, String path, Consumer<AlarmsFireTest> broken) {
        return new Case(
                function + "Answers",
                "three calls in a minute end in a fault",
                city -> assertThat(city.answer(function, path)).isLessThan(500),
                city -> {
                    broken.accept(city);
                    for (int call = 0; call < 3; call++) {
                        assertThat(city.alarm(function + "Answers"))
                                .as("two may be a chance")
                                .isEqualTo(OK);
                        assertThat(city.answer(function, path)).isEqualTo(500);
                    }
                });
    }

    /** The status with which a call ends; 500 is what the gateway says of one that has no answer. */
    private int answer(String function, String path) {
        try {
            HttpReply reply = ask(function, path, Map.of());
            return reply.status();
        } catch (LinkageError none) {
            return 500;
        }
    }

    private AlarmDefinition.State alarm(String name) {
        return WatchedTemplate.alarm(name).at(clock.now, values);
    }

    @ParameterizedTest
    @MethodSource({"metrics", "answers"})
    void an_alarm_does_not_ring_while_nothing_is_wrong(Case each) {
        each.quiet().accept(this);
        assertThat(lines).as("something was told").isPositive();
        assertThat(alarm(each.alarm())).isEqualTo(OK);
    }

    @ParameterizedTest
    @MethodSource({"metrics", "answers"})
    void an_alarm_rings_when_what_it_is_for_happens(Case each) {
        each.failing().accept(this);
        assertThat(alarm(each.alarm())).isEqualTo(ALARM);
    }

    static Stream<String> counted() {
        return CountedByAws.names();
    }

    @ParameterizedTest
    @MethodSource("counted")
    void an_alarm_on_what_aws_counts_rings_with_the_first_that_is_news(String name) {
        AlarmDefinition alarm = WatchedTemplate.alarm(name);
        Instant now = clock.now;
        int few = CountedByAws.noNews(name);
        assertThat(alarm.at(now, List.of(CountedByAws.of(name, now, few))))
                .as("%d were counted", few)
                .isEqualTo(OK);
        assertThat(alarm.at(now, List.of(CountedByAws.of(name, now, few + 1))))
                .as("one more was counted")
                .isEqualTo(ALARM);
        assertThat(alarm.at(now, List.of(CountedByAws.of(name, now.minus(Duration.ofHours(1)), few + 1))))
                .as("they were counted an hour ago")
                .isEqualTo(OK);
    }

    @ParameterizedTest
    @MethodSource("counted")
    void an_alarm_on_what_aws_counts_rings_for_nothing_else(String name) {
        Instant now = clock.now;
        List<Datapoint> others = CountedByAws.names()
                .filter(other -> !other.equals(name))
                .map(other -> CountedByAws.of(other, now, CountedByAws.noNews(other) + 1))
                .toList();
        assertThat(WatchedTemplate.alarm(name).at(now, others)).isEqualTo(OK);
    }

    @Test
    void every_alarm_rings_here_or_is_on_what_aws_itself_counts() {
        Set<String> here = Stream.concat(metrics(), answers()).map(Case::alarm).collect(toCollection(TreeSet::new));
        Set<String> all = new TreeSet<>(here);
        // Pages are read before the first call and ask nothing: no fault of theirs can be made here.
        all.add("pagesAnswers");
        CountedByAws.ALARMS.forEach((metric, names) -> names.forEach(name -> {
            AlarmDefinition alarm = WatchedTemplate.alarm(name);
            assertThat(alarm.namespace() + " " + alarm.metric()).as(name).isEqualTo(metric);
            assertThat(all.add(name)).as(name + " is named once").isTrue();
        }));
        assertThat(all).isEqualTo(WatchedTemplate.alarms().keySet());
        assertThat(here)
                .allSatisfy(name ->
                        assertThat(WatchedTemplate.alarm(name).namespace()).isEqualTo(EmbeddedMetrics.NAMESPACE));
    }

    @Test
    void where_nothing_runs_at_all_the_jobs_are_missed_and_nothing_else_rings() {
        Set<String> ringing = WatchedTemplate.alarms().keySet().stream()
                .filter(name -> alarm(name) == ALARM)
                .collect(toCollection(TreeSet::new));
        assertThat(ringing)
                .isEqualTo(Catalogue.JOBS.stream().map(job -> job + "Silent").collect(toCollection(TreeSet::new)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rollUpDay", "publishPack"})
    void a_job_of_once_a_day_is_not_missed_before_a_day_and_two_hours_are_over(String job) {
        clock.now = at("2024-02-09T00:20:00");
        run(job);
        for (int hour = 0; hour < 26; hour++) {
            assertThat(alarm(job + "Silent")).as("after %d hours", hour).isEqualTo(OK);
            clock.pass(Duration.ofHours(1));
        }
        assertThat(alarm(job + "Silent")).isEqualTo(ALARM);
    }
}
