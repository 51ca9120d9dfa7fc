package anlan.domain.alert;

import anlan.domain.area.AreaCode;
import anlan.domain.area.Areas;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** The city's messages (短信模板), which are data ({@code seeds/templates.json}). */
public final class Templates {

    private final Map<String, Template> byId = new TreeMap<>();
    private final Areas areas;

    public Templates(Collection<Template> templates, Areas areas) {
        templates.forEach(template -> byId.put(template.id(), template));
        this.areas = areas;
    }

    /** Words a notice by its template. */
    public Wording word(Notice notice) {
        Map<Variable, String> values = new EnumMap<>(Variable.class);
        for (Variable variable : Variable.values()) {
            values.put(variable, variable.of(notice, areas));
        }
        return word(notice.template(), values);
    }

    /** Tells that so many alerts wait (摘要). */
    public Wording digest(int alerts) {
        return word("digest", Map.of(Variable.N, Integer.toString(alerts)));
    }

    /** Tells that events and cases do not agree on a day of an area. */
    public Wording figures(AreaCode area, LocalDate day, long fold, long cases) {
        return word(
                "figures",
                Map.of(
                        Variable.AREA, Variable.area(area.value(), areas),
                        Variable.MONTH, Integer.toString(day.getMonthValue()),
                        Variable.DAY, Integer.toString(day.getDayOfMonth()),
                        Variable.FOLD, Long.toString(fold),
                        Variable.CASES, Long.toString(cases)));
    }

    /**
     * Tells that an area has another colour.
     *
     * @param month number of the month
     * @param window ten days of it, such as 上旬
     * @param indicator what is watched, such as 新增诉求
     * @param from the colour that was told last, such as 绿
     */
    public Wording warning(AreaCode area, int month, String window, String indicator, String from, String to) {
        return word(
                "warning",
                Map.of(
                        Variable.AREA, Variable.area(area.value(), areas),
                        Variable.MONTH, Integer.toString(month),
                        Variable.WINDOW, window,
                        Variable.INDICATOR, indicator,
                        Variable.FROM, from,
                        Variable.TO, to));
    }

    /**
     * Tells of a decision of a meeting (会商决定).
     *
     * @param lastDay by whose end it is to be carried out
     * @param rung that is told
     */
    public Wording decision(String template, String number, LocalDate lastDay, String rung) {
        return word(
                template,
                Map.of(
                        Variable.NUMBER, number,
                        Variable.MONTH, Integer.toString(lastDay.getMonthValue()),
                        Variable.DAY, Integer.toString(lastDay.getDayOfMonth()),
                        Variable.SPAN, Variable.span(rung)));
    }

    private Wording word(String id, Map<Variable, String> values) {
        Template template = byId.get(id);
        return template == null ? new Wording.None("unknown template: " + id) : template.word(values);
    }
}
