package anlan.usecases.alert;

import anlan.domain.alert.Handover;
import anlan.domain.alert.Outbox;
import anlan.domain.area.AreaCode;
import anlan.domain.people.PostId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which messages a sweep makes of what is due, and in which order (先后): what is urgent comes first,
 * then what runs by the clock, then what is fresh, then what has waited for more than an hour. In
 * each of these the towns take turns, so that one that is flooded holds up no other. Alerts to one
 * post are one message, but each urgent one is a message of its own.
 */
final class Turns {

    private static final Duration FRESH = Duration.ofHours(1);

    private Turns() {}

    private enum Rank {
        URGENT,
        /** It does not wait for the quiet hours, so it does not wait behind what does either. */
        BY_THE_CLOCK,
        FRESH,
        OLD
    }

    /** An alert, and how many of its town and rank come before it. */
    private record Turn(Rank rank, int place, AreaCode town, Outbox.Outgoing alert) {}

    /**
     * The messages, first things first; what does not fit waits for the next sweep.
     *
     * @param most alerts in all of them together
     */
    static List<List<Outbox.Outgoing>> of(List<Outbox.Outgoing> due, Instant now, int most) {
        List<List<Outbox.Outgoing>> messages = new ArrayList<>();
        Map<PostId, List<Outbox.Outgoing>> ofPost = new HashMap<>();
        int taken = 0;
        for (Turn turn : inOrder(due, now)) {
            List<Outbox.Outgoing> message = turn.rank() == Rank.URGENT
                    ? another(messages)
                    : ofPost.computeIfAbsent(turn.alert().intent().post(), post -> another(messages));
            if (message.size() < Handover.MOST) {
                message.add(turn.alert());
                taken++;
            }
            if (taken == most) {
                break;
            }
        }
        return messages;
    }

    private static List<Outbox.Outgoing> another(List<List<Outbox.Outgoing>> messages) {
        List<Outbox.Outgoing> message = new ArrayList<>();
        messages.add(message);
        return message;
    }

    private static List<Turn> inOrder(List<Outbox.Outgoing> due, Instant now) {
        Map<String, Integer> before = new HashMap<>();
        return due.stream()
                .sorted(Comparator.comparing(
                                (Outbox.Outgoing each) -> each.intent().notBefore())
                        .thenComparing(each -> each.intent().id()))
                .map(each -> {
                    Rank rank = rank(each, now);
                    AreaCode town = each.intent().area().town();
                    return new Turn(rank, before.merge(rank + town.value(), 1, Integer::sum), town, each);
                })
                .sorted(Comparator.comparing(Turn::rank)
                        .thenComparing(Turn::place)
                        .thenComparing(Turn::town))
                .toList();
    }

    private static Rank rank(Outbox.Outgoing alert, Instant now) {
        if (alert.intent().urgent()) {
            return Rank.URGENT;
        }
        if (!alert.intent().held()) {
            return Rank.BY_THE_CLOCK;
        }
        return alert.intent().notBefore().isBefore(now.minus(FRESH)) ? Rank.OLD : Rank.FRESH;
    }
}
