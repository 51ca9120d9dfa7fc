package anlan.domain.alert;

import anlan.domain.casefile.CaseId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One text message (短信) to one official.
 *
 * @param phone in E.164; never logged
 * @param caseId that it is about, null if it is about none or about several
 * @param rung that it tells, null for a digest
 * @param alerts that it tells as a digest; empty if it is none
 */
public record Sms(
        String phone,
        Wording.Text wording,
        @Nullable CaseId caseId,
        @Nullable String rung,
        List<AlertId> alerts) {

    private static final String MAINLAND = "+86";

    public Sms {
        alerts = List.copyOf(alerts);
    }

    /** A message that is no digest. */
    public Sms(String phone, Wording.Text wording, @Nullable CaseId caseId, String rung) {
        this(phone, wording, caseId, rung, List.of());
    }

    /** A notice, as it was worded. */
    public static Sms of(Notice notice, Wording.Text wording, String phone) {
        return new Sms(phone, wording, notice.caseId(), notice.rung());
    }

    /** A digest of several alerts, as it was worded. */
    public static Sms digest(List<AlertId> alerts, Wording.Text wording, String phone) {
        return new Sms(phone, wording, null, null, alerts);
    }

    /**
     * Why nobody is told at that number, null if somebody is: alerts go to telephones of the
     * mainland, where the city's officials are.
     */
    public static @Nullable String unreachable(String phone) {
        if (phone.isBlank()) {
            return "no telephone";
        }
        return phone.startsWith(MAINLAND) ? null : "foreign telephone";
    }

    /** At most 70 UCS-2 characters. */
    public String text() {
        return wording.text();
    }

    @Override
    public String toString() {
        return "Sms[of=" + caseId + ", rung=" + rung + ", alerts=" + alerts.size() + "]";
    }
}
