package anlan.dynamodb;

import anlan.domain.casefile.Evidence;
import java.util.List;

/** What shows something, as a list of references. */
final class EvidenceRows {

    private EvidenceRows() {}

    static List<String> write(List<Evidence> evidence) {
        return evidence.stream().map(Evidence::reference).toList();
    }

    static List<Evidence> read(List<String> references) {
        return references.stream().map(Evidence::new).toList();
    }
}
