package anlan.catalogue;

import anlan.domain.area.AreaCode;
import anlan.domain.indicator.Indicator;
import anlan.domain.ledger.Entry;
import anlan.domain.ledger.EntryId;
import anlan.domain.people.Doer;
import anlan.domain.people.UnitId;
import anlan.domain.streak.RiskRule;
import anlan.domain.streak.Rung;
import anlan.domain.streak.StreakYear;
import anlan.usecases.streak.FindStreak;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** The rungs of a streak of safe years, what would break it, and the years that a city brings along. */
final class StreakSeeds {

    /** Read when somebody asks for a streak, once: no other function waits for it at its start. */
    static final Supplier<FindStreak.Terms> TERMS = new Lazily<>(() -> new FindStreak.Terms(rungs(), rules()));

    /** Lines as the ledger has them: each is a year that was judged before the city had one. */
    static final Supplier<List<Entry<StreakYear>>> YEARS = new Lazily<>(StreakSeeds::years);

    private StreakSeeds() {}

    private static List<Rung> rungs() {
        List<Rung> rungs = new ArrayList<>();
        for (JsonNode rung : SeedFile.read("streak").required("rungs")) {
            rungs.add(
                    new Rung(SeedFile.text(rung, "name"), rung.required("years").intValue()));
        }
        return rungs;
    }

    private static List<RiskRule> rules() {
        List<RiskRule> rules = new ArrayList<>();
        for (JsonNode rule : SeedFile.read("streak").required("rules")) {
            rules.add(new RiskRule(
                    SeedFile.text(rule, "id"),
                    SeedFile.text(rule, "name"),
                    RiskRule.Measure.valueOf(SeedFile.text(rule, "measure")),
                    rule.has("indicator") ? indicator(SeedFile.text(rule, "indicator")) : null,
                    rule.required("limit").longValue()));
        }
        return rules;
    }

    private static Indicator indicator(String word) {
        Indicator indicator = Indicator.read(word);
        if (indicator == null) {
            throw new IllegalStateException("seeds/streak.json names no indicator: " + word);
        }
        return indicator;
    }

    private static List<Entry<StreakYear>> years() {
        List<Entry<StreakYear>> years = new ArrayList<>();
        for (JsonNode span : SeedFile.read("streak").required("awarded")) {
            AreaCode area = new AreaCode(SeedFile.text(span, "area"));
            String source = SeedFile.text(span, "source");
            OffsetDateTime at = OffsetDateTime.parse(SeedFile.text(span, "enteredAt"));
            int last = span.required("last").intValue();
            for (int year = span.required("first").intValue(); year <= last; year++) {
                StreakYear value = new StreakYear(area, year, StreakYear.Result.AWARDED);
                years.add(new Entry<>(
                        new EntryId(String.format(Locale.ROOT, "%021d%04d", Long.parseLong(area.value()), year)),
                        value.place(),
                        1,
                        value,
                        source,
                        "",
                        new Doer(UnitId.OFFICE.mainPost(), UnitId.OFFICE, null),
                        at.toInstant(),
                        null));
            }
        }
        return List.copyOf(years);
    }
}
