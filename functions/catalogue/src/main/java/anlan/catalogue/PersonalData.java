package anlan.catalogue;

import anlan.domain.erasure.Erases;
import anlan.usecases.erasure.Erase;
import anlan.usecases.erasure.EraseReports;
import java.util.List;

/**
 * Every kind of personal data that a city keeps of citizens. docs/personal-data.md lists by key what
 * the table holds of whom, and a test holds it against the table: what is new there and stays after
 * an erasure fails the build until it is erased here.
 */
final class PersonalData {

    private PersonalData() {}

    private static List<Erases> kinds(Store store) {
        return List.of(
                new EraseReports(store.complaints()),
                tombstone -> store.credits().forget(tombstone.subject(), tombstone.erasedAt()));
    }

    /** Forgets people in that city. */
    static Erase erase(City city) {
        Store store = city.store();
        return new Erase(store.erasures(), city.platform().tombstones(), kinds(store), city.keys(), city.clock());
    }
}
