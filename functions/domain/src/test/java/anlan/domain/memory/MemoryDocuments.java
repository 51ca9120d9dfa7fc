package anlan.domain.memory;

import anlan.domain.document.Document;
import anlan.domain.document.DocumentLists;
import anlan.domain.lifecycle.Case;
import anlan.domain.people.UnitId;
import anlan.domain.time.CityTime;
import java.util.Comparator;
import java.util.List;

/** The port {@code DocumentLists} over the state in memory. */
final class MemoryDocuments implements DocumentLists {

    private final InMemoryCity city;

    MemoryDocuments(InMemoryCity city) {
        this.city = city;
    }

    @Override
    public Page page(UnitId unit, int limit, String after) {
        synchronized (city) {
            List<Listed> all = city.cases.values().stream()
                    .flatMap(state -> state.progress().documents().all().stream()
                            .filter(document -> unit == null || document.units().contains(unit))
                            .map(document -> listed(state, document)))
                    .sorted(Comparator.comparing(MemoryDocuments::position).reversed())
                    .filter(each -> after == null || position(each).compareTo(after) < 0)
                    .toList();
            List<Listed> page = all.subList(0, Math.min(limit, all.size()));
            return new Page(page, page.size() < all.size() ? position(page.getLast()) : null);
        }
    }

    private static Listed listed(Case state, Document document) {
        return new Listed(state.id(), state.dossier().number(), document);
    }

    private static String position(Listed listed) {
        Document document = listed.document();
        return CityTime.dateOf(document.issuedAt()) + "#" + document.number();
    }
}
