package anlan.usecases.grid;

import anlan.domain.area.Area;
import anlan.domain.area.Areas;
import anlan.domain.grid.Due;
import anlan.domain.grid.Duties;
import anlan.domain.grid.Duty;
import anlan.domain.people.Actor;
import anlan.domain.people.PostId;
import anlan.usecases.Field;
import anlan.usecases.Form;
import anlan.usecases.Places;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The fields of a grid, as a request says them. */
public final class GridForm {

    /** Characters of a name. */
    public static final int NAME = 100;

    /** The most lines of a duty list. */
    private static final int MOST_DUTIES = 50;

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,49}");

    private final Places places;
    private final Duties duties;

    public GridForm(Areas areas, Duties duties) {
        this.places = new Places(areas);
        this.duties = duties;
    }

    /** The city's list of duties. */
    public Duties duties() {
        return duties;
    }

    /**
     * Reads the fields of one grid.
     *
     * @return what they say, to be taken once every field has been checked
     */
    public Supplier<GridDraft> read(Form form, Actor by) {
        Field<String> code = form.optionalOne(
                "code",
                "malformed",
                "网格编号为 1 至 50 个字母、数字或 . _ -,以字母或数字开头。",
                text -> CODE.matcher(text).matches() ? text : null);
        Field<String> name = form.text("name", NAME);
        Field<Area> area = places.area(form, null);
        Area found = area.value();
        if (found != null && !by.covers(found.code())) {
            form.reject("areaCode", "outside_your_area", "只能登记本辖区的网格。");
        }
        Field<PostId> keeper = form.optionalPost("keeper");
        List<Due> list = list(form);
        Field<LocalDate> endsOn = form.optionalDate("endsOn");
        return () -> new GridDraft(
                code.value(),
                name.get(),
                area.get().code(),
                keeper.value(),
                list.isEmpty() ? duties.usual() : list,
                endsOn.value());
    }

    private List<Due> list(Form form) {
        List<Due> list = new ArrayList<>();
        Set<String> once = new HashSet<>();
        for (Form line : form.objects("duties", MOST_DUTIES)) {
            Field<Duty> duty = line.one("duty", "unknown_duty", VisitForm.NO_DUTY, duties::find);
            Field<Integer> times = line.optionalNumber("perMonth", 1, Due.MOST);
            Duty known = duty.value();
            if (known != null && !once.add(known.word())) {
                line.reject("duty", "twice", "同一事项只能列一次。");
            } else if (known != null && !line.hasError("perMonth")) {
                list.add(new Due(known.word(), times.or(known.perMonth())));
            }
        }
        return list;
    }
}
