package anlan.catalogue;

import anlan.domain.deadline.OfficeHours;
import anlan.domain.deadline.WorkCalendar;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Office hours and the calendar of working days. */
final class CalendarSeeds {

    private CalendarSeeds() {}

    static OfficeHours officeHours() {
        List<OfficeHours.Span> spans = new ArrayList<>();
        for (JsonNode span : SeedFile.read("deadlines").required("officeHours")) {
            String[] ends = span.stringValue().split("-", 2);
            spans.add(new OfficeHours.Span(LocalTime.parse(ends[0]), LocalTime.parse(ends[1])));
        }
        return new OfficeHours(spans);
    }

    static WorkCalendar calendar() {
        JsonNode file = SeedFile.read("holidays");
        Set<Integer> years = new HashSet<>();
        file.required("knownYears").forEach(year -> years.add(year.intValue()));
        JsonNode unknown = file.required("unknownYears");
        Set<MonthDay> fixed = new HashSet<>();
        unknown.required("holidays").forEach(date -> fixed.add(MonthDay.parse("--" + date.stringValue())));
        return new WorkCalendar(
                dates(file.required("holidays")),
                dates(file.required("workdays")),
                years,
                new WorkCalendar.Assumed(
                        fixed, unknown.required("graceWorkingDays").intValue()));
    }

    private static Set<LocalDate> dates(JsonNode list) {
        Set<LocalDate> dates = new HashSet<>();
        list.forEach(date -> dates.add(LocalDate.parse(date.stringValue())));
        return dates;
    }
}
