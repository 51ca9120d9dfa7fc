package anlan.dynamodb;

import anlan.domain.area.AreaCode;
import anlan.domain.casefile.Pseudonym;
import anlan.domain.photo.Photo;
import anlan.domain.photo.PhotoId;
import anlan.domain.photo.Photos;
import anlan.domain.time.CityTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Photos in DynamoDB: an item for each, a line in the list of its owner, and one in that of what is
 * to be looked after.
 */
final class DynamoPhotos implements Photos {

    /** How long after an upload was possible the store may take away what never came. */
    private static final Duration GRACE = Duration.ofDays(1);

    private static final Duration COUNTED = Duration.ofDays(2);
    private static final String TTL = "ttl";

    private final Table table;
    private final Write write;
    private final AreaCode city;

    DynamoPhotos(Table table, AreaCode city) {
        this.table = table;
        this.write = new Write(table);
        this.city = city;
    }

    @Override
    public Entry announce(Photo photo, String fingerprint, int mostToday) {
        long ttl = photo.unusedUntil().plus(GRACE).getEpochSecond();
        Waiting waiting = Waiting.first(photo.id(), photo.at());
        List<@Nullable CancellationReason> failures = table.commit(List.of(
                write.putIfAbsent(PhotoRows.announced(photo, fingerprint, ttl)),
                write.put(PhotoKeys.photoOf(photo.owner(), photo.id()).number(TTL, ttl)),
                write.put(PhotoRows.waiting(city, waiting)),
                counted(photo, mostToday)));
        if (failures.isEmpty()) {
            return new Entry.Noted();
        }
        CancellationReason again = failures.getFirst();
        if (again == null) {
            return new Entry.TooMany();
        }
        Row row = new Row(again.item());
        Photo stands = PhotoRows.read(row);
        return stands == null ? new Entry.Going() : new Entry.Stood(stands, row.text("fingerprint"));
    }

    private TransactWriteItem counted(Photo photo, int most) {
        Row values = new Row()
                .number(":one", 1)
                .number(":most", most)
                .number(":ttl", photo.at().plus(COUNTED).getEpochSecond());
        return TransactWriteItem.builder()
                .update(update -> update.tableName(table.name())
                        .key(PhotoKeys.photosToday(photo.owner(), CityTime.dateOf(photo.at()))
                                .item())
                        .updateExpression("SET #ttl = :ttl ADD announced :one")
                        .conditionExpression("attribute_not_exists(announced) OR announced < :most")
                        .expressionAttributeNames(Map.of("#ttl", TTL))
                        .expressionAttributeValues(values.item()))
                .build();
    }

    @Override
    public @Nullable Photo find(PhotoId id) {
        Row row = table.get(PhotoKeys.photo(id));
        return row == null ? null : PhotoRows.read(row);
    }

    @Override
    public Map<PhotoId, Photo> all(Collection<PhotoId> ids) {
        Map<PhotoId, Photo> found = new HashMap<>();
        if (!ids.isEmpty()) {
            for (Row row : table.getAll(ids.stream().map(PhotoKeys::photo).toList())) {
                Photo photo = PhotoRows.read(row);
                if (photo != null) {
                    found.put(photo.id(), photo);
                }
            }
        }
        return found;
    }

    /** It stays by itself no longer: somebody looks after it when it was not used in time. */
    @Override
    public boolean examined(Photo decided) {
        return table.commit(List.of(
                        write.update(
                                PhotoKeys.photo(decided.id()),
                                PhotoRows.decided(decided),
                                List.of(TTL),
                                "#state = :was_state",
                                new Row().text(PhotoRows.STATE, PhotoRows.AWAITED)),
                        write.put(PhotoKeys.photoOf(decided.owner(), decided.id())),
                        write.put(PhotoRows.waiting(city, Waiting.first(decided.id(), decided.unusedUntil())))))
                .isEmpty();
    }

    @Override
    public List<Waiting> due(Instant now, int most) {
        return table
                .page(Queries.upTo(PhotoKeys.photosWaiting(city), Row.sortable(now))
                        .limit(most))
                .rows()
                .stream()
                .map(PhotoRows::waiting)
                .toList();
    }

    @Override
    public @Nullable Instant next() {
        QueryRequest.Builder first = Queries.of(PhotoKeys.photosWaiting(city)).limit(1);
        return table.firstPage(first).stream()
                .map(row -> row.time("due"))
                .findFirst()
                .orElse(null);
    }

    @Override
    public void postpone(Waiting waiting, Instant until) {
        var unused = table.commit(List.of(
                write.put(PhotoRows.waiting(city, waiting.at(until))),
                write.deleteIfPresent(PhotoKeys.photoWaiting(city, waiting))));
    }

    @Override
    public void done(Waiting waiting) {
        var unused = table.client()
                .deleteItem(request -> request.tableName(table.name())
                        .key(PhotoKeys.photoWaiting(city, waiting).item()));
    }

    @Override
    public List<PhotoId> of(Pseudonym owner) {
        return table.allPages(Queries.of(PhotoKeys.photosOf(owner))).stream()
                .map(row -> new PhotoId(row.text(Row.SK)))
                .toList();
    }

    /** Nothing of its owner is left in the item that stands in its place. */
    @Override
    public boolean forget(Photo photo, Instant again) {
        Photo.Use use = photo.use();
        Row stood = new Row().text("sha256", photo.announced().sha256());
        String unchanged = use == null ? "attribute_not_exists(usedBy)" : "#usedBy = :was_usedBy";
        return table.commit(List.of(
                        write.replace(
                                PhotoKeys.photo(photo.id())
                                        .text(PhotoRows.STATE, PhotoRows.GOING)
                                        .number(TTL, again.plus(GRACE).getEpochSecond()),
                                "#sha256 = :was_sha256 AND " + unchanged,
                                use == null
                                        ? stood
                                        : stood.text(
                                                PhotoRows.USED_BY, use.caseId().value())),
                        write.deleteIfPresent(PhotoKeys.photoOf(photo.owner(), photo.id())),
                        write.put(PhotoRows.waiting(city, Waiting.first(photo.id(), again)))))
                .isEmpty();
    }
}
