package anlan.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.area.AreaCode;
import anlan.domain.event.CaseEvent;
import anlan.domain.hazard.Hazard;
import anlan.domain.lifecycle.NewCase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How the journal is kept. */
public abstract class EventsContract extends StoreContract {

    @Test
    void a_day_of_a_town_holds_its_own_events_in_order_and_no_others() {
        LocalDate day = LocalDate.of(2023, 5, 6);
        List<CaseEvent> expected = new ArrayList<>();
        Instant start = Samples.at("2023-05-06T00:00:00");
        for (int n = 0; n < 120; n++) {
            String key = fresh();
            NewCase<Hazard> each = Samples.hazard(key, "LH-" + key, start.plusSeconds((n * 7919L) % 86_400));
            ports().hazards().open(each);
            expected.add(each.transition().event());
        }
        String before = fresh();
        ports().hazards().open(Samples.hazard(before, "LH-" + before, start.minusMillis(1)));
        String after = fresh();
        ports().hazards().open(Samples.hazard(after, "LH-" + after, start.plusSeconds(86_400)));
        ports().complaints().submit(Samples.complaint("village", fresh(), start));
        expected.sort(null);

        assertThat(ports().events().on(day, Samples.TOWN)).isEqualTo(expected);
        assertThat(ports().events().newest(day, Samples.TOWN)).isEqualTo(expected.getLast());
        assertThat(ports().events().newest(day, new AreaCode("331082002"))).isNull();
        assertThat(ports().events().on(day, Samples.VILLAGE.town())).hasSize(1);
        assertThat(ports().events().on(day, new AreaCode("331082002"))).isEmpty();
    }
}
