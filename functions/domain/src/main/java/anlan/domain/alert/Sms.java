package anlan.domain.alert;

import anlan.domain.casefile.CaseId;
import anlan.domain.category.CaseKind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One text message (短信) to one official.
 *
 * @param caseId that it is about, null if it is about none
 * @param phone in E.164; never logged
 * @param text at most 70 UCS-2 characters, which is what one Chinese part holds
 */
public record Sms(String phone, String text, @Nullable CaseId caseId, String rung) {

    public static final int ONE_PART = 70;

    public Sms {
        if (text.length() > ONE_PART) {
            throw new IllegalArgumentException(
                    "a text message holds " + ONE_PART + " characters, not " + text.length());
        }
    }

    /** Words a notice for the telephone. */
    public static Sms word(Notice notice, String phone) {
        CaseKind kind = notice.caseId().kind();
        String text = String.format(
                Locale.ROOT,
                "【平安办】%s%s应于%d月%d日%s,现已超期,请立即%s并反馈。",
                kind.chineseName(),
                notice.number(),
                notice.lastDay().getMonthValue(),
                notice.lastDay().getDayOfMonth(),
                kind.chineseDone(),
                kind.chineseWork());
        return new Sms(phone, text, notice.caseId(), notice.rung());
    }

    @Override
    public String toString() {
        return "Sms[of=" + caseId + ", rung=" + rung + "]";
    }
}
