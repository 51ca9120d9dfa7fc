package anlan.catalogue;

import anlan.domain.alert.Templates;
import anlan.domain.area.Areas;
import anlan.domain.board.BoardRules;
import anlan.domain.category.CaseKind;
import anlan.domain.category.Categories;
import anlan.domain.category.Category;
import anlan.domain.category.CategoryCode;
import anlan.domain.category.ReplyModule;
import anlan.domain.category.Urgency;
import anlan.domain.deadline.OfficeHours;
import anlan.domain.deadline.QuietHours;
import anlan.domain.deadline.Terms;
import anlan.domain.deadline.WorkCalendar;
import anlan.domain.digest.Sha256;
import anlan.domain.grid.Duties;
import anlan.domain.lifecycle.Rules;
import anlan.domain.people.Post;
import anlan.domain.recheck.RecheckRules;
import anlan.domain.site.SiteTypes;
import anlan.domain.subscription.StatusTemplates;
import anlan.domain.timer.Ladder;
import anlan.domain.warning.WarningRules;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The reference data of a city, as it is packaged from {@code seeds/}. */
public final class Seeds {

    private static final Lazily<Areas> AREAS = new Lazily<>(AreaSeeds::areas);
    private static final Lazily<Categories> CATEGORIES = new Lazily<>(Seeds::categoriesOfFile);
    private static final Lazily<WorkCalendar> CALENDAR = new Lazily<>(CalendarSeeds::calendar);

    private Seeds() {}

    public static Areas areas() {
        return AREAS.get();
    }

    public static Terms terms() {
        return TermSeeds.terms();
    }

    public static OfficeHours officeHours() {
        return CalendarSeeds.officeHours();
    }

    public static WorkCalendar calendar() {
        return CALENDAR.get();
    }

    /** The rungs of the escalation ladder that are switched on. */
    public static Ladder ladder() {
        return LadderSeeds.ladder();
    }

    public static QuietHours quietHours() {
        return LadderSeeds.quietHours();
    }

    /** The texts of messages, which name areas of that register. */
    public static Templates templates(Areas areas) {
        return TemplateSeeds.templates(areas);
    }

    /** The messages that reporters can subscribe to. */
    public static StatusTemplates subscriptions() {
        return SubscriptionSeeds.templates();
    }

    public static Categories categories() {
        return CATEGORIES.get();
    }

    private static Categories categoriesOfFile() {
        List<Category> categories = new ArrayList<>();
        for (JsonNode category : SeedFile.read("categories").required("categories")) {
            Set<CaseKind> kinds = EnumSet.noneOf(CaseKind.class);
            category.required("of").forEach(kind -> kinds.add(CaseKind.valueOf(upper(kind.stringValue()))));
            categories.add(new Category(
                    new CategoryCode(SeedFile.text(category, "code")),
                    SeedFile.text(category, "name"),
                    kinds,
                    Urgency.valueOf(SeedFile.text(category, "term")),
                    category.required("radiusMetres").intValue(),
                    category.required("windowDays").intValue(),
                    category.required("similar").booleanValue(),
                    SeedFile.text(category, "department")));
        }
        return new Categories(categories);
    }

    /** The types of site that the city knows. */
    public static SiteTypes siteTypes() {
        return SiteSeeds.types();
    }

    /** The duty list of grids. */
    public static Duties gridDuties() {
        return GridSeeds.duties();
    }

    /** The texts with which officials may begin. */
    public static List<ReplyModule> replyModules() {
        List<ReplyModule> modules = new ArrayList<>();
        for (JsonNode module : SeedFile.read("reply-modules").required("modules")) {
            modules.add(new ReplyModule(
                    SeedFile.text(module, "code"),
                    SeedFile.text(module, "name"),
                    CaseKind.valueOf(SeedFile.text(module, "kind").toUpperCase(Locale.ROOT)),
                    SeedFile.text(module, "deed"),
                    SeedFile.text(module, "text")));
        }
        return modules;
    }

    /** The thresholds of the lifecycles. */
    public static Rules rules() {
        JsonNode file = SeedFile.read("rules");
        return new Rules(
                Duration.parse(SeedFile.text(file, "complaintReopens")),
                Duration.parse(SeedFile.text(file, "hazardReopens")),
                file.required("returnsFix").intValue(),
                file.required("returnsRefer").intValue(),
                file.required("failuresRefer").intValue(),
                file.required("transfersRefer").intValue(),
                file.required("reopensRefer").intValue(),
                Duration.parse(SeedFile.text(file, "reopensWithin")),
                file.required("recheckPerThousand").intValue());
    }

    /**
     * Tells by twelve digits by which rules cases are handled: a digest of the files that set
     * categories, deadlines, working days and thresholds.
     */
    public static String rulesVersion() {
        Sha256 digest = new Sha256();
        for (String file : List.of("categories", "deadlines", "holidays", "rules")) {
            digest.line(file).line(SeedFile.read(file).toString());
        }
        return digest.hex().substring(0, 12);
    }

    /** The rules of boards. */
    public static BoardRules boards() {
        JsonNode file = SeedFile.read("boards");
        return new BoardRules(
                SeedFile.text(file, "version"),
                file.required("leastCases").longValue(),
                file.required("burst").intValue(),
                Duration.parse(SeedFile.text(file, "closedSoon")),
                Duration.parse(SeedFile.text(file, "churnWithin")),
                file.required("leastSignals").intValue(),
                file.required("skewPercent").intValue());
    }

    /** What is looked at again. */
    public static RecheckRules rechecks() {
        JsonNode file = SeedFile.read("rechecks");
        JsonNode burst = file.required("burst");
        JsonNode history = file.required("siteHistory");
        return new RecheckRules(
                SeedFile.text(file, "version"),
                file.required("perThousand").intValue(),
                burst.required("closings").intValue(),
                Duration.ofMinutes(burst.required("minutes").intValue()),
                history.required("hazards").intValue(),
                history.required("days").intValue(),
                file.required("selfCheckDays").intValue());
    }

    /** When figures turn yellow or red, and what follows. */
    public static WarningRules warningRules() {
        return WarningSeeds.rules();
    }

    /** The demonstration roster; a city writes its own into the store. */
    public static List<Post> roster() {
        return RosterSeeds.roster();
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
