package anlan.catalogue;

import anlan.domain.erasure.Erases;
import anlan.usecases.erasure.Erase;
import anlan.usecases.erasure.EraseReports;
import anlan.usecases.photo.ErasePhotos;
import java.util.List;

/**
 * Every kind of personal data that a city keeps of citizens. docs/personal-data.md lists by key what
 * the table holds of whom, and a test holds it against the table: what is new there and stays after
 * an erasure fails the build until it is erased here.
 */
final class PersonalData {

    private PersonalData() {}

    private static List<Erases> kinds(City city) {
        Store store = city.store();
        return List.of(
                new EraseReports(store.complaints()),
                tombstone -> store.credits().forget(tombstone.subject(), tombstone.erasedAt()),
                tombstone -> store.devices().forget(tombstone.subject(), tombstone.erasedAt()),
                new ErasePhotos(store.photos(), city.platform().photos(), city.clock()));
    }

    /** Forgets people in that city. */
    static Erase erase(City city) {
        return new Erase(city.store().erasures(), city.platform().tombstones(), kinds(city), city.keys(), city.clock());
    }
}
