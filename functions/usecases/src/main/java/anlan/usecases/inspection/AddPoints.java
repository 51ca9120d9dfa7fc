package anlan.usecases.inspection;

import anlan.domain.inspection.Inspection;
import anlan.domain.inspection.InspectionDossier;
import anlan.domain.inspection.Point;
import anlan.domain.inspection.Round;
import anlan.domain.inspection.Underway;
import anlan.domain.refusal.Invalid;
import anlan.usecases.Decision;
import anlan.usecases.Deed;
import anlan.usecases.DeedContext;
import anlan.usecases.Field;
import anlan.usecases.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** More places were looked at (增加点位). */
final class AddPoints extends Deed<Inspection, Underway, AddPoints.More> {

    /** The points, and how many more people took part. */
    record More(List<Point> points, int personTimes) {}

    private final PointForm points;

    AddPoints(PointForm points) {
        super("add-points", Underway.class);
        this.points = points;
    }

    @Override
    public Supplier<More> read(Form form) {
        Supplier<List<Point>> more = points.read(form);
        Field<Integer> personTimes = form.optionalNumber("personTimes", 0, HoldInspection.MOST_PERSON_TIMES);
        return () -> new More(more.get(), personTimes.or(0));
    }

    @Override
    protected Decision<Inspection> decide(Underway state, More asked, DeedContext context) {
        List<Point> all = new ArrayList<>(state.dossier().points());
        all.addAll(asked.points());
        if (asked.points().isEmpty()) {
            throw new Invalid("/points", "required", "必须填写。");
        }
        if (all.size() > InspectionDossier.MOST_POINTS) {
            throw new Invalid("/points", "too_many", "一次检查最多 " + InspectionDossier.MOST_POINTS + " 个点位。");
        }
        List<Point> settled =
                points.settled(asked.points(), state.visit().particulars().area());
        return Decision.of(state.pointsAdded(context.draft(), new Round(context.now(), asked.personTimes(), settled)));
    }
}
