package anlan.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.document.Document;
import anlan.domain.document.DocumentLists;
import anlan.domain.document.Documents;
import anlan.domain.hazard.AwaitingSignature;
import anlan.domain.hazard.Hazard;
import anlan.domain.intake.Intake;
import anlan.domain.lifecycle.Change;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.NewCase;
import anlan.domain.lifecycle.Transition;
import anlan.domain.people.UnitId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A document is true with its case and in every list of those who have it, or nowhere. */
public abstract class DocumentsContract extends StoreContract {

    private static final UnitId TOWN = UnitId.ofTown(Samples.TOWN);
    private static final UnitId OTHER = new UnitId("dept-water");

    private static NewCase<Hazard> issuing(String number) {
        NewCase<Hazard> opened = Samples.hazard(fresh());
        Document document = Samples.document(opened.receipt().id(), 1, number);
        return new NewCase<>(
                opened.transition().with(new Documents(List.of(document))).as(Hazard.class),
                opened.receipt(),
                opened.fingerprint());
    }

    private Hazard come(NewCase<Hazard> opened) {
        assertThat(ports().hazards().open(opened)).isInstanceOf(Intake.Taken.class);
        return opened.transition().next();
    }

    private List<DocumentLists.Listed> all(UnitId unit) {
        List<DocumentLists.Listed> all = new ArrayList<>();
        String after = null;
        do {
            DocumentLists.Page page = ports().documents().page(unit, 2, after);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(2);
            all.addAll(page.items());
            after = page.next();
        } while (after != null);
        return all;
    }

    private List<Document> of(Hazard state, UnitId unit) {
        return all(unit).stream()
                .filter(each -> each.caseId().equals(state.id()))
                .map(DocumentLists.Listed::document)
                .toList();
    }

    @Test
    void a_document_stands_with_its_case_and_in_the_lists_of_all_who_have_it() {
        Hazard state = come(issuing("URGE-20240208-" + fresh()));
        List<Document> issued = state.progress().documents().all();
        assertThat(ports().hazards().find(state.id())).isEqualTo(state);
        assertThat(of(state, null)).isEqualTo(issued);
        assertThat(of(state, TOWN)).as("once, though two posts of it have it").isEqualTo(issued);
        assertThat(of(state, UnitId.OFFICE)).isEqualTo(issued);
        assertThat(of(state, OTHER)).isEmpty();
        assertThat(all(null))
                .allMatch(each -> !each.caseNumber().value().isEmpty())
                .isSortedAccordingTo((one, two) -> two.document()
                        .number()
                        .value()
                        .compareTo(one.document().number().value()));
    }

    @Test
    void a_number_is_one_documents_and_a_case_that_draws_it_again_does_not_come_in() {
        String number = "URGE-20240208-" + fresh();
        Hazard first = come(issuing(number));
        NewCase<Hazard> second = issuing(number);
        assertThat(ports().hazards().open(second)).isEqualTo(new Intake.NumberTaken());
        assertThat(ports().hazards().find(second.receipt().id())).isNull();
        assertThat(of(first, null)).hasSize(1);
    }

    @Test
    void a_case_that_draws_the_number_of_another_does_not_move_either() {
        String number = "URGE-20240208-" + fresh();
        var unused = come(issuing(number));
        Hazard other = come(Samples.hazard(fresh()));
        Transition<Hazard> signed =
                ((AwaitingSignature) other).signed(EventDraft.job("somebody", Samples.NOW.plusSeconds(60)), null);
        Document document = Samples.document(other.id(), 2, number);
        Transition<Hazard> issuing =
                signed.with(new Documents(List.of(document))).as(Hazard.class);
        assertThat(ports().hazards().change(Change.deed(issuing, Samples.receipt(issuing.next(), fresh()))))
                .isEqualTo(new Change.Made.NumberTaken());
        assertThat(ports().hazards().find(other.id())).isEqualTo(other);
    }

    @Test
    void who_signs_for_it_changes_every_list_in_the_same_transaction() {
        Hazard state = come(issuing("URGE-20240208-" + fresh()));
        Document open = state.progress().documents().all().getFirst();
        Transition<Hazard> signed = ((AwaitingSignature) state)
                .answered(EventDraft.job("somebody", Samples.NOW.plusSeconds(60)), open, "已派人到场");
        assertThat(ports().hazards().change(Change.deed(signed, Samples.receipt(signed.next(), fresh()))))
                .isEqualTo(new Change.Made.Done());
        List<Document> answered = signed.next().progress().documents().all();
        assertThat(answered.getFirst().state()).isEqualTo(Document.State.REPLIED);
        assertThat(ports().hazards().find(state.id())).isEqualTo(signed.next());
        assertThat(of(state, null)).isEqualTo(answered);
        assertThat(of(state, TOWN)).isEqualTo(answered);
        assertThat(of(state, UnitId.OFFICE)).isEqualTo(answered);
    }
}
