package anlan.usecases.document;

import anlan.domain.casefile.CaseId;
import anlan.domain.document.Document;
import anlan.domain.document.DocumentId;
import anlan.domain.document.DocumentKind;
import anlan.domain.document.DocumentLists;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.SnapshotReader;
import anlan.domain.people.Actor;
import anlan.domain.people.Role;
import anlan.domain.people.UnitId;
import anlan.domain.refusal.Forbidden;
import anlan.domain.refusal.Unknown;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Shows documents to the units that have them, and all to those who oversee them (文书台账); never one
 * about a case that is about the reader's own unit.
 */
public final class FindDocuments {

    private static final Set<Role> OVERSEERS = EnumSet.of(Role.OFFICE, Role.LEADER, Role.AUDITOR);

    /** Pages that one answer reads at most, where few of their items are asked for. */
    private static final int MOST_PAGES = 10;

    /**
     * Which documents are asked for; null stands for any.
     *
     * @param to post or unit that one is addressed to
     */
    public record Asked(
            @Nullable DocumentKind kind, @Nullable String to, Document.@Nullable State state) {

        boolean fits(Document document) {
            return (kind == null || kind == document.kind())
                    && (state == null || state == document.state())
                    && (to == null
                            || to.equals(document.to().post().value())
                            || to.equals(document.to().unit().value()));
        }
    }

    private final DocumentLists lists;
    private final SnapshotReader cases;

    public FindDocuments(DocumentLists lists, SnapshotReader cases) {
        this.lists = lists;
        this.cases = cases;
    }

    /** One page, newest day first; it may hold fewer than there are although there is a next one. */
    public DocumentLists.Page page(Actor by, Asked asked, int limit, @Nullable String after) {
        UnitId unit = unit(by);
        List<DocumentLists.Listed> found = new ArrayList<>();
        String position = after;
        int pages = 0;
        do {
            DocumentLists.Page page = lists.page(unit, limit - found.size(), position);
            found.addAll(seen(
                    by,
                    page.items().stream()
                            .filter(each -> asked.fits(each.document()))
                            .toList()));
            position = page.next();
            pages++;
        } while (position != null && found.size() < limit && pages < MOST_PAGES);
        return new DocumentLists.Page(found, position);
    }

    /**
     * One page of those of a case, newest first; of a case that there is not, there are none either.
     *
     * @param after version of the last document of the page before, null for the first page
     */
    public DocumentLists.Page of(Actor by, CaseId id, Asked asked, int limit, @Nullable String after) {
        List<DocumentLists.Listed> found = new ArrayList<>(visible(by, id));
        found.removeIf(each -> !asked.fits(each.document())
                || (after != null && each.document().version() >= Integer.parseInt(after)));
        Collections.reverse(found);
        List<DocumentLists.Listed> page = found.subList(0, Math.min(limit, found.size()));
        return new DocumentLists.Page(
                page,
                page.size() < found.size()
                        ? Integer.toString(page.getLast().document().version())
                        : null);
    }

    /**
     * The document of that id.
     *
     * @throws Unknown if there is none, or it is not theirs to see
     */
    public DocumentLists.Listed byId(Actor by, @Nullable DocumentId id) {
        List<DocumentLists.Listed> found = id == null ? List.of() : visible(by, id.caseId());
        return found.stream()
                .filter(each -> id != null && each.document().version() == id.version())
                .findFirst()
                .orElseThrow(Unknown::new);
    }

    private List<DocumentLists.Listed> visible(Actor by, CaseId id) {
        UnitId unit = unit(by);
        Case state = cases.read(Set.of(id), Set.of(), Set.of()).get(id, Case.class);
        if (state == null || isAbout(state, by.unit())) {
            return List.of();
        }
        return state.progress().documents().all().stream()
                .filter(document -> unit == null || document.units().contains(unit))
                .map(document -> new DocumentLists.Listed(id, state.dossier().number(), document))
                .toList();
    }

    /** The unit to whose documents somebody is held; null for those who oversee all. */
    private static @Nullable UnitId unit(Actor by) {
        if (OVERSEERS.contains(by.role())) {
            return null;
        }
        UnitId own = by.unit();
        if (own == null) {
            throw new Forbidden();
        }
        return own;
    }

    /** A case may have come to be about a unit since the document was issued. */
    private List<DocumentLists.Listed> seen(Actor by, List<DocumentLists.Listed> found) {
        if (found.isEmpty()) {
            return found;
        }
        Set<CaseId> about = found.stream().map(DocumentLists.Listed::caseId).collect(Collectors.toSet());
        SnapshotReader.Snapshot now = cases.read(about, Set.of(), Set.of());
        return found.stream()
                .filter(each -> !isAbout(now.get(each.caseId(), Case.class), by.unit()))
                .toList();
    }

    private static boolean isAbout(@Nullable Case state, @Nullable UnitId unit) {
        UnitId accused = state == null ? null : state.dossier().accused();
        return accused != null && accused.equals(unit);
    }
}
