package anlan.usecases.alert;

import anlan.domain.alert.Sms;
import anlan.domain.alert.SmsGateway;
import anlan.domain.area.Area;
import anlan.domain.area.Areas;
import anlan.domain.deadline.QuietHours;
import anlan.domain.figures.OfficeAlert;
import anlan.domain.figures.OfficeAlerts;
import anlan.domain.people.Post;
import anlan.domain.people.Roster;
import anlan.domain.people.UnitId;
import anlan.usecases.Faults;
import anlan.usecases.Tick;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells the office by text message that events and cases do not agree on a day (两路不符), once for each
 * revision and not in the quiet hours. It answers how many messages were sent.
 */
public final class TellOffice implements Function<Tick, Integer> {

    private static final String RUNG = "figures";

    private final OfficeAlerts alerts;
    private final Areas areas;
    private final Roster roster;
    private final SmsGateway gateway;
    private final QuietHours quiet;
    private final InstantSource clock;
    private final Supplier<String> ids;

    /**
     * Takes what it works with.
     *
     * @param ids each of which is drawn once
     */
    public TellOffice(
            OfficeAlerts alerts,
            Areas areas,
            Roster roster,
            SmsGateway gateway,
            QuietHours quiet,
            InstantSource clock,
            Supplier<String> ids) {
        this.alerts = alerts;
        this.areas = areas;
        this.roster = roster;
        this.gateway = gateway;
        this.quiet = quiet;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public Integer apply(Tick tick) {
        Instant now = clock.instant();
        if (quiet.release(now).isAfter(now)) {
            return 0;
        }
        int[] sent = {0};
        Faults faults = new Faults();
        for (OfficeAlert alert : alerts.pending()) {
            faults.run(() ->
                    sent[0] += alerts.claim(alert, ids.get(), now, TextOfficials.LEASE) && told(alert, now) ? 1 : 0);
        }
        faults.throwIfAny();
        return sent[0];
    }

    private boolean told(OfficeAlert alert, Instant now) {
        Post office = hearing(now);
        if (office == null) {
            alerts.end(alert, "no such post: " + UnitId.OFFICE.mainPost(), now);
            return false;
        }
        SmsGateway.Answer answer = gateway.send(new Sms(office.phone(), words(alert), null, RUNG));
        String refusal = answer.refusal();
        alerts.end(alert, refusal == null ? answer.messageId() : refusal, now);
        return refusal == null;
    }

    private @Nullable Post hearing(Instant now) {
        Post office = roster.find(UnitId.OFFICE.mainPost());
        if (office == null || office.hearing(now).equals(office.id())) {
            return office;
        }
        Post deputy = roster.find(office.hearing(now));
        return deputy == null ? office : deputy;
    }

    private String words(OfficeAlert alert) {
        Area area = areas.find(alert.revision().area().value());
        LocalDate day = alert.revision().date();
        return "【平安办】" + (area == null ? alert.revision().area().value() : area.name()) + day.getMonthValue() + "月"
                + day.getDayOfMonth() + "日数据两路核对不一致:汇总" + alert.difference().fold() + ",清点"
                + alert.difference().cases() + ",暂不定稿,请核查。";
    }
}
