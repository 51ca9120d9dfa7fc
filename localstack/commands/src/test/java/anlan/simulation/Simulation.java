package anlan.simulation;

import anlan.domain.alert.Intent;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * The result of one simulated year.
 *
 * @param cases how many came in, complaints included
 * @param deeds how many things were done to them
 * @param ticks how many had something to do
 * @param pending alerts that wait at the end of the year
 * @param texts that telephones got
 * @param differences each as a line
 */
record Simulation(
        int cases,
        int deeds,
        int refused,
        int ticks,
        int sent,
        int superseded,
        int cancelled,
        int parked,
        int pending,
        int texts,
        Forecast.Foreseen foreseen,
        List<String> differences) {

    /**
     * Lives through a year and compares it with its forecast.
     *
     * @param data by which the forecast is made
     * @param table whether the city stands on DynamoDB Local instead of in memory
     * @param day is told the number of each day that has passed
     */
    static Simulation of(Data data, int year, int hazards, long seed, boolean table, IntConsumer day) {
        Timeline timeline = Timeline.of(year, seed);
        try (YearCity city = table ? YearCity.onTable(timeline.shown(0)) : YearCity.inMemory(timeline.shown(0))) {
            Year lived = new Year(city, timeline, year, hazards, seed);
            lived.pass(day);
            Forecast forecast = new Forecast(new Rules(data), timeline, city.units(), Set.of(YearCity.UNREACHABLE));
            Forecast.Foreseen foreseen = forecast.of(lived.came());
            Comparison comparison = new Comparison(city, foreseen);
            List<String> differences = comparison.differences();
            return new Simulation(
                    lived.came().size(),
                    lived.came().stream().mapToInt(of -> of.history.size()).sum(),
                    lived.refused(),
                    lived.ticks(),
                    comparison.many(Intent.Fate.SENT),
                    comparison.many(Intent.Fate.SUPERSEDED),
                    comparison.many(Intent.Fate.CANCELLED),
                    comparison.many(Intent.Fate.PARKED),
                    comparison.many(Intent.Fate.PENDING),
                    city.texts().size(),
                    foreseen,
                    differences);
        }
    }
}
