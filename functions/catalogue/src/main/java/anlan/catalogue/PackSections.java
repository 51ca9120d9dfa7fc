package anlan.catalogue;

import anlan.domain.area.Areas;
import anlan.usecases.figures.FindFigures;
import anlan.usecases.figures.pack.BoardChanges;
import anlan.usecases.figures.pack.CityFigures;
import anlan.usecases.figures.pack.DayByDay;
import anlan.usecases.figures.pack.NewReds;
import anlan.usecases.figures.pack.OpenDecisions;
import anlan.usecases.figures.pack.OverdueList;
import anlan.usecases.figures.pack.PackSection;
import anlan.usecases.figures.pack.PublishPack;
import anlan.usecases.figures.pack.TownFigures;
import java.util.List;

/** What stands in every pack, in its order: a further section is one more line here. */
final class PackSections {

    private PackSections() {}

    static PublishPack job(City city) {
        Store store = city.store();
        FindFigures figures = new FindFigures(store.figures());
        return new PublishPack(store.packs(), figures, all(city, figures), city.areas(), city.clock());
    }

    private static List<PackSection> all(City city, FindFigures figures) {
        Store store = city.store();
        Areas areas = city.areas();
        return List.of(
                new CityFigures(figures, areas),
                new TownFigures(figures, areas),
                new DayByDay(figures, areas),
                new NewReds(store.warnings(), areas),
                new BoardChanges(store.boards(), areas),
                new OverdueList(store.caseload(), store.roster(), areas, city.categories()),
                new OpenDecisions(store.decisions(), store.roster()));
    }
}
