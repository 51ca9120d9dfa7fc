package anlan.domain.memory;

import anlan.domain.area.AreaCode;
import anlan.domain.casefile.CaseId;
import anlan.domain.lifecycle.Case;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The cases in memory, and by town those that are counted: the open ones, and when others ended. */
final class MemoryShelf {

    /** A moment at which something happened that is counted, and to which case. */
    private record Ended(Instant at, CaseId id) {}

    /** The cases of one town that are counted. */
    private static final class Town {
        final Map<CaseId, Case> open = new HashMap<>();
        final NavigableMap<Ended, Case> ended = new TreeMap<>(
                Comparator.comparing(Ended::at).thenComparing(end -> end.id().value()));
    }

    private final Map<CaseId, Case> cases = new HashMap<>();
    private final Map<AreaCode, Town> towns = new HashMap<>();

    Case get(CaseId id) {
        return cases.get(id);
    }

    Collection<Case> values() {
        return cases.values();
    }

    void put(Case state) {
        Case before = cases.put(state.id(), state);
        if (before != null) {
            counted(before, false);
        }
        counted(state, true);
    }

    private void counted(Case state, boolean now) {
        Instant last = state.progress().history().lastAt();
        if (last == null) {
            return;
        }
        Town town = towns.computeIfAbsent(state.dossier().topic().area().town(), none -> new Town());
        if (!now) {
            town.open.remove(state.id());
            town.ended.remove(new Ended(last, state.id()));
        } else if (state.ended()) {
            town.ended.put(new Ended(last, state.id()), state);
        } else {
            town.open.put(state.id(), state);
        }
    }

    /** Those of a town that are open, or to which something happened since then that is counted. */
    List<Case> counted(AreaCode area, Instant since) {
        Town town = towns.getOrDefault(area, new Town());
        List<Case> counted = new ArrayList<>(town.open.values());
        town.ended.descendingMap().entrySet().stream()
                .takeWhile(entry -> !entry.getKey().at().isBefore(since))
                .forEach(entry -> counted.add(entry.getValue()));
        return counted;
    }
}
