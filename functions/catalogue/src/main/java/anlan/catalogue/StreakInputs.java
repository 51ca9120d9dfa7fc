package anlan.catalogue;

import anlan.domain.area.AreaCode;
import anlan.domain.figures.Period;
import anlan.domain.indicator.Indicator;
import anlan.domain.indicator.YearOnYear;
import anlan.usecases.indicator.FindIndicators;
import anlan.usecases.streak.FindStreak;
import anlan.usecases.warning.FindWarnings;
import org.jspecify.annotations.Nullable;

/** What the rules of a streak look at: indicators and warnings, which know nothing of each other. */
record StreakInputs(FindIndicators indicators, FindWarnings warnings) implements FindStreak.Inputs {

    @Override
    public YearOnYear over(Indicator indicator, Period period, AreaCode area) {
        return indicators.over(indicator, period, area);
    }

    @Override
    public @Nullable Long redWithin(AreaCode area) {
        return warnings.redWithin(area);
    }
}
