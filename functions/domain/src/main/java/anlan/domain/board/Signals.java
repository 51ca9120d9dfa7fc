package anlan.domain.board;

import anlan.domain.casefile.CaseId;
import anlan.domain.event.CaseEvent;
import anlan.domain.event.EventKind;
import anlan.domain.time.CityTime;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Looks for signals in what happened: a pure function of events, whatever their order. */
public final class Signals {

    private static final int MINUTE = "2024-02-08T10:31".length();

    private final BoardRules rules;
    private final Function<CaseEvent, String> whose;
    private final Map<String, Map<Signal.Kind, Seen>> seen = new TreeMap<>();

    /** How often something was seen of somebody. */
    private static final class Seen {
        private long n;
        private long of;
        private long most;
        private String example = "";
    }

    private Signals(BoardRules rules, Function<CaseEvent, String> whose) {
        this.rules = rules;
        this.whose = whose;
    }

    /**
     * Every signal that the events of a period give.
     *
     * @param whose names the peer to whom an event belongs, the empty text if to none
     */
    public static List<Signal> of(BoardRules rules, Collection<CaseEvent> events, Function<CaseEvent, String> whose) {
        Signals signals = new Signals(rules, whose);
        List<CaseEvent> sorted = events.stream().sorted().toList();
        signals.bursts(sorted);
        Map<CaseId, List<CaseEvent>> lives = new TreeMap<>(Comparator.comparing(CaseId::value));
        sorted.forEach(event ->
                lives.computeIfAbsent(event.caseId(), none -> new ArrayList<>()).add(event));
        lives.values().forEach(signals::life);
        signals.evidence(sorted);
        return signals.listed();
    }

    private Seen seen(String who, Signal.Kind kind) {
        return seen.computeIfAbsent(who, none -> new TreeMap<>()).computeIfAbsent(kind, none -> new Seen());
    }

    private void bursts(List<CaseEvent> events) {
        Map<List<String>, Long> minutes = new HashMap<>();
        List<CaseEvent> fixed = events.stream()
                .filter(event -> event.kind() == EventKind.FIXED_ON_SPOT)
                .toList();
        fixed.forEach(event -> minutes.merge(minute(event), 1L, Long::sum));
        fixed.forEach(event -> seen(whose.apply(event), Signal.Kind.BURST).of++);
        minutes.forEach((minute, n) -> {
            if (n >= rules.burst()) {
                Seen burst = seen(minute.getFirst(), Signal.Kind.BURST);
                burst.n += n;
                boolean earlier = n == burst.most && minute.getLast().compareTo(burst.example) < 0;
                if (n > burst.most || earlier) {
                    burst.most = n;
                    burst.example = minute.getLast();
                }
            }
        });
    }

    /** Whose it was, who did it, and in which minute by the city's clock. */
    private List<String> minute(CaseEvent event) {
        Instant minute = event.at().truncatedTo(ChronoUnit.MINUTES);
        String text = CityTime.text(minute).substring(0, MINUTE);
        return List.of(whose.apply(event), event.by(), text);
    }

    private void life(List<CaseEvent> life) {
        Instant extended = null;
        Instant ended = null;
        for (CaseEvent event : life) {
            switch (event.kind()) {
                case EXTENDED -> {
                    extended = event.at();
                    seen(whose.apply(event), Signal.Kind.EXTENSION_THEN_CLOSE).of++;
                }
                case SUBMITTED, REPLIED -> {
                    boolean soon = extended != null && within(extended, event.at(), rules.closedSoon());
                    seen(whose.apply(event), Signal.Kind.EXTENSION_THEN_CLOSE).n += soon ? 1 : 0;
                    extended = null;
                }
                case CLOSED, FIXED_ON_SPOT -> {
                    ended = event.at();
                    seen(whose.apply(event), Signal.Kind.CHURN).of++;
                }
                case REOPENED, RECHECK_FAILED -> {
                    boolean soon = ended != null && within(ended, event.at(), rules.churnWithin());
                    seen(whose.apply(event), Signal.Kind.CHURN).n += soon ? 1 : 0;
                    ended = null;
                }
                default -> {
                    // It tells nothing of how figures are made.
                }
            }
        }
    }

    private static boolean within(Instant from, Instant to, Duration span) {
        return !to.isAfter(from.plus(span));
    }

    private void evidence(List<CaseEvent> events) {
        Map<String, Set<CaseId>> shown = new HashMap<>();
        for (CaseEvent event : events) {
            Shown.in(event)
                    .forEach(piece -> piece.names()
                            .forEach(name -> shown.computeIfAbsent(name, none -> new HashSet<>())
                                    .add(event.caseId())));
        }
        Set<List<String>> counted = new HashSet<>();
        for (CaseEvent event : events) {
            for (Shown piece : Shown.in(event)) {
                if (counted.add(List.of(
                        whose.apply(event),
                        piece.names().getFirst(),
                        event.caseId().value()))) {
                    Seen repeated = seen(whose.apply(event), Signal.Kind.REPEATED_EVIDENCE);
                    repeated.of++;
                    boolean again = piece.names().stream()
                            .anyMatch(name -> shown.getOrDefault(name, Set.of()).size() > 1);
                    repeated.n += again ? 1 : 0;
                }
            }
        }
    }

    private List<Signal> listed() {
        List<Signal> listed = new ArrayList<>();
        for (Signal.Kind kind : Signal.Kind.values()) {
            seen.forEach((who, kinds) -> {
                Seen one = kinds.get(kind);
                if (one != null && !who.isEmpty() && one.n >= rules.leastSignals()) {
                    listed.add(new Signal(kind, who, one.n, one.of, one.example));
                }
            });
        }
        return listed;
    }
}
