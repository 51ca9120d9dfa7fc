package anlan.usecases.campaign;

import anlan.domain.area.Area;
import anlan.domain.area.Areas;
import anlan.domain.campaign.Campaign;
import anlan.domain.campaign.CampaignFigure;
import anlan.domain.category.CaseKind;
import anlan.domain.category.Categories;
import anlan.domain.category.Category;
import anlan.domain.category.CategoryCode;
import anlan.usecases.Dates;
import anlan.usecases.Field;
import anlan.usecases.Form;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The fields of a campaign, as a request says them. */
public final class CampaignForm {

    /** Characters of a name. */
    public static final int NAME = 100;

    private static final int MOST = 10_000_000;

    private final Areas areas;
    private final Categories categories;

    public CampaignForm(Areas areas, Categories categories) {
        this.areas = areas;
        this.categories = categories;
    }

    /**
     * Reads the fields of one campaign.
     *
     * @return what they say, to be taken once every field has been checked
     */
    public Supplier<CampaignDraft> read(Form form) {
        Field<String> name = form.line("name", NAME);
        Field<LocalDate> startsOn = form.date("startsOn");
        Field<LocalDate> endsOn = form.optionalOne("endsOn", "malformed", Dates.DETAIL, Dates::read);
        checkEnd(form, startsOn.value(), endsOn.value());
        List<Area> within = form.list("areas", "unknown_area", "没有这个区划代码。", areas::find);
        List<Category> of = form.list("categories", "unknown_category", "没有这个隐患类别。", this::category);
        Map<CampaignFigure, Long> targets = targets(form.object("targets"));
        return () -> new CampaignDraft(
                name.get().strip(),
                startsOn.get(),
                endsOn.or(Campaign.hundredth(startsOn.get())),
                within.stream().map(Area::code).toList(),
                of.stream().map(Category::code).toList(),
                targets);
    }

    private static void checkEnd(Form form, @Nullable LocalDate startsOn, @Nullable LocalDate endsOn) {
        if (startsOn == null || endsOn == null) {
            return;
        }
        if (endsOn.isBefore(startsOn)) {
            form.reject("endsOn", "reversed", "攻坚行动不能在开始之前结束。");
        } else if (ChronoUnit.DAYS.between(startsOn, endsOn) >= Campaign.MOST_DAYS) {
            form.reject("endsOn", "too_long", "攻坚行动最长 " + Campaign.MOST_DAYS + " 天。");
        }
    }

    private @Nullable Category category(String text) {
        CategoryCode code = CategoryCode.read(text);
        return code == null ? null : categories.find(code, CaseKind.HAZARD);
    }

    private static Map<CampaignFigure, Long> targets(@Nullable Form form) {
        Map<CampaignFigure, Long> targets = new EnumMap<>(CampaignFigure.class);
        if (form != null) {
            for (CampaignFigure figure : CampaignFigure.values()) {
                Integer wanted = form.optionalNumber(figure.id(), 1, MOST).value();
                if (wanted != null) {
                    targets.put(figure, (long) wanted);
                }
            }
        }
        return targets;
    }
}
