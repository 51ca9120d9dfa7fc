package anlan.domain.indicator;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What other offices count, and the city reads beside its own figures (平安指标). */
public enum Indicator {
    HOMICIDES("命案"),
    FIRES("火灾"),
    WORK_ACCIDENTS("安全生产事故"),
    RECOVERED_YUAN("挽回损失(元)"),
    LEGAL_CHECKUPS("法治体检");

    private final String chinese;

    Indicator(String chinese) {
        this.chinese = chinese;
    }

    /** As it stands in paths, such as {@code work-accidents}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String chineseName() {
        return chinese;
    }

    /** Whether it is counted in yuan, and so kept in fen. */
    public boolean money() {
        return this == RECOVERED_YUAN;
    }

    /** The indicator with that word, or null. */
    public static @Nullable Indicator read(String word) {
        for (Indicator each : values()) {
            if (each.word().equals(word)) {
                return each;
            }
        }
        return null;
    }
}
