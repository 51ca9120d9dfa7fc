package anlan.http.pack;

import anlan.domain.pack.Cell;
import anlan.domain.pack.Chart;
import anlan.domain.pack.Section;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** Draws the chart of a section: bars or lines over the words of a column, in one picture each. */
final class Svg {

    private static final int WIDTH = 960;
    private static final int HEIGHT = 260;
    private static final int LEFT = 44;
    private static final int BOTTOM = 58;
    private static final int TOP = 28;
    private static final int MOST_LABELS = 31;

    /** Told apart in grey, too; a line has a dash of its own, so that colour is never alone. */
    private static final List<String> COLOURS = List.of("#1f4e79", "#c55a11", "#548235", "#7f6000");

    private static final List<String> DASHES = List.of("none", "8 4", "2 3", "10 3 2 3");

    private final Section section;
    private final Chart chart;
    private final long most;
    private final StringBuilder svg = new StringBuilder();

    private Svg(Section section, Chart chart) {
        this.section = section;
        this.chart = chart;
        this.most = Math.max(
                1,
                section.rows().stream()
                        .flatMapToLong(row -> chart.values().stream().mapToLong(column -> count(row.get(column))))
                        .max()
                        .orElse(1));
    }

    static String of(Section section, Chart chart) {
        Svg svg = new Svg(section, chart);
        svg.draw();
        return svg.svg.toString();
    }

    private static long count(Cell cell) {
        return cell instanceof Cell.Count(var count) ? count : 0;
    }

    private void draw() {
        svg.append("<svg viewBox=\"0 0 ").append(WIDTH).append(' ').append(HEIGHT);
        svg.append("\" role=\"img\" aria-label=\"")
                .append(Escape.html(section.title()))
                .append("\">");
        axis();
        legend();
        labels();
        switch (chart.kind()) {
            case BAR -> bars();
            case LINE -> lines();
        }
        svg.append("</svg>");
    }

    private void axis() {
        for (long tick : new TreeSet<>(List.of(0L, (most + 1) / 2, most))) {
            double y = y(tick);
            line(LEFT, y, WIDTH, y, "#cccccc");
            text(LEFT - 6, y + 4, "end", Long.toString(tick));
        }
    }

    private void legend() {
        double x = LEFT;
        for (int n = 0; n < chart.values().size(); n++) {
            String name = section.columns().get(chart.values().get(n)).title();
            svg.append(String.format(
                    Locale.ROOT,
                    "<line x1=\"%.1f\" y1=\"12\" x2=\"%.1f\" y2=\"12\" stroke=\"%s\" stroke-width=\"%d\" "
                            + "stroke-dasharray=\"%s\"/>",
                    x,
                    x + 24,
                    colour(n),
                    chart.kind() == Chart.Kind.BAR ? 10 : 3,
                    dash(n)));
            text(x + 30, 16, "start", name);
            x += 54 + 14.0 * name.length();
        }
    }

    private void labels() {
        int every = Math.max(1, (rows() + MOST_LABELS - 1) / MOST_LABELS);
        for (int n = 0; n < rows(); n += every) {
            String label = Shown.cell(section.rows().get(n).get(chart.label()));
            String shown = label.length() > 8 ? label.substring(label.length() - 5) : label;
            double x = LEFT + slot() * (n + 0.5);
            svg.append(String.format(
                    Locale.ROOT,
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"end\" transform=\"rotate(-40 %.1f %d)\">%s</text>",
                    x + 4,
                    HEIGHT - BOTTOM + 16,
                    x + 4,
                    HEIGHT - BOTTOM + 16,
                    Escape.html(shown)));
        }
    }

    private void bars() {
        double width = slot() * 0.8 / chart.values().size();
        for (int n = 0; n < rows(); n++) {
            for (int series = 0; series < chart.values().size(); series++) {
                long value = value(n, series);
                double x = LEFT + slot() * (n + 0.1) + width * series;
                svg.append(String.format(
                        Locale.ROOT,
                        "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>",
                        x,
                        y(value),
                        width,
                        y(0) - y(value),
                        colour(series)));
            }
        }
    }

    private void lines() {
        for (int series = 0; series < chart.values().size(); series++) {
            StringBuilder points = new StringBuilder();
            for (int n = 0; n < rows(); n++) {
                double x = LEFT + slot() * (n + 0.5);
                double y = y(value(n, series));
                points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
                svg.append(String.format(
                        Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>", x, y, colour(series)));
            }
            svg.append("<polyline fill=\"none\" stroke-width=\"2\" stroke=\"").append(colour(series));
            svg.append("\" stroke-dasharray=\"").append(dash(series)).append("\" points=\"");
            svg.append(points.toString().strip()).append("\"/>");
        }
    }

    private int rows() {
        return section.rows().size();
    }

    private long value(int row, int series) {
        return count(section.rows().get(row).get(chart.values().get(series)));
    }

    private double slot() {
        return (double) (WIDTH - LEFT) / Math.max(1, rows());
    }

    private double y(long value) {
        int height = HEIGHT - TOP - BOTTOM;
        return TOP + height - (double) height * value / most;
    }

    private static String colour(int series) {
        return COLOURS.get(series % COLOURS.size());
    }

    private String dash(int series) {
        return chart.kind() == Chart.Kind.BAR ? "none" : DASHES.get(series % DASHES.size());
    }

    private void line(double x1, double y1, double x2, double y2, String colour) {
        svg.append(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>",
                x1,
                y1,
                x2,
                y2,
                colour));
    }

    private void text(double x, double y, String anchor, String words) {
        svg.append(String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">", x, y, anchor))
                .append(Escape.html(words))
                .append("</text>");
    }
}
