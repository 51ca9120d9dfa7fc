package anlan.usecases;

import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.CityKeys;
import anlan.domain.category.CaseKind;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.Cases;
import anlan.domain.lifecycle.Change;
import anlan.domain.lifecycle.DeedReceipt;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.SnapshotReader;
import anlan.domain.lifecycle.Transition;
import anlan.domain.people.Actor;
import anlan.domain.people.PostId;
import anlan.domain.photo.Claim;
import anlan.domain.refusal.Conflict;
import anlan.domain.refusal.Forbidden;
import anlan.domain.refusal.Refusal;
import anlan.domain.refusal.Reused;
import anlan.domain.refusal.Unavailable;
import anlan.domain.refusal.Unknown;
import anlan.domain.subscription.StatusMessage;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Does deeds to one kind of case: one consistent read of the case and the posts concerned, one
 * transaction. Roles are taken from the roster as it is now, not from the sign-in.
 */
public final class Casework<C extends Case> {

    /**
     * A deed that somebody asks for.
     *
     * @param version of the case that the caller saw, null for whichever it has
     * @param key idempotency key
     * @param fingerprint digest of the request
     */
    public record Command<C extends Case, I>(
            Actor by,
            String id,
            Deed<C, ?, I> deed,
            I asked,
            @Nullable Integer version,
            String key,
            String fingerprint) {}

    /** The receipt, and whether it was first given before. */
    public record Answer(DeedReceipt receipt, boolean replayed) {}

    private static final int MOST_NUMBERS = 5;

    private final CaseKind kind;
    private final Admission<C> admission;
    private final Cases<C> cases;
    private final SnapshotReader snapshots;
    private final CityKeys keys;
    private final CurrentPosts posts;
    private final Clerk clerk;
    private final InstantSource clock;
    private final Function<Transition<C>, List<StatusMessage>> tells;
    private final PhotoEvidence evidence;

    /**
     * Takes what it works with.
     *
     * @param tells what whoever reported the case is told of a deed
     */
    public Casework(
            CaseKind kind,
            Cases<C> cases,
            SnapshotReader snapshots,
            List<? extends Deed<C, ?, ?>> deeds,
            CityKeys keys,
            CurrentPosts posts,
            Clerk clerk,
            InstantSource clock,
            Function<Transition<C>, List<StatusMessage>> tells,
            PhotoEvidence evidence) {
        this.kind = kind;
        this.cases = cases;
        this.admission = new Admission<>(kind, deeds, new Relations(keys));
        this.posts = posts;
        this.clerk = clerk;
        this.snapshots = snapshots;
        this.keys = keys;
        this.clock = clock;
        this.tells = tells;
        this.evidence = evidence;
    }

    /** Everything that may be done to this kind of case. */
    public List<? extends Deed<C, ?, ?>> deeds() {
        return admission.deeds();
    }

