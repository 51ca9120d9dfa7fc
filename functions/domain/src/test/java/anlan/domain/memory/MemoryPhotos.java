package anlan.domain.memory;

import anlan.domain.casefile.Pseudonym;
import anlan.domain.event.CaseEvent;
import anlan.domain.lifecycle.Transition;
import anlan.domain.photo.Photo;
import anlan.domain.photo.PhotoId;
import anlan.domain.photo.Photos;
import anlan.domain.time.CityTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The port {@code Photos} over the state in memory. */
final class MemoryPhotos implements Photos {

    private final InMemoryCity city;
    private final Map<PhotoId, String> fingerprints = new HashMap<>();
    private final Set<PhotoId> going = new HashSet<>();
    private final Map<String, Integer> announced = new HashMap<>();
    private final List<Waiting> waiting = new ArrayList<>();

    MemoryPhotos(InMemoryCity city) {
        this.city = city;
    }

    /** Whether a photo that comes with a move is another case's, or is not there. */
    static boolean taken(InMemoryCity city, Transition<?> move) {
        return move.claims().stream().anyMatch(claim -> {
            Photo photo = city.photos.get(claim.id());
            return photo == null
                    || !(photo.state() instanceof Photo.Examined(var _, var use))
                    || (use != null && !use.caseId().equals(move.event().caseId()));
        });
    }

    static void claim(InMemoryCity city, Transition<?> move) {
        CaseEvent event = move.event();
        move.claims()
                .forEach(claim -> city.photos.computeIfPresent(
                        claim.id(),
                        (id, photo) -> photo.in(new Photo.Examined(
                                claim.look(),
                                new Photo.Use(event.caseId(), event.by().equals(CaseEvent.REPORTER))))));
    }

    @Override
    public Entry announce(Photo photo, String fingerprint, int mostToday) {
        synchronized (city) {
            if (going.contains(photo.id())) {
                return new Entry.Going();
            }
            Photo stands = city.photos.get(photo.id());
            if (stands != null) {
                return new Entry.Stood(stands, fingerprints.getOrDefault(photo.id(), ""));
            }
            String day = photo.owner() + "#" + CityTime.dateOf(photo.at());
            if (announced.getOrDefault(day, 0) >= mostToday) {
                return new Entry.TooMany();
            }
            announced.merge(day, 1, Integer::sum);
            city.photos.put(photo.id(), photo);
            fingerprints.put(photo.id(), fingerprint);
            waiting.add(Waiting.first(photo.id(), photo.at()));
            return new Entry.Noted();
        }
    }

    @Override
    public Photo find(PhotoId id) {
        synchronized (city) {
            return city.photos.get(id);
        }
    }

    @Override
    public Map<PhotoId, Photo> all(Collection<PhotoId> ids) {
        synchronized (city) {
            Map<PhotoId, Photo> found = new HashMap<>(city.photos);
            found.keySet().retainAll(ids);
            return found;
        }
    }

    @Override
    public boolean examined(Photo decided) {
        synchronized (city) {
            Photo stands = city.photos.get(decided.id());
            if (stands == null || !(stands.state() instanceof Photo.Awaited)) {
                return false;
            }
            city.photos.put(decided.id(), decided);
            waiting.add(Waiting.first(decided.id(), decided.unusedUntil()));
            return true;
        }
    }

    @Override
    public List<Waiting> due(Instant now, int most) {
        synchronized (city) {
            return waiting.stream()
                    .filter(each -> !each.due().isAfter(now))
                    .sorted(Comparator.comparing(Waiting::due)
                            .thenComparing(each -> each.id().value()))
                    .limit(most)
                    .toList();
        }
    }

    @Override
    public Instant next() {
        synchronized (city) {
            return waiting.stream()
                    .map(Waiting::due)
                    .min(Comparator.naturalOrder())
                    .orElse(null);
        }
    }

    @Override
    public void postpone(Waiting turn, Instant until) {
        synchronized (city) {
            done(turn);
            waiting.add(turn.at(until));
        }
    }

    @Override
    public void done(Waiting turn) {
        synchronized (city) {
            waiting.removeIf(each -> each.id().equals(turn.id()) && each.due().equals(turn.due()));
        }
    }

    @Override
    public List<PhotoId> of(Pseudonym owner) {
        synchronized (city) {
            return city.photos.values().stream()
                    .filter(photo -> photo.owner().equals(owner))
                    .map(Photo::id)
                    .sorted(Comparator.comparing(PhotoId::value))
                    .toList();
        }
    }

    @Override
    public boolean forget(Photo photo, Instant again) {
        synchronized (city) {
            Photo stands = city.photos.get(photo.id());
            Photo.Use use = photo.use();
            if (stands == null || !(use == null ? stands.use() == null : use.equals(stands.use()))) {
                return false;
            }
            city.photos.remove(photo.id());
            going.add(photo.id());
            waiting.add(Waiting.first(photo.id(), again));
            return true;
        }
    }
}
