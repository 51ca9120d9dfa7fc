package anlan.http;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.area.AreaCode;
import anlan.domain.contract.EachKind;
import anlan.domain.contract.Lives;
import anlan.domain.contract.Ports;
import anlan.domain.contract.Samples;
import anlan.domain.figures.DayFigures;
import anlan.domain.memory.InMemoryCity;
import anlan.usecases.Tick;
import anlan.usecases.figures.FindFigures;
import anlan.usecases.figures.RollUpDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What is published is the same to the byte, whatever the machine is set to. */
@Isolated("the settings of the machine are everybody's")
class SameBytesTest {

    private static final AreaCode CITY = Samples.CITY;
    private static final LocalDate FIRST = LocalDate.of(2024, 2, 8);
    private static final List<String> ZONES =
            List.of("UTC", "Asia/Shanghai", "America/Los_Angeles", "Pacific/Kiritimati", "Asia/Kolkata");
    private static final List<String> LOCALES =
            List.of("en-US", "zh-CN", "de-DE", "ar-EG-u-nu-arab", "tr-TR", "th-TH-u-ca-buddhist-nu-thai");

    /** The nights of two weeks, and the answers to whoever asks for their figures. */
    private static String published() {
        Ports city = new InMemoryCity().ports();
        Lives.of(7, 4).forEach(life -> life.forEach(turn -> EachKind.arrived(city, turn)));
        StringBuilder all = new StringBuilder();
        Router router =
                new Router(new FigureRoutes(new FindFigures(city.figures()), Samples.AREAS).routes(), Callers.NOBODY);
        for (LocalDate day = FIRST; day.isBefore(FIRST.plusDays(14)); day = day.plusDays(1)) {
            Instant night = Samples.at(day.plusDays(1) + "T00:20:00");
            new RollUpDay(
                            Samples.AREAS,
                            city.events(),
                            city.caseload(),
                            city.figures(),
                            city.officeAlerts(),
                            () -> night)
                    .apply(new Tick(null));
            DayFigures figures = city.figures().find(CITY, day);
            all.append(figures.digest())
                    .append(router.apply(new HttpCall(
                            "GET",
                            "/v1/figures/days/" + day,
                            Map.of(),
                            new TreeMap<>(),
                            new byte[0],
                            "192.0.2.1",
                            "request")));
        }
        return all.toString();
    }

    @Test
    void thirty_settings_of_a_machine_publish_the_same_bytes() {
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        TreeSet<String> answers = new TreeSet<>();
        int settings = 0;
        try {
            for (String id : ZONES) {
                for (String tag : LOCALES) {
                    TimeZone.setDefault(TimeZone.getTimeZone(id));
                    Locale.setDefault(Locale.forLanguageTag(tag));
                    answers.add(published());
                    settings++;
                }
            }
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
        assertThat(settings).isEqualTo(30);
        assertThat(answers).hasSize(1);
        assertThat(answers.first()).contains("status=200").contains("FINAL");
    }
}