    /** The deed of that name, or null. */
    public @Nullable Deed<C, ?, ?> deed(String name) {
        return deeds().stream()
                .filter(deed -> deed.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /**
     * The deeds that this caller may do to a case now, in the order in which a case usually sees
     * them.
     */
    public List<String> allowed(Actor by, C state) {
        return admission.allowed(by, state, clock.instant());
    }

    /** Those of some cases that are of this kind and that this caller may read. */
    List<C> readable(Actor by, List<Case> found) {
        return found.stream()
                .filter(cases.type()::isInstance)
                .map(cases.type()::cast)
                .filter(state -> admission.may(kind.right("read"), by, state))
                .toList();
    }

    /** The name of a deed in the table of rights. */
    public String right(Deed<C, ?, ?> deed) {
        return admission.right(deed.right());
    }

    /** Does one deed, once, however often it is asked under the same key. */
    public <I> Answer apply(Command<C, I> command) {
        String right = right(command.deed());
        CaseId id = known(command.id(), command.by(), right);
        Instant now = clock.instant();
        SnapshotReader.Snapshot snapshot = look(command, id);
        Actor by = Admission.permitted(posts.among(snapshot.posts(), command.by()), right);
        C state = snapshot.get(id, cases.type());
        String deedKey = keys.deedKey(id, command.deed().name(), by.subject(), command.key());
        Refusal refusal = state == null ? new Unknown() : admission.refusal(command, by, state, now);
        if (state != null && refusal == null) {
            PhotoEvidence.Held shown = shown(command, by, id);
            if (shown.refusal() == null) {
                return make(command, by, state, snapshot, shown.claims(), deedKey, now);
            }
            refusal = shown.refusal();
        }
        DeedReceipt before = snapshots.receipt(id, deedKey);
        if (before == null) {
            throw refusal == null ? new Unknown() : refusal;
        }
        return stood(before, command.fingerprint());
    }

    /** A case as somebody sees it, and who they are now. */
    public record Seen<C>(Actor by, C state) {}

    /**
     * Shows a case to whoever has that right on it, in one consistent read of the case and of their
     * post.
     *
     * @throws Forbidden if their role never has the right
     * @throws Unknown if there is no such case, or it is not theirs to see
     */
    public Seen<C> see(Actor by, String id, String right) {
        CaseId read = known(id, by, right);
        PostId own = by.post();
        SnapshotReader.Snapshot snapshot = snapshots.read(Set.of(read), own == null ? Set.of() : Set.of(own), Set.of());
        Actor now = Admission.permitted(posts.among(snapshot.posts(), by), right);
        C state = snapshot.get(read, cases.type());
        if (state == null || !admission.may(right, now, state)) {
            throw new Unknown();
        }
        return new Seen<>(now, state);
    }

    private CaseId known(String id, Actor by, String right) {
        CaseId read = CaseId.read(id, kind);
        if (read == null) {
            var unused = Admission.permitted(posts.now(by), right);
            throw new Unknown();
        }
        return read;
    }

    private <I> SnapshotReader.Snapshot look(Command<C, I> command, CaseId id) {
        Set<CaseId> cases = new HashSet<>(command.deed().cases(command.asked(), command.by()));
        cases.add(id);
        Set<PostId> posts = new HashSet<>(command.deed().posts(command.asked()));
        PostId own = command.by().post();
        if (own != null) {
            posts.add(own);
        }
        return snapshots.read(cases, posts, command.deed().units(command.asked()));
    }

    private <I> Answer make(
            Command<C, I> command,
            Actor by,
            C state,
            SnapshotReader.Snapshot snapshot,
            List<Claim> photos,
            String deedKey,
            Instant now) {
        EventDraft draft =
                (command.deed().asReporter() ? EventDraft.byReporter(now) : EventDraft.of(by, now)).showing(photos);
        for (int attempt = 0; attempt < MOST_NUMBERS; attempt++) {
            DeedContext context = new DeedContext(by, draft, snapshot, command.key(), attempt);
            Decision<C> decision = clerk.decided(
                    state, command.deed().decideFrom(state, command.asked(), context), cases.type(), attempt);
            List<String> next = admission.allowed(by, decision.transition().next(), now);
            DeedReceipt receipt = decision.receipt(deedKey, command.fingerprint(), next, now);
            Change<C> change = Change.deed(decision.transition(), receipt, decision.along())
                    .telling(tells.apply(decision.transition()));
            switch (cases.change(change)) {
                case Change.Made.Done _ -> {
                    return new Answer(receipt, false);
                }
                case Change.Made.Stood(var before) -> {
                    return stood(before, command.fingerprint());
                }
                case Change.Made.Moved _ -> throw moved(command, by, state.id(), now);
                case Change.Made.PhotoTaken _ -> throw taken(command, by, state.id());
                case Change.Made.NumberTaken _ -> {
                    // Another attempt draws another number.
                }
            }
        }
        throw new IllegalStateException("no free case number");
    }

    /** Which photo it is that another case has by now. */
    private Refusal taken(Command<C, ?> command, Actor by, CaseId id) {
        Refusal refusal = shown(command, by, id).refusal();
        return refusal == null ? Unavailable.busy() : refusal;
    }

    private <I> PhotoEvidence.Held shown(Command<C, I> command, Actor by, CaseId id) {
        return evidence.held(by, id, command.deed().shows(command.asked()));
    }

    private Conflict moved(Command<C, ?> command, Actor by, CaseId id, Instant now) {
        C state = snapshots.read(Set.of(id), Set.of(), Set.of()).get(id, cases.type());
        Conflict conflict = Conflict.versionMoved();
        return state == null || Objects.equals(state.version(), command.version())
                ? conflict
                : admission.standing(conflict, by, state, now);
    }

    private static Answer stood(DeedReceipt before, String fingerprint) {
        if (!before.fingerprint().equals(fingerprint)) {
            throw new Reused();
        }
        return new Answer(before, true);
    }
}
