package anlan.domain.document;

import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.CaseNumber;
import anlan.domain.people.UnitId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every document there is, to be looked through (文书台账). */
public interface DocumentLists {

    /**
     * A document, and the case that it is about.
     *
     * @param caseNumber short number of that case
     */
    record Listed(CaseId caseId, CaseNumber caseNumber, Document document) {}

    /**
     * A page of them.
     *
     * @param next where the next page goes on, null after the last
     */
    record Page(List<Listed> items, @Nullable String next) {

        public Page {
            items = List.copyOf(items);
        }
    }

    /**
     * Those of the newest day first; true as of now.
     *
     * @param unit that has them, as addressee or as a copy; null for all of the city
     * @param after where the page before said that the next goes on, null for the first
     */
    Page page(@Nullable UnitId unit, int limit, @Nullable String after);
}
