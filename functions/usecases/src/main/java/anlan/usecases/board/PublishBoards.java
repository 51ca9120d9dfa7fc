package anlan.usecases.board;

import anlan.domain.area.Areas;
import anlan.domain.board.Board;
import anlan.domain.board.BoardRules;
import anlan.domain.board.Boards;
import anlan.domain.board.Departments;
import anlan.domain.board.Group;
import anlan.domain.board.Indicator;
import anlan.domain.board.Signal;
import anlan.domain.board.Signals;
import anlan.domain.board.SurveySkew;
import anlan.domain.event.CaseEvent;
import anlan.domain.event.Events;
import anlan.domain.event.Fact;
import anlan.domain.figures.DayFigures;
import anlan.domain.figures.Figures;
import anlan.domain.figures.Period;
import anlan.domain.figures.PeriodFigures;
import anlan.usecases.AfterNight;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Publishes the boards of every week, month, quarter and year that has ended (榜单发布), once all of
 * its figures are final; while its days are still folded again, what a late event changes becomes
 * another revision. It runs after each night, and may run again at any time.
 */
public final class PublishBoards implements AfterNight {

    private static final int NIGHTS = 10;

    private final Areas areas;
    private final Figures figures;
    private final Events events;
    private final Boards boards;
    private final BoardRules rules;

    public PublishBoards(Areas areas, Figures figures, Events events, Boards boards, BoardRules rules) {
        this.areas = areas;
        this.figures = figures;
        this.events = events;
        this.boards = boards;
        this.rules = rules;
    }

    @Override
    public void done(LocalDate first, LocalDate last) {
        var unused = newest();
    }

    /** Publishes what is new or has changed, and tells how many boards that were. */
    public int newest() {
        LocalDate last = figures.lastDay(areas.city().code());
        if (last == null) {
            return 0;
        }
        int published = 0;
        for (LocalDate day = last.minusDays(NIGHTS - 1L); !day.isAfter(last); day = day.plusDays(1)) {
            for (Period period : Period.endingOn(day)) {
                published += period(period, period.last().equals(last.minusDays(NIGHTS - 1L)));
            }
        }
        return published;
    }

    /** Towns are read where the city's figures are new, and on the last night of all. */
    private int period(Period period, boolean lastNight) {
        PeriodFigures city = Standings.read(figures, areas.city(), period);
        if (city == null || city.status() != DayFigures.Status.FINAL || (!lastNight && stands(period, city))) {
            return 0;
        }
        Standings standings = Standings.read(figures, areas, period);
        if (!standings.settled(areas)) {
            return 0;
        }
        int published = 0;
        for (Group group : Group.values()) {
            Map<Indicator, Board> news = new EnumMap<>(Indicator.class);
            for (Indicator indicator : Indicator.values()) {
                Board.Name name = new Board.Name(indicator, group, period.id());
                Board next = standings.board(name, rules, boards);
                Board stands = boards.find(name, null);
                if (next != null && (stands == null || !stands.says(next))) {
                    news.put(indicator, next.after(stands, stands == null ? null : reason(standings)));
                }
            }
            if (!news.isEmpty()) {
                List<Signal> signals = signals(group, standings, city);
                for (Board board : news.values()) {
                    published += boards.publish(board.with(signals)) ? 1 : 0;
                }
            }
        }
        return published;
    }

    /** Whether every board of a period was made from these figures of the city. */
    private boolean stands(Period period, PeriodFigures city) {
        return Stream.of(Group.values())
                .flatMap(group -> Stream.of(Indicator.values())
                        .map(indicator -> boards.find(new Board.Name(indicator, group, period.id()), null)))
                .allMatch(board -> board != null && board.basis().equals(city.digest()));
    }

    /** Why the latest of the figures that were revised was; it is in them that a board changes. */
    private static String reason(Standings standings) {
        return standings.towns().values().stream()
                .map(PeriodFigures::reason)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(DayFigures.Reason.CODE)
                .name();
    }

    /** From its events; of a quarter or a year, those that are published of its months. */
    private List<Signal> signals(Group group, Standings standings, PeriodFigures city) {
        Period period = standings.period();
        List<Signal> all = new ArrayList<>();
        switch (period.unit()) {
            case WEEK, MONTH, RANGE -> all.addAll(Signals.of(rules, happened(period), whose(group)));
            case QUARTER, YEAR -> period.months().forEach(month -> all.addAll(ofMonth(group, month)));
        }
        all.addAll(SurveySkew.of(rules, group, city, standings.towns()));
        return all;
    }

    private List<Signal> ofMonth(Group group, Period month) {
        Board board = boards.find(new Board.Name(Indicator.RECTIFICATION, group, month.id()), null);
        return board == null
                ? List.of()
                : board.signals().stream()
                        .filter(signal -> signal.kind() != Signal.Kind.SURVEY_SKEW)
                        .map(signal -> signal.in(month.id()))
                        .toList();
    }

    private List<CaseEvent> happened(Period period) {
        List<CaseEvent> happened = new ArrayList<>();
        for (LocalDate day = period.first(); !day.isAfter(period.last()); day = day.plusDays(1)) {
            LocalDate today = day;
            areas.towns().forEach(town -> happened.addAll(events.on(today, town.code())));
        }
        return happened;
    }

    private static Function<CaseEvent, String> whose(Group group) {
        return switch (group) {
            case TOWNS -> event -> event.topic().area().town().value();
            case DEPARTMENTS -> PublishBoards::department;
        };
    }

    private static String department(CaseEvent event) {
        String unit = event.fact(Fact.UNIT);
        return Departments.is(unit) ? unit : "";
    }
}
