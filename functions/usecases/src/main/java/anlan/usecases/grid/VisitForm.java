package anlan.usecases.grid;

import anlan.domain.casefile.Evidence;
import anlan.domain.category.CaseKind;
import anlan.domain.category.Categories;
import anlan.domain.category.Category;
import anlan.domain.category.CategoryCode;
import anlan.domain.category.Grade;
import anlan.domain.grid.Duties;
import anlan.domain.grid.Duty;
import anlan.domain.grid.GridVisit;
import anlan.domain.grid.VisitKind;
import anlan.domain.people.Actor;
import anlan.domain.people.Role;
import anlan.domain.site.SiteId;
import anlan.domain.time.CityTime;
import anlan.usecases.Field;
import anlan.usecases.Form;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The form of a visit to a grid (走访登记). */
public final class VisitForm {

    static final String NO_DUTY = "履职清单上没有这个事项。";

    /** Characters of a suggestion. */
    private static final int SUGGESTION = 500;

    /** What becomes of a finding. */
    public enum As {
        /** It is registered as a hazard. */
        HAZARD,
        /** It is kept with the visit. */
        SUGGESTION
    }

    /**
     * A danger that was seen.
     *
     * @param place of it among the findings, from 0 on
     */
    public record Danger(
            int place, Category category, @Nullable Grade grade, String description, List<Evidence> photos) {}

    /**
     * What was done and found.
     *
     * @param duties words of what was done, each once
     * @param sites that were visited, each once
     * @param suggestions one line each
     */
    public record Details(
            VisitKind kind,
            LocalDate heldOn,
            List<String> duties,
            List<SiteId> sites,
            List<Danger> dangers,
            List<String> suggestions) {}

    private final Duties duties;
    private final Categories categories;
    private final InstantSource clock;

    public VisitForm(Duties duties, Categories categories, InstantSource clock) {
        this.duties = duties;
        this.categories = categories;
        this.clock = clock;
    }

    /**
     * Reads it; the details may be taken once every field has been checked.
     *
     * @param by whoever made the visit
     */
    public Supplier<Details> read(Form form, Actor by) {
        Field<VisitKind> kind = form.choice("kind", VisitKind.values());
        if (kind.value() != null && !makes(by.role(), kind.value())) {
            form.reject("kind", "not_your_kind", "网格员登记走访,干部登记体验日;镇街两者均可登记。");
        }
        Field<LocalDate> heldOn = form.date("heldOn");
        if (heldOn.value() != null && heldOn.value().isAfter(CityTime.dateOf(clock.instant()))) {
            form.reject("heldOn", "in_the_future", "走访日期不能晚于今天。");
        }
        List<Duty> done = form.list("duties", "unknown_duty", NO_DUTY, duties::find);
        checked(form, kind.value(), done);
        List<SiteId> sites =
                form.list("sites", GridVisit.MOST_SITES, SitesOfVisit.UNKNOWN, SitesOfVisit.NO_SITE, SiteId::read);
        if (Set.copyOf(sites).size() < sites.size()) {
            form.reject("sites", "twice", "同一场所在一次走访中只能填一次。");
        }
        List<Supplier<Danger>> dangers = new ArrayList<>();
        List<Supplier<String>> suggestions = new ArrayList<>();
        Set<Evidence> shown = new HashSet<>();
        List<? extends Form> findings = form.objects("findings", GridVisit.MOST_FINDINGS);
        for (int place = 0; place < findings.size(); place++) {
            finding(findings.get(place), place, shown, dangers, suggestions);
        }
        return () -> new Details(
                kind.get(),
                heldOn.get(),
                done.stream().map(Duty::word).toList(),
                sites,
                dangers.stream().map(Supplier::get).toList(),
                suggestions.stream().map(Supplier::get).toList());
    }

    private static boolean makes(Role role, VisitKind kind) {
        return switch (kind) {
            case KEEPER -> role == Role.GRID || role == Role.TOWN;
            case EXPERIENCE_DAY -> role != Role.GRID;
        };
    }

    private static void checked(Form form, @Nullable VisitKind kind, List<Duty> done) {
        Set<String> once = new HashSet<>();
        for (Duty duty : done) {
            if (!once.add(duty.word())) {
                form.reject("duties", "twice", "同一事项在一次走访中只能填一次。");
            } else if (kind != null && !duty.kinds().contains(kind)) {
                form.reject("duties", "not_in_this_visit", "“" + duty.name() + "”不能在这种走访中完成。");
            }
        }
    }

    private void finding(
            Form form,
            int place,
            Set<Evidence> shown,
            List<Supplier<Danger>> dangers,
            List<Supplier<String>> suggestions) {
        Field<As> as = form.choice("as", As.values());
        boolean danger = as.value() != As.SUGGESTION;
        Field<String> description = form.text("description", danger ? Form.DESCRIPTION : SUGGESTION);
        Field<Category> category = form.optionalOne("category", "unknown_category", "没有这个隐患类别。", this::category);
        Field<Grade> grade = form.optionalChoice("grade", Grade.values());
        List<Evidence> photos = form.photos();
        if (as.value() == As.HAZARD) {
            form.require("category", category);
            if (photos.stream().anyMatch(photo -> !shown.add(photo))) {
                form.reject("photos", "photo_twice", "同一张照片只能用一次。");
            }
            dangers.add(() -> new Danger(place, category.get(), grade.value(), description.get(), photos));
        } else if (as.value() == As.SUGGESTION) {
            if (category.value() != null || grade.value() != null || !photos.isEmpty()) {
                form.reject("as", "not_for_suggestions", "建议只有文字,没有类别、等级和照片。");
            }
            suggestions.add(() -> description.get().strip().replaceAll("\\R+", " "));
        }
    }

    private @Nullable Category category(String text) {
        CategoryCode code = CategoryCode.read(text);
        return code == null ? null : categories.find(code, CaseKind.HAZARD);
    }
}
