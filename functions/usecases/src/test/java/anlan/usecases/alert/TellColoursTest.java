package anlan.usecases.alert;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.alert.Sms;
import anlan.domain.alert.SmsGateway;
import anlan.domain.area.AreaCode;
import anlan.domain.contract.Ports;
import anlan.domain.contract.Samples;
import anlan.domain.contract.Wordings;
import anlan.domain.deadline.QuietHours;
import anlan.domain.memory.InMemoryCity;
import anlan.domain.people.Post;
import anlan.domain.people.PostId;
import anlan.domain.people.Role;
import anlan.domain.people.UnitId;
import anlan.domain.warning.Colour;
import anlan.domain.warning.ColourChange;
import anlan.domain.warning.Rule;
import anlan.domain.warning.WarningRules;
import anlan.domain.warning.Window;
import anlan.usecases.Tick;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Who is told that a colour has changed, and in what words. */
class TellColoursTest {

    private static final QuietHours QUIET = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));
    private static final UnitId TOWN = UnitId.ofTown(Samples.TOWN);
    private static final WarningRules RULES = new WarningRules(
            "v", 3, 2, List.of(new Rule.Limit("l", "complaints.new", "新收诉求数", false, null, 1)), new TreeMap<>());

    private final Ports ports = new InMemoryCity().ports();
    private final List<Sms> calls = new ArrayList<>();
    private Instant now = Samples.at("2024-02-11T08:00:00");

    private void post(PostId id, Role role, UnitId unit, AreaCode area, String phone) {
        ports.roster().put(new Post(id, "岗", role, unit, area, phone));
    }

    private void changed(AreaCode area, String indicator, Colour from, Colour to) {
        assertThat(ports.colourChanges()
                        .raise(new ColourChange(area, indicator, 1, from, to, Window.parse("2024-02-X1"), 1)))
                .isTrue();
    }

    private int tell() {
        return new TellColours(
                        ports.colourChanges(),
                        RULES,
                        Wordings.TEMPLATES,
                        new TellPending(
                                ports.roster(),
                                new DailyCap(ports.dailyTexts(), QUIET),
                                sms -> {
                                    calls.add(sms);
                                    return new SmsGateway.Answer.Sent("message");
                                },
                                QUIET,
                                () -> now,
                                () -> "claim-" + calls.size()))
                .apply(new Tick(null));
    }

    @Test
    void the_head_of_the_town_is_told_once_of_both_colours() {
        post(TOWN.mainPost(), Role.TOWN, TOWN, Samples.TOWN, "+861000000007");
        post(TOWN.leaderPost(), Role.TOWN, TOWN, Samples.TOWN, "+861000000008");
        changed(Samples.TOWN, "complaints.new", Colour.GREEN, Colour.RED);
        assertThat(tell()).isEqualTo(1);
        assertThat(tell()).isZero();
        assertThat(calls).extracting(Sms::phone).containsExactly("+861000000008");
        assertThat(calls).extracting(Sms::text).containsExactly("【平安办】某镇2月上旬新收诉求数预警由绿转红,请研判处置。");
        assertThat(calls).extracting(Sms::rung).containsExactly("warning");
    }

    @Test
    void a_town_without_a_head_hears_at_its_duty_post_and_the_city_at_that_of_its_leader() {
        post(TOWN.mainPost(), Role.TOWN, TOWN, Samples.TOWN, "+861000000007");
        post(UnitId.LEADER.mainPost(), Role.LEADER, UnitId.LEADER, Samples.CITY, "+861000000002");
        changed(Samples.TOWN, "complaints.new", Colour.RED, Colour.YELLOW);
        changed(Samples.CITY, "complaints.new", Colour.YELLOW, Colour.GREEN);
        assertThat(tell()).isEqualTo(2);
        assertThat(calls).extracting(Sms::phone).containsExactlyInAnyOrder("+861000000007", "+861000000002");
    }

    @Test
    void in_the_quiet_hours_it_waits() {
        post(TOWN.mainPost(), Role.TOWN, TOWN, Samples.TOWN, "+861000000007");
        changed(Samples.TOWN, "complaints.new", Colour.GREEN, Colour.RED);
        now = Samples.at("2024-02-11T00:21:00");
        assertThat(tell()).isZero();
        now = Samples.at("2024-02-11T08:00:00");
        assertThat(tell()).isEqualTo(1);
    }

    @Test
    void what_no_rule_watches_any_more_is_not_told() {
        post(TOWN.mainPost(), Role.TOWN, TOWN, Samples.TOWN, "+861000000007");
        changed(Samples.TOWN, "of.old", Colour.GREEN, Colour.RED);
        assertThat(tell()).isZero();
        assertThat(ports.colourChanges().pending()).isEmpty();
        assertThat(calls).isEmpty();
    }
}
