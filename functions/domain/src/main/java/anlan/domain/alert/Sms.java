package anlan.domain.alert;

import anlan.domain.casefile.CaseId;
import anlan.domain.category.CaseKind;
import java.util.Locale;

/**
 * One text message (短信) to one official.
 *
 * @param phone in E.164; never logged
 * @param text at most 70 UCS-2 characters, which is what one Chinese part holds
 */
public record Sms(String phone, String text, CaseId caseId, String rung) {

    public static final int ONE_PART = 70;

    private static final String HAZARD = "【平安办】隐患%s应于%d月%d日整改完毕,现已超期,请立即整改并反馈。";
    private static final String COMPLAINT = "【平安办】诉求%s应于%d月%d日办结答复,现已超期,请立即办理并反馈。";

    public Sms {
        if (text.length() > ONE_PART) {
            throw new IllegalArgumentException(
                    "a text message holds " + ONE_PART + " characters, not " + text.length());
        }
    }

    /** Words a notice for the telephone. */
    public static Sms word(Notice notice, String phone) {
        String text = String.format(
                Locale.ROOT,
                text(notice.caseId().kind()),
                notice.number(),
                notice.lastDay().getMonthValue(),
                notice.lastDay().getDayOfMonth());
        return new Sms(phone, text, notice.caseId(), notice.rung());
    }

    private static String text(CaseKind kind) {
        return switch (kind) {
            case COMPLAINT -> COMPLAINT;
            case HAZARD -> HAZARD;
        };
    }

    @Override
    public String toString() {
        return "Sms[of=" + caseId + ", rung=" + rung + "]";
    }
}
