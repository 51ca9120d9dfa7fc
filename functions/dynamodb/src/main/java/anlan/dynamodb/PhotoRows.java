package anlan.dynamodb;

import anlan.domain.area.AreaCode;
import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.Pseudonym;
import anlan.domain.event.CaseEvent;
import anlan.domain.photo.Announced;
import anlan.domain.photo.Claim;
import anlan.domain.photo.Look;
import anlan.domain.photo.Photo;
import anlan.domain.photo.PhotoId;
import anlan.domain.photo.PhotoType;
import anlan.domain.photo.Photos;
import anlan.domain.photo.Unfit;
import java.time.Duration;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Photos as items; the attribute {@code usedBy} is the case that names one. */
final class PhotoRows {

    static final String STATE = "state";
    static final String AWAITED = "AWAITED";

    /** A photo that was forgotten, until nothing can be left of it. */
    static final String GOING = "GOING";

    static final String USED_BY = "usedBy";

    private static final String EXAMINED = "EXAMINED";
    private static final String REFUSED = "REFUSED";
    private static final String HEIGHT = "height";

    private PhotoRows() {}

    /** One that is announced: it goes by itself, if nothing ever comes. */
    static Row announced(Photo photo, String fingerprint, long ttl) {
        Announced announced = photo.announced();
        return PhotoKeys.photo(photo.id())
                .text("owner", photo.owner().value())
                .flag("citizen", photo.citizen())
                .text("type", announced.type().name())
                .number("bytes", announced.bytes())
                .text("sha256", announced.sha256())
                .text("purpose", announced.purpose().name())
                .time("announcedAt", photo.at())
                .text("fingerprint", fingerprint)
                .text(STATE, AWAITED)
                .number("ttl", ttl);
    }

    /** What its examination came to. */
    static Row decided(Photo photo) {
        return switch (photo.state()) {
            case Photo.Awaited _ -> throw new IllegalArgumentException("nobody has looked at it");
            case Photo.Refused(var why) -> new Row().text(STATE, REFUSED).text("why", why.name());
            case Photo.Examined(var look, var _) ->
                new Row()
                        .text(STATE, EXAMINED)
                        .number("width", look.width())
                        .number(HEIGHT, look.height())
                        .text("look", look.hex());
        };
    }

    /** The photo, or null if it was forgotten. */
    static @Nullable Photo read(Row row) {
        Photo.State state = switch (row.text(STATE)) {
            case GOING -> null;
            case AWAITED -> new Photo.Awaited();
            case REFUSED -> new Photo.Refused(Unfit.valueOf(row.text("why")));
            default -> new Photo.Examined(look(row), use(row));
        };
        return state == null
                ? null
                : new Photo(
                        new PhotoId(row.text(Row.PK).substring(PhotoKeys.PHOTO.length())),
                        new Pseudonym(row.text("owner")),
                        row.flag("citizen"),
                        new Announced(
                                PhotoType.valueOf(row.text("type")),
                                row.number("bytes"),
                                row.text("sha256"),
                                Announced.Purpose.valueOf(row.text("purpose"))),
                        row.time("announcedAt"),
                        state);
    }

    private static Look look(Row row) {
        return new Look(row.number("width"), row.number(HEIGHT), HexFormat.fromHexDigitsToLong(row.text("look")));
    }

    private static Photo.@Nullable Use use(Row row) {
        return row.has(USED_BY) ? new Photo.Use(new CaseId(row.text(USED_BY)), row.flag("report")) : null;
    }

    /** A case takes a photo as its own: one that is examined, and that no other has. */
    static TransactWriteItem claimed(Write write, Claim claim, CaseEvent event) {
        String caseId = event.caseId().value();
        return write.update(
                PhotoKeys.photo(claim.id()),
                new Row().text(USED_BY, caseId).flag("report", event.by().equals(CaseEvent.REPORTER)),
                "#state = :was_state AND (attribute_not_exists(#usedBy) OR #usedBy = :was_usedBy)",
                new Row().text(STATE, EXAMINED).text(USED_BY, caseId));
    }

    static Row waiting(AreaCode city, Photos.Waiting waiting) {
        return PhotoKeys.photoWaiting(city, waiting)
                .text("id", waiting.id().value())
                .time("due", waiting.due())
                .number("pause", waiting.pause().toSeconds());
    }

    static Photos.Waiting waiting(Row row) {
        return new Photos.Waiting(new PhotoId(row.text("id")), row.time("due"), Duration.ofSeconds(row.count("pause")));
    }
}
