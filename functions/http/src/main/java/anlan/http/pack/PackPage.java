package anlan.http.pack;

import anlan.domain.pack.Cell;
import anlan.domain.pack.Chart;
import anlan.domain.pack.Pack;
import anlan.domain.pack.Section;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/**
 * A pack as one page that needs nothing else, and that prints on A4: its one style is named by its
 * digest in {@link #POLICY}, and there is no script.
 */
public final class PackPage {

    private static final String STYLE = """
            body{font:14px/1.5 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:#111;\
            margin:0 auto;padding:16px;max-width:1100px}
            h1{font-size:22px;text-align:center}h2{font-size:17px;border-bottom:2px solid #1f4e79}
            p{margin:2px 0;overflow-wrap:anywhere}
            table{border-collapse:collapse;width:100%;margin:8px 0;font-size:12px}
            th,td{border:1px solid #999;padding:3px 5px;text-align:left}
            th{background:#e8eef5}td.n{text-align:right;font-variant-numeric:tabular-nums}
            svg{width:100%;height:auto}svg text{font-size:12px;fill:#111}
            @page{size:A4 landscape;margin:12mm}
            @media print{body{padding:0;max-width:none}thead{display:table-header-group}\
            tr,svg{break-inside:avoid}h2{break-after:avoid}}
            """;

    /** What a browser may load with the page: nothing, but for the one style that it holds. */
    public static final String POLICY = "default-src 'none'; style-src 'sha256-" + digest(STYLE)
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final StringBuilder html = new StringBuilder();

    private PackPage() {}

    /** The whole page. */
    public static String of(Pack pack) {
        PackPage page = new PackPage();
        page.write(pack);
        return page.html.toString();
    }

    private static String digest(String text) {
        try {
            byte[] sha = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(sha);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }

    private void write(Pack pack) {
        String title = Escape.html(Shown.title(pack));
        html.append("<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\">");
        html.append("<meta name=\"viewport\" content=\"width=device-width\"><title>")
                .append(title);
        html.append("</title><style>").append(STYLE).append("</style></head><body>\n<h1>");
        html.append(title).append("</h1>\n");
        notes(Shown.notes(pack));
        pack.sections().forEach(this::section);
        html.append("</body></html>\n");
    }

    private void notes(List<String> notes) {
        notes.forEach(note -> html.append("<p>").append(Escape.html(note)).append("</p>\n"));
    }

    private void section(Section section) {
        html.append("<h2>").append(Escape.html(section.title())).append("</h2>\n");
        notes(section.notes());
        Chart chart = section.chart();
        if (chart != null && !section.rows().isEmpty()) {
            html.append(Svg.of(section, chart)).append('\n');
        }
        html.append("<table><thead><tr>");
        section.columns()
                .forEach(column ->
                        html.append("<th>").append(Escape.html(column.title())).append("</th>"));
        html.append("</tr></thead><tbody>\n");
        section.rows().forEach(this::row);
        html.append("</tbody></table>\n");
        if (section.rows().isEmpty()) {
            html.append("<p>无。</p>\n");
        }
    }

    private void row(List<Cell> row) {
        html.append("<tr>");
        row.forEach(cell -> html.append(cell instanceof Cell.Text ? "<td>" : "<td class=\"n\">")
                .append(Escape.html(Shown.cell(cell)))
                .append("</td>"));
        html.append("</tr>\n");
    }
}
