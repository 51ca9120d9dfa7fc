package anlan.usecases.alert;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.contract.Samples;
import anlan.domain.people.PostId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** At most twenty messages a day to one telephone: nineteen by day, and one in the evening. */
class DailyCapTest extends AlertFixture {

    private static final PostId POST = new PostId(TOWN);

    private int names;

    private Instant waits(String at) {
        return cap.waits(POST, "name-" + names++, Samples.at(at));
    }

    private void spend(int times, String at) {
        for (int n = 0; n < times; n++) {
            assertThat(waits(at)).as("message " + n).isNull();
        }
    }

    @Test
    void after_nineteen_the_rest_waits_for_the_evening_and_after_twenty_for_the_morning() {
        spend(19, "2024-02-08T08:00:00");
        assertThat(waits("2024-02-08T08:00:00")).isEqualTo(Samples.at("2024-02-08T20:30:00"));
        assertThat(waits("2024-02-08T20:29:59.999")).isEqualTo(Samples.at("2024-02-08T20:30:00"));
        spend(1, "2024-02-08T20:30:00");
        assertThat(waits("2024-02-08T20:30:00")).isEqualTo(Samples.at("2024-02-09T08:00:00"));
        assertThat(waits("2024-02-08T20:59:59")).isEqualTo(Samples.at("2024-02-09T08:00:00"));
        spend(19, "2024-02-09T08:00:00");
    }

    @Test
    void a_day_is_the_citys_own() {
        spend(19, "2024-02-08T00:00:00");
        assertThat(waits("2024-02-08T07:59:59")).as("yesterday in UTC").isEqualTo(Samples.at("2024-02-08T20:30:00"));
        spend(1, "2024-02-08T23:59:59");
        assertThat(waits("2024-02-08T23:59:59")).isEqualTo(Samples.at("2024-02-09T08:00:00"));
        spend(19, "2024-02-09T00:00:00");
    }

    @Test
    void another_telephone_has_its_own_twenty() {
        spend(19, "2024-02-08T08:00:00");
        assertThat(cap.waits(new PostId("other"), "name", Samples.NOW)).isNull();
    }

    @Test
    void what_was_certainly_not_sent_is_taken_back_and_one_name_counts_once() {
        spend(18, "2024-02-08T08:00:00");
        assertThat(cap.waits(POST, "same", Samples.NOW)).isNull();
        assertThat(cap.waits(POST, "same", Samples.NOW)).isNull();
        assertThat(waits("2024-02-08T11:00:00")).isNotNull();
        cap.takeBack(POST, "same", Samples.NOW);
        spend(1, "2024-02-08T11:00:00");
        assertThat(waits("2024-02-08T11:00:00")).isNotNull();
    }
}
