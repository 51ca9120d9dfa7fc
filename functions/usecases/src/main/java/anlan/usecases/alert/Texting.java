package anlan.usecases.alert;

import anlan.domain.alert.Claim;
import anlan.domain.alert.Intent;
import anlan.domain.alert.Notice;
import anlan.domain.alert.Sms;
import anlan.domain.alert.SmsGateway;
import anlan.domain.alert.Wording;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.SnapshotReader;
import anlan.domain.people.Post;
import anlan.domain.people.PostId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one worker does with the alerts that it holds: each of them comes to its own end, or waits. */
final class Texting {

    private final TextOfficials.Neighbours with;
    private final List<Claim.Held> held;
    private final String claimant;
    private final Set<TextOfficials.Outcome> outcomes = EnumSet.noneOf(TextOfficials.Outcome.class);

    /** What is still to be told to one telephone, in one message. */
    private record Telling(@Nullable Post post, List<Claim.Held> alerts) {}

    /**
     * Takes them.
     *
     * @param held all by one attempt, the one that was taken first at the beginning
     */
    Texting(TextOfficials.Neighbours with, List<Claim.Held> held) {
        this.with = with;
        this.held = List.copyOf(held);
        this.claimant = held.getFirst().claimant();
    }

    TextOfficials.Outcome all() {
        tellings().forEach(this::tell);
        return outcomes.stream().findFirst().orElse(TextOfficials.Outcome.NOTHING_TO_DO);
    }

    /** Looks at every alert once more: those with nothing left to tell end, or wait, by themselves. */
    private List<Telling> tellings() {
        List<Intent> intents = held.stream().map(Claim.Held::intent).toList();
        SnapshotReader.Snapshot found = with.reader()
                .read(
                        intents.stream().map(Intent::caseId).collect(Collectors.toSet()),
                        intents.stream().map(Intent::post).collect(Collectors.toSet()),
                        Set.of());
        Instant now = with.clock().instant();
        Hearing hearing = new Hearing(with.roster(), intents, found.posts(), now);
        Map<String, Telling> tellings = new LinkedHashMap<>();
        for (Claim.Held claim : held) {
            Intent intent = claim.intent();
            switch (with.worth().of(intent, found.get(intent.caseId(), Case.class), now)) {
                case WorthTelling.Answer.Never(var fate, var reason) -> end(List.of(claim), fate, reason);
                case WorthTelling.Answer.Later(var until) -> putBack(List.of(claim), until);
                case WorthTelling.Answer.Now(var accused) -> {
                    Post post = hearing.of(intent, accused);
                    tellings.computeIfAbsent(together(intent, post), key -> new Telling(post, new ArrayList<>()))
                            .alerts()
                            .add(claim);
                }
            }
        }
        return List.copyOf(tellings.values());
    }

    /** What is urgent goes alone, and what nobody hears ends alone. */
    private static String together(Intent intent, @Nullable Post post) {
        return intent.urgent() || post == null
                ? intent.id().toString()
                : post.id().value();
    }

    private void tell(Telling telling) {
        List<Claim.Held> alerts = telling.alerts();
        Post post = telling.post();
        if (post == null) {
            end(
                    alerts,
                    Intent.Fate.PARKED,
                    "no such post: " + alerts.getFirst().intent().post());
            return;
        }
        String unreachable = Sms.unreachable(post.phone());
        if (unreachable != null) {
            end(alerts, Intent.Fate.PARKED, unreachable);
            return;
        }
        switch (wording(alerts)) {
            case Wording.None(String reason) -> end(alerts, Intent.Fate.PARKED, reason);
            case Wording.Text text -> send(alerts, post.id(), sms(alerts, text, post.phone()));
        }
    }

    private Wording wording(List<Claim.Held> alerts) {
        return alerts.size() == 1
                ? with.templates().word(Notice.of(alerts.getFirst().intent()))
                : with.templates().digest(alerts.size());
    }

    private static Sms sms(List<Claim.Held> alerts, Wording.Text text, String phone) {
        return alerts.size() == 1
                ? Sms.of(Notice.of(alerts.getFirst().intent()), text, phone)
                : Sms.digest(alerts.stream().map(alert -> alert.intent().id()).toList(), text, phone);
    }

    private void send(List<Claim.Held> alerts, PostId post, Sms sms) {
        boolean urgent = alerts.getFirst().intent().urgent();
        Instant counted = with.clock().instant();
        Instant until = urgent ? null : with.cap().waits(post, claimant, counted);
        if (until != null) {
            putBack(alerts, until);
            return;
        }
        if (held.getFirst().over(with.clock().instant())) {
            throw new Again("the lease is over");
        }
        switch (with.gateway().send(sms)) {
            case SmsGateway.Answer.Sent(String messageId) -> end(alerts, Intent.Fate.SENT, messageId);
            case SmsGateway.Answer.Rejected(String reason) -> {
                takeBack(urgent, post, counted);
                end(alerts, Intent.Fate.PARKED, reason);
            }
            case SmsGateway.Answer.Quota _ -> {
                takeBack(urgent, post, counted);
                Instant now = with.clock().instant();
                putBack(alerts, Backoff.after(oldest(alerts), now, claimant));
            }
            case SmsGateway.Answer.Unknown(String why) -> throw new Again("nobody knows whether it was sent: " + why);
        }
    }

    private void takeBack(boolean urgent, PostId post, Instant counted) {
        if (!urgent) {
            with.cap().takeBack(post, claimant, counted);
        }
    }

    private static Instant oldest(List<Claim.Held> alerts) {
        return alerts.stream()
                .map(alert -> alert.intent().at())
                .min(Instant::compareTo)
                .orElseThrow();
    }

    /** Until then they do not count as handed over. */
    private void putBack(List<Claim.Held> alerts, Instant until) {
        with.outbox().putBack(alerts.stream().map(Claim.Held::uncounted).toList(), until);
        outcomes.add(TextOfficials.Outcome.PUT_BACK);
    }

    /** Where another worker has taken one meanwhile, its end is that one's to tell. */
    private void end(List<Claim.Held> alerts, Intent.Fate fate, String reason) {
        if (!with.outbox().end(alerts, fate, reason, with.clock().instant()).isEmpty()) {
            outcomes.add(outcome(fate));
        }
    }

    private static TextOfficials.Outcome outcome(Intent.Fate fate) {
        return switch (fate) {
            case SENT -> TextOfficials.Outcome.SENT;
            case PARKED -> TextOfficials.Outcome.PARKED;
            case CANCELLED -> TextOfficials.Outcome.CANCELLED;
            case SUPERSEDED -> TextOfficials.Outcome.SUPERSEDED;
            case PENDING -> TextOfficials.Outcome.NOTHING_TO_DO;
        };
    }
}
