package anlan.usecases.hazard;

import anlan.domain.casefile.Evidence;
import anlan.domain.category.Grade;
import anlan.usecases.Field;
import anlan.usecases.Form;
import anlan.usecases.PhotoEvidence;
import java.util.List;
import java.util.function.Supplier;

/** Evidence that a hazard was fixed in the same visit (即查即改). */
record OnSpot(Evidence before, Evidence after) {

    /** Why a grave hazard is not fixed in the same visit: its plan comes first. */
    static final String TOO_GRAVE = "major_needs_plan";

    static final String TOO_GRAVE_DETAIL = "重大隐患须先落实整改方案,不能即查即改。";

    static boolean tooGrave(Grade grade) {
        return grade == Grade.MAJOR;
    }

    static Supplier<OnSpot> read(Form form) {
        Field<Evidence> before = form.evidence("before");
        Field<Evidence> after = form.evidence("after");
        return () -> new OnSpot(before.get(), after.get());
    }

    /** Both, as the fields of that form name them. */
    List<PhotoEvidence.Named> shown(String form) {
        return List.of(
                new PhotoEvidence.Named(form + "/before", before), new PhotoEvidence.Named(form + "/after", after));
    }
}
