package anlan.domain.memory;

import anlan.domain.category.Source;
import anlan.domain.hazard.Hazard;
import anlan.domain.inspection.Inspection;
import anlan.domain.inspection.InspectionJournal;
import anlan.domain.inspection.InspectionSearch;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.CasePage;
import anlan.domain.site.SiteId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** The journal of inspections over the cases in memory. */
record MemoryInspectionJournal(InMemoryCity city) implements InspectionJournal {

    @Override
    public CasePage page(InspectionSearch search, int limit, String after) {
        return page(all(Inspection.class).filter(search::holds).toList(), MemoryInspectionJournal::held, limit, after);
    }

    @Override
    public CasePage visits(SiteId site, int limit, String after) {
        List<Inspection> visits = all(Inspection.class)
                .filter(each -> each.dossier().points().stream().anyMatch(point -> site.equals(point.site())))
                .toList();
        return page(visits, MemoryInspectionJournal::held, limit, after);
    }

    @Override
    public CasePage hazards(SiteId site, int limit, String after) {
        List<Hazard> hazards = all(Hazard.class)
                .filter(each -> site.value().equals(each.finding().origin().siteId()))
                .toList();
        return page(hazards, each -> each.dossier().cameIn() + "#" + each.id(), limit, after);
    }

    @Override
    public List<Inspection> selfChecks(SiteId site, LocalDate from, LocalDate to, int most) {
        return all(Inspection.class)
                .filter(each -> each.visit().source() == Source.TOWN_SELF
                        && !each.visit().heldOn().isBefore(from)
                        && !each.visit().heldOn().isAfter(to)
                        && each.dossier().points().stream().anyMatch(point -> site.equals(point.site())))
                .sorted(Comparator.comparing(MemoryInspectionJournal::held).reversed())
                .limit(most)
                .toList();
    }

    @Override
    public int hazardsBetween(SiteId site, Instant from, Instant until, int most) {
        return (int) all(Hazard.class)
                .filter(each -> site.value().equals(each.finding().origin().siteId())
                        && !each.dossier().cameIn().isBefore(from)
                        && each.dossier().cameIn().isBefore(until))
                .limit(most)
                .count();
    }

    private static String held(Inspection each) {
        return each.visit().heldOn() + "#" + each.id();
    }

    private <C extends Case> java.util.stream.Stream<C> all(Class<C> kind) {
        synchronized (city) {
            return List.copyOf(city.cases.values()).stream()
                    .filter(kind::isInstance)
                    .map(kind::cast);
        }
    }

    private static <C extends Case> CasePage page(List<C> found, Function<C, String> order, int limit, String after) {
        List<C> rest = found.stream()
                .sorted(Comparator.comparing(order).reversed())
                .filter(each -> after == null || order.apply(each).compareTo(after) < 0)
                .toList();
        List<C> shown = rest.subList(0, Math.min(limit, rest.size()));
        return new CasePage(List.copyOf(shown), shown.size() == rest.size() ? null : order.apply(shown.getLast()));
    }
}
