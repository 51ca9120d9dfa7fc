package anlan.domain.census;

import anlan.domain.category.CaseKind;
import java.util.Map;
import java.util.function.ToLongFunction;

/** What is counted of the cases of one kind. */
interface KindCount {

    /** What one case counts for each figure on a day, by the id under which it is published. */
    Map<String, ToLongFunction<CaseDay>> figures();

    /** What one case counts for on the day on which it came in, split by what it is about. */
    Map<String, ToLongFunction<CaseDay>> parts(CaseDay day);

    static KindCount of(CaseKind kind) {
        return switch (kind) {
            case COMPLAINT -> new ComplaintCount();
            case HAZARD -> new HazardCount();
        };
    }
}
