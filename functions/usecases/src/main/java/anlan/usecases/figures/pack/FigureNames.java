package anlan.usecases.figures.pack;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The figures that a meeting looks at, in the order in which it does, as docs/figures.md calls them. */
final class FigureNames {

    private FigureNames() {}

    static final Map<String, String> COUNTS = named(
            "hazards.found", "排查隐患数",
            "hazards.onSpot", "即查即改数",
            "hazards.rectified", "整改数",
            "hazards.reopened", "反弹数",
            "hazards.open", "未销号存量",
            "hazards.overdue", "超期未整改存量",
            "complaints.new", "新收诉求",
            "complaints.closed", "办结诉求",
            "complaints.reopened", "重办诉求",
            "complaints.open", "在办诉求",
            "complaints.overdue", "超期诉求");

    static final Map<String, String> RATES = named(
            "rect.all", "整改率",
            "rect.spot", "即查即改率",
            "rect.tail", "非现场整改率",
            "rect.ontime", "按期整改率",
            "solve", "解决率",
            "satis", "满意率",
            "coverage", "回访覆盖率");

    private static Map<String, String> named(String... pairs) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            names.put(pairs[i], pairs[i + 1]);
        }
        return Collections.unmodifiableMap(names);
    }
}
