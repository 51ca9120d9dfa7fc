package anlan.dynamodb;

import anlan.domain.area.AreaCode;
import anlan.domain.casefile.Pseudonym;
import anlan.domain.photo.PhotoId;
import anlan.domain.photo.Photos;
import java.time.LocalDate;

/** The keys of photos. */
final class PhotoKeys {

    private PhotoKeys() {}

    /** What the keys of photos begin with; the id follows. */
    static final String PHOTO = "PH#";

    static Row photo(PhotoId id) {
        return Row.key(PHOTO + id, "PHOTO");
    }

    /** The photos of one person. */
    static String photosOf(Pseudonym person) {
        return "PHM#" + person;
    }

    static Row photoOf(Pseudonym person, PhotoId id) {
        return Row.key(photosOf(person), id.value());
    }

    /** How many photos a person has announced on a day. */
    static Row photosToday(Pseudonym person, LocalDate day) {
        return Row.key("L#" + person, "PHOTOS#" + day);
    }

    /** The photos of a city that are to be looked after, by the time of their turn. */
    static String photosWaiting(AreaCode city) {
        return "PHW#" + city;
    }

    static Row photoWaiting(AreaCode city, Photos.Waiting waiting) {
        return Row.key(photosWaiting(city), Row.sortable(waiting.due()) + "#" + waiting.id());
    }
}
