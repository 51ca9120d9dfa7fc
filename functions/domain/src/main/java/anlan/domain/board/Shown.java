package anlan.domain.board;

import anlan.domain.event.CaseEvent;
import anlan.domain.event.Fact;
import anlan.domain.photo.Look;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * One piece of evidence that an event of an official shows.
 *
 * @param names by each of which it is known again: the reference; or of a photo its SHA-256, and how
 *     it looks, if that tells it from others
 */
record Shown(List<String> names) {

    Shown {
        names = List.copyOf(names);
    }

    /** What a reporter shows says nothing of how figures are made. */
    static List<Shown> in(CaseEvent event) {
        if (event.by().equals(CaseEvent.REPORTER)) {
            return List.of();
        }
        String photos = event.fact(Fact.PHOTOS);
        if (!photos.isEmpty()) {
            return Arrays.stream(photos.split(",", -1)).map(Shown::photo).toList();
        }
        String reference = event.fact(Fact.EVIDENCE);
        return reference.isEmpty() ? List.of() : List.of(new Shown(List.of(reference)));
    }

    private static Shown photo(String fact) {
        int slash = fact.indexOf('/');
        String look = fact.substring(slash + 1);
        List<String> names = new ArrayList<>(List.of("sha256 " + fact.substring(0, slash)));
        if (Look.tells(HexFormat.fromHexDigitsToLong(look))) {
            names.add("look " + look);
        }
        return new Shown(names);
    }
}
