package anlan.usecases.figures.pack;

import anlan.domain.area.Area;
import anlan.domain.area.Areas;
import anlan.domain.category.Categories;
import anlan.domain.category.Category;
import anlan.domain.census.Caseload;
import anlan.domain.deadline.Deadline;
import anlan.domain.figures.Period;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.Owner;
import anlan.domain.pack.Cell;
import anlan.domain.pack.Section;
import anlan.domain.people.Post;
import anlan.domain.people.PostId;
import anlan.domain.people.Roster;
import anlan.domain.time.CityTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Every case that is overdue when the pack is put together, the longest first (超期清单). It names no
 * reporter and holds no word that anybody wrote. A pack lies before a meeting of units, so a case
 * that is about any unit is left out and only counted.
 */
public final class OverdueList implements PackSection {

    /** How many cases are listed; how many there are is told all the same. */
    static final int MOST = 2_000;

    private static final List<Section.Column> COLUMNS = List.of(
            new Section.Column("number", "编号"),
            new Section.Column("kind", "类型"),
            new Section.Column("area", "区域"),
            new Section.Column("category", "类别"),
            new Section.Column("owner", "责任岗位"),
            new Section.Column("due", "期限"),
            new Section.Column("daysLate", "超期天数"));

    private final Caseload caseload;
    private final Roster roster;
    private final Areas areas;
    private final Categories categories;

    public OverdueList(Caseload caseload, Roster roster, Areas areas, Categories categories) {
        this.caseload = caseload;
        this.roster = roster;
        this.areas = areas;
        this.categories = categories;
    }

    @Override
    public Section of(Period period, Instant now) {
        List<Case> overdue = areas.towns().stream()
                .flatMap(town -> caseload.of(town.code(), now).stream())
                .filter(each -> !each.ended() && late(each, now))
                .toList();
        List<Case> shown = overdue.stream()
                .filter(each -> each.dossier().accused() == null)
                .sorted(Comparator.comparing(OverdueList::lastDay)
                        .thenComparing(each -> each.dossier().number().value()))
                .toList();
        Map<PostId, String> names = new HashMap<>();
        List<List<Cell>> rows = shown.stream()
                .limit(MOST)
                .map(each -> row(each, CityTime.dateOf(now), names))
                .toList();
        return new Section("overdue", "超期清单", notes(now, overdue.size(), shown.size()), COLUMNS, rows, null);
    }

    private static List<String> notes(Instant now, int all, int shown) {
        List<String> notes = new ArrayList<>();
        notes.add("截至 " + CityTime.text(now) + ",共 " + all + " 件。");
        if (shown < all) {
            notes.add("其中 " + (all - shown) + " 件涉及被诉求单位,不予列示。");
        }
        if (shown > MOST) {
            notes.add("只列示超期最久的 " + MOST + " 件。");
        }
        return notes;
    }

    private static boolean late(Case each, Instant now) {
        Instant from = each.lateFrom();
        return from != null && !now.isBefore(from);
    }

    private static LocalDate lastDay(Case each) {
        Deadline due = each.progress().requireDeadline();
        return CityTime.dateOf(due.dueAt().minusNanos(1));
    }

    private List<Cell> row(Case each, LocalDate today, Map<PostId, String> names) {
        LocalDate last = lastDay(each);
        return List.of(
                Cell.of(each.dossier().number().value()),
                Cell.of(each.id().kind().chineseName()),
                Cell.of(area(each)),
                Cell.of(category(each)),
                Cell.of(names.computeIfAbsent(post(each), this::name)),
                Cell.of(last.toString()),
                Cell.of(Math.max(0, ChronoUnit.DAYS.between(last, today))));
    }

    private static PostId post(Case each) {
        Owner owner = each.progress().owner();
        return owner == null ? each.dossier().centre().mainPost() : owner.post();
    }

    private String name(PostId id) {
        Post post = roster.find(id);
        return post == null ? id.value() : post.name();
    }

    private String area(Case each) {
        String code = each.dossier().topic().area().value();
        Area area = areas.find(code);
        return area == null ? code : area.name();
    }

    private String category(Case each) {
        Category category =
                categories.find(each.dossier().topic().category(), each.id().kind());
        return category == null ? Objects.toString(each.dossier().topic().category()) : category.name();
    }
}
