package anlan.usecases.alert;

import anlan.domain.alert.Claim;
import anlan.domain.alert.Handover;
import anlan.domain.alert.Intent;
import anlan.domain.alert.Outbox;
import anlan.domain.alert.PublishNotice;
import anlan.domain.alert.TopicAway;
import anlan.domain.casefile.CaseId;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.SnapshotReader;
import anlan.domain.refusal.Unavailable;
import anlan.domain.time.Due;
import anlan.usecases.Faults;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One run, in which one intent that can't be sent does not hold up the rest. */
final class Sending {

    /** How many cases the store reads in one request. */
    private static final int MOST_CASES = 100;

    private static final int MOST_TRIES = 5;
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(10);

    private final Outbox outbox;
    private final SnapshotReader cases;
    private final WorthTelling worth;
    private final PublishNotice topic;
    private final InstantSource clock;
    private final Supplier<String> ids;
    private final Faults faults = new Faults();
    private boolean away;
    private int published;
    private int parked;
    private int ended;
    private int putBack;

    Sending(SendAlerts.Neighbours with) {
        this.outbox = with.outbox();
        this.cases = with.cases();
        this.worth = with.worth();
        this.topic = with.topic();
        this.clock = with.clock();
        this.ids = with.ids();
    }

    /** All that is due is looked at, even while the topic is away: it is known how long it waits. */
    SendAlerts.Outcome all() {
        Instant now = clock.instant();
        List<Outbox.Outgoing> due = new ArrayList<>();
        for (int shard = 0; shard < outbox.shards(); shard++) {
            int next = shard;
            faults.run(() -> look(next, now, due));
        }
        List<List<Outbox.Outgoing>> messages = Turns.of(due, now, SendAlerts.MOST);
        while (!messages.isEmpty() && !away) {
            List<List<Outbox.Outgoing>> some = first(messages);
            messages = messages.subList(some.size(), messages.size());
            faults.run(() -> send(some));
        }
        faults.throwIfAny();
        return new SendAlerts.Outcome(published, parked, ended, putBack);
    }

    private void look(int shard, Instant now, List<Outbox.Outgoing> due) {
        int most = due.size() + SendAlerts.MOST_LOOKED_AT / outbox.shards();
        String after = null;
        do {
            Due<Outbox.Outgoing> page = outbox.due(shard, now, after);
            due.addAll(page.items());
            after = page.next();
        } while (after != null && due.size() < most);
    }

    /** As many messages as are about the cases of one request. */
    private static List<List<Outbox.Outgoing>> first(List<List<Outbox.Outgoing>> messages) {
        int alerts = 0;
        int size = 0;
        while (size < messages.size() && alerts + messages.get(size).size() <= MOST_CASES) {
            alerts += messages.get(size).size();
            size++;
        }
        return messages.subList(0, size);
    }

    private void send(List<List<Outbox.Outgoing>> messages) {
        Map<CaseId, Optional<Case>> now = read(messages.stream()
                .flatMap(List::stream)
                .map(alert -> alert.intent().caseId())
                .collect(Collectors.toSet()));
        for (List<Outbox.Outgoing> message : messages) {
            if (!away) {
                List<Outbox.Outgoing> told = new ArrayList<>();
                message.forEach(alert -> faults.run(() -> {
                    if (isWorthTelling(alert, now)) {
                        told.add(alert);
                    }
                }));
                faults.run(() -> publish(told));
            }
        }
    }

    /** Of a case that can't be read nothing is known, and the others are read all the same. */
    private Map<CaseId, Optional<Case>> read(Set<CaseId> ids) {
        Map<CaseId, Optional<Case>> found = new HashMap<>();
        try {
            read(ids, found);
        } catch (Unavailable none) {
            away = true;
            throw none;
        } catch (RuntimeException unreadable) {
            ids.forEach(id -> faults.run(() -> read(Set.of(id), found)));
        }
        return found;
    }

    private void read(Set<CaseId> ids, Map<CaseId, Optional<Case>> found) {
        SnapshotReader.Snapshot now = cases.read(ids, Set.of(), Set.of());
        ids.forEach(id -> found.put(id, Optional.ofNullable(now.get(id, Case.class))));
    }

    private boolean isWorthTelling(Outbox.Outgoing alert, Map<CaseId, Optional<Case>> cases) {
        Optional<Case> state = cases.get(alert.intent().caseId());
        if (state == null) {
            return false;
        }
        Instant at = clock.instant();
        return switch (worth.of(alert.intent(), state.orElse(null), at)) {
            case WorthTelling.Answer.Never(var fate, var reason) -> {
                end(alert, fate, reason, at);
                yield false;
            }
            case WorthTelling.Answer.Later(var until) -> {
                claimed(alert, at, claim -> {
                    outbox.putBack(List.of(claim), until);
                    putBack++;
                });
                yield false;
            }
            case WorthTelling.Answer.Now _ -> {
                if (alert.tries() >= MOST_TRIES) {
                    end(alert, Intent.Fate.PARKED, "undelivered", at);
                }
                yield alert.tries() < MOST_TRIES;
            }
        };
    }

    /** Where the topic does not take several together, each goes by itself. */
    private void publish(List<Outbox.Outgoing> alerts) {
        if (alerts.isEmpty()) {
            return;
        }
        Instant at = clock.instant();
        List<Outbox.Outgoing> next = alerts.stream()
                .map(alert -> new Outbox.Outgoing(
                        alert.intent(), at.plus(LOOK_AGAIN.multipliedBy(1L << alert.tries())), alert.tries() + 1))
                .toList();
        String refusal = published(next);
        if (refusal == null) {
            published += next.size();
            outbox.handedOver(next);
        } else if (alerts.size() == 1) {
            end(alerts.getFirst(), Intent.Fate.PARKED, refusal, at);
        } else {
            for (Outbox.Outgoing alert : alerts) {
                if (!away) {
                    faults.run(() -> publish(List.of(alert)));
                }
            }
        }
    }

    private @Nullable String published(List<Outbox.Outgoing> alerts) {
        try {
            return topic.publish(alerts);
        } catch (TopicAway none) {
            away = true;
            throw none;
        } catch (RuntimeException one) {
            if (alerts.size() == 1) {
                throw one;
            }
            return "one of them can't be published";
        }
    }

    private void end(Outbox.Outgoing alert, Intent.Fate fate, String reason, Instant at) {
        claimed(alert, at, claim -> {
            int done = outbox.end(List.of(claim), fate, reason, at).size();
            parked += fate == Intent.Fate.PARKED ? done : 0;
            ended += fate == Intent.Fate.PARKED ? 0 : done;
        });
    }

    /** What another worker has, the next run looks at again. */
    private void claimed(Outbox.Outgoing alert, Instant at, Consumer<Claim.Held> work) {
        Handover.Each each = new Handover.Each(alert.intent().id(), alert.tries());
        switch (outbox.claim(each, ids.get(), at, TextOfficials.LEASE)) {
            case Claim.Held held -> work.accept(held);
            case Claim.Ended _ -> outbox.drop(alert);
            case Claim.Busy _ -> {
                // Its end is the other's to tell.
            }
        }
    }
}
