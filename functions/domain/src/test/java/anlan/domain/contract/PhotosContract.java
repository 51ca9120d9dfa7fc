package anlan.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.casefile.Pseudonym;
import anlan.domain.digest.Crockford;
import anlan.domain.photo.Announced;
import anlan.domain.photo.Look;
import anlan.domain.photo.Photo;
import anlan.domain.photo.PhotoId;
import anlan.domain.photo.PhotoType;
import anlan.domain.photo.Photos;
import anlan.domain.photo.Unfit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** How it is kept what is known of photos. */
public abstract class PhotosContract extends StoreContract {

    private static final Look LOOK = new Look(640, 480, 0xFFFF_0000_0000_00FFL);
    private static final Duration LATER = Duration.ofMinutes(10);

    private final Pseudonym alice = new Pseudonym(fresh());

    private Photos photos() {
        return ports().photos();
    }

    private Photo announced(Instant at) {
        byte[] drawn = new byte[16];
        ThreadLocalRandom.current().nextBytes(drawn);
        return new Photo(
                new PhotoId(Crockford.letters(drawn, 25)),
                alice,
                true,
                new Announced(PhotoType.JPEG, 1_000, "ab".repeat(32), Announced.Purpose.REPORT),
                at,
                new Photo.Awaited());
    }

    private Photo noted(Instant at) {
        Photo photo = announced(at);
        assertThat(photos().announce(photo, "m", 100)).isEqualTo(new Photos.Entry.Noted());
        return photo;
    }

    private List<Photos.Waiting> waiting(Photo photo, Instant now) {
        return photos().due(now, 1_000).stream()
                .filter(each -> each.id().equals(photo.id()))
                .toList();
    }

    @Test
    void a_photo_is_announced_once_for_a_key_and_stays_as_it_was() {
        Photo photo = noted(Samples.NOW);
        Photo again = new Photo(
                photo.id(),
                alice,
                true,
                new Announced(PhotoType.PNG, 7, "cd".repeat(32), Announced.Purpose.EVIDENCE),
                Samples.NOW.plusSeconds(1),
                new Photo.Awaited());
        assertThat(photos().announce(again, "another", 100)).isEqualTo(new Photos.Entry.Stood(photo, "m"));
        assertThat(photos().find(photo.id())).isEqualTo(photo);
        assertThat(photos().of(alice)).containsExactly(photo.id());
    }

    @Test
    void nobody_announces_more_than_so_many_on_a_day() {
        assertThat(photos().announce(announced(Samples.NOW), "m", 2)).isEqualTo(new Photos.Entry.Noted());
        assertThat(photos().announce(announced(Samples.NOW), "m", 2)).isEqualTo(new Photos.Entry.Noted());
        assertThat(photos().announce(announced(Samples.NOW), "m", 2)).isEqualTo(new Photos.Entry.TooMany());
        Instant tomorrow = Samples.NOW.plus(Duration.ofDays(1));
        assertThat(photos().announce(announced(tomorrow), "m", 2)).isEqualTo(new Photos.Entry.Noted());
        assertThat(photos().of(alice)).hasSize(3);
    }

    @Test
    void what_a_file_is_gets_known_once() {
        Photo photo = noted(Samples.NOW);
        Photo good = photo.in(new Photo.Examined(LOOK, null));
        assertThat(photos().examined(good)).isTrue();
        assertThat(photos().examined(photo.in(new Photo.Refused(Unfit.DAMAGED))))
                .isFalse();
        assertThat(photos().find(photo.id())).isEqualTo(good);
        Photo bad = noted(Samples.NOW).in(new Photo.Refused(Unfit.DAMAGED));
        assertThat(photos().examined(bad)).isTrue();
        assertThat(photos().find(bad.id())).isEqualTo(bad);
        assertThat(photos().all(List.of(
                        good.id(), bad.id(), announced(Samples.NOW).id())))
                .containsOnlyKeys(good.id(), bad.id());
        assertThat(photos().all(List.of())).isEmpty();
    }

    @Test
    void what_waits_has_its_turn_and_waits_longer_each_time() {
        Photo photo = noted(Samples.NOW);
        assertThat(waiting(photo, Samples.NOW)).isEmpty();
        Instant due = Samples.NOW.plus(Duration.ofMinutes(1));
        Photos.Waiting first = waiting(photo, due).getFirst();
        photos().postpone(first, due.plus(first.pause()));
        assertThat(waiting(photo, due)).isEmpty();
        Photos.Waiting second = waiting(photo, due.plus(first.pause())).getFirst();
        assertThat(second.pause()).isEqualTo(first.pause().multipliedBy(2));
        assertThat(photos().next()).isNotNull().isBeforeOrEqualTo(second.due());
        photos().done(second);
        assertThat(waiting(photo, due.plus(LATER))).isEmpty();
    }

    @Test
    void a_photo_that_was_examined_is_looked_after_when_it_was_not_used_in_time() {
        Photo photo = noted(Samples.NOW);
        photos().examined(photo.in(new Photo.Examined(LOOK, null)));
        Photos.Waiting first = waiting(photo, Samples.NOW.plus(LATER)).getFirst();
        photos().done(first);
        assertThat(waiting(photo, Samples.NOW.plus(LATER))).isEmpty();
        assertThat(waiting(photo, Samples.NOW.plus(Photo.UNUSED).plus(LATER))).hasSize(1);
    }

    @Test
    void of_a_photo_that_is_forgotten_nothing_is_known_and_its_files_are_looked_after_again() {
        Photo photo = noted(Samples.NOW);
        Instant again = Samples.NOW.plus(LATER);
        assertThat(photos().forget(photo, again)).isTrue();
        assertThat(photos().find(photo.id())).isNull();
        assertThat(photos().of(alice)).isEmpty();
        assertThat(photos().all(List.of(photo.id()))).isEmpty();
        assertThat(photos().examined(photo.in(new Photo.Examined(LOOK, null)))).isFalse();
        assertThat(photos().announce(photo, "m", 100)).isEqualTo(new Photos.Entry.Going());
        assertThat(photos().forget(photo, again)).isFalse();
        assertThat(waiting(photo, again.plus(LATER))).isNotEmpty();
    }
}
