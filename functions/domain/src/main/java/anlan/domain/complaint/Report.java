package anlan.domain.complaint;

import anlan.domain.casefile.Evidence;
import anlan.domain.casefile.Particulars;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A citizen's report, which no deed changes but that its reporter adds photos. It does not say who
 * they are.
 *
 * @param address in the reporter's words, null if they gave none
 * @param wechat whether they gave their name and signed in with WeChat, so that they may be told
 *     through it
 * @param shared whether its reporter lets others read what it says, to recognise their own matter
 *     (公开)
 * @param similar whether others that may be about the same were found when it came in
 */
public record Report(
        Particulars particulars,
        @Nullable String address,
        boolean anonymous,
        List<Evidence> photos,
        boolean wechat,
        boolean shared,
        boolean similar) {

    public Report {
        photos = List.copyOf(photos);
    }

    /** The same report with more photos. */
    Report with(List<Evidence> more) {
        List<Evidence> all = new ArrayList<>(photos);
        all.addAll(more);
        return new Report(particulars, address, anonymous, all, wechat, shared, similar);
    }

    /** The same report by nobody that can be found again, without the photos that they took. */
    Report forgotten() {
        return new Report(particulars.forgotten(), address, anonymous, List.of(), false, false, similar);
    }
}
