package anlan.usecases.alert;

import anlan.domain.alert.Handover;
import anlan.domain.alert.Intent;
import anlan.domain.alert.Outbox;
import anlan.domain.alert.PublishNotice;
import anlan.domain.alert.Sms;
import anlan.domain.alert.SmsGateway;
import anlan.domain.alert.Templates;
import anlan.domain.alert.TopicAway;
import anlan.domain.area.AreaCode;
import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.Evidence;
import anlan.domain.contract.Ports;
import anlan.domain.contract.Samples;
import anlan.domain.contract.Wordings;
import anlan.domain.deadline.QuietHours;
import anlan.domain.hazard.AwaitingSignature;
import anlan.domain.hazard.Hazard;
import anlan.domain.hazard.Submitted;
import anlan.domain.hazard.Working;
import anlan.domain.lifecycle.Change;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.NewCase;
import anlan.domain.lifecycle.SnapshotReader;
import anlan.domain.lifecycle.Transition;
import anlan.domain.memory.InMemoryCity;
import anlan.domain.people.DutyHours;
import anlan.domain.people.Post;
import anlan.domain.people.PostId;
import anlan.domain.people.Role;
import anlan.domain.people.UnitId;
import anlan.domain.timer.Severity;
import anlan.usecases.Tick;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** A city in memory in which hazards are late, with its topic and its provider of text messages. */
abstract class AlertFixture {

    static final QuietHours QUIET = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));
    static final String TOWN = "town-" + Samples.TOWN;
    static final String PHONE = "+861000000023";

    final InMemoryCity city = new InMemoryCity();
    final Ports ports = city.ports();
    final List<List<Outbox.Outgoing>> published = new ArrayList<>();
    final List<Sms> sent = new ArrayList<>();
    final DailyCap cap = new DailyCap(ports.dailyTexts(), QUIET);
    Instant now = Samples.NOW.plusSeconds(3600);
    Templates templates = Wordings.TEMPLATES;
    SmsGateway.Answer answer;
    SmsGateway gateway = sms -> {
        sent.add(sms);
        return answer == null ? new SmsGateway.Answer.Sent("message-" + sent.size()) : answer;
    };
    boolean topicDown;
    final PublishNotice topic = alerts -> {
        if (topicDown) {
            throw new TopicAway(new IllegalStateException("the topic does not answer"));
        }
        published.add(alerts);
        return null;
    };
    private int ids;

    String id() {
        return "claim-" + ids++;
    }

    void minutes(long minutes) {
        now = now.plus(Duration.ofMinutes(minutes));
    }

    SendAlerts.Outcome send() {
        return send(topic);
    }

    SendAlerts.Outcome send(PublishNotice to) {
        return send(ports.outbox(), ports.desk(), to);
    }

    SendAlerts.Outcome send(Outbox outbox, SnapshotReader cases, PublishNotice to) {
        return new SendAlerts(outbox, cases, new WorthTelling(QUIET), to, () -> now, this::id).apply(new Tick(null));
    }

    TextOfficials texting() {
        return texting(ports.outbox());
    }

    TextOfficials texting(Outbox outbox) {
        return new TextOfficials(
                outbox,
                ports.desk(),
                new WorthTelling(QUIET),
                ports.roster(),
                templates,
                cap,
                gateway,
                () -> now,
                this::id);
    }

    /** Delivers the message that was published last. */
    TextOfficials.Outcome text() {
        return text(published.getLast());
    }

    TextOfficials.Outcome text(List<Outbox.Outgoing> alerts) {
        return texting().apply(message(alerts));
    }

    static Handover message(List<Outbox.Outgoing> alerts) {
        return new Handover(alerts.stream()
                .map(alert -> new Handover.Each(alert.intent().id(), alert.tries()))
                .toList());
    }

    static Handover message(Intent... intents) {
        return new Handover(List.of(intents).stream()
                .map(intent -> new Handover.Each(intent.id(), 1))
                .toList());
    }

    void post(String id, String phone) {
        ports.roster().put(new Post(new PostId(id), "某岗", Role.TOWN, new UnitId(id), Samples.TOWN, phone));
    }

    /** A post that is manned from eight to half past ten, and its deputy. */
    void post(String id, String unit, String phone, String deputy) {
        DutyHours morning = new DutyHours(LocalTime.of(8, 0), LocalTime.of(10, 30));
        ports.roster()
                .put(new Post(
                        new PostId(id),
                        "某岗",
                        Role.TOWN,
                        new UnitId(unit),
                        Samples.TOWN,
                        phone,
                        morning,
                        new PostId(deputy),
                        null,
                        2));
    }

    /** A hazard of the town is late, and its owner is to be told now. */
    Intent late(String name) {
        return late(name, TOWN, Samples.TOWN, now, false);
    }

    Intent late(String name, String post, AreaCode area, Instant notBefore, boolean urgent) {
        NewCase<Hazard> hazard = Samples.hazard(name);
        ports.hazards().open(hazard);
        Change<Hazard> change = Samples.overdue(hazard, notBefore, urgent);
        Intent as = change.intents().getFirst();
        Intent intent = new Intent(
                as.caseId(),
                as.number(),
                as.deadlineVersion(),
                as.rung(),
                as.step(),
                as.role(),
                new PostId(post),
                new UnitId(post),
                area,
                as.accused(),
                as.dueAt(),
                notBefore,
                as.at(),
                as.template(),
                urgent ? Severity.URGENT : Severity.OVERDUE,
                !urgent,
                as.fate(),
                null);
        ports.hazards().change(Change.byTimer(change.transition(), change.fired(), List.of(), List.of(intent)));
        return intent;
    }

    /** An intent as it stands. */
    Intent stands(Intent intent) {
        return ports.alerts().find(intent.id()).intent();
    }

    Intent.Fate fate(Intent intent) {
        return stands(intent).fate();
    }

    List<Outbox.Outgoing> waiting() {
        return ports.outbox().due(0, now.plus(Duration.ofDays(400)), null).items();
    }

    void done(Transition<Hazard> transition) {
        ports.hazards()
                .change(Change.deed(
                        transition,
                        Samples.receipt(transition.next(), transition.event().hash())));
    }

    /** The town does its work, and the office sees it. */
    void close(CaseId id) {
        EventDraft draft = EventDraft.job("somebody", now);
        done(((AwaitingSignature) ports.hazards().find(id)).signed(draft, null));
        done(((Working) ports.hazards().find(id)).submitted(draft, new Evidence("after.jpg"), now));
        done(((Submitted) ports.hazards().find(id)).passed(draft, new Evidence("seen.jpg")));
    }
}
