package anlan.domain.complaint;

import anlan.domain.casefile.Evidence;
import anlan.domain.casefile.Particulars;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A citizen's report: the part of a complaint that no deed changes. It does not say who they are.
 *
 * @param address in the reporter's words, null if they gave none
 * @param wechat whether they gave their name and signed in with WeChat, so that they may be told
 *     through it
 */
public record Report(
        Particulars particulars, @Nullable String address, boolean anonymous, List<Evidence> photos, boolean wechat) {

    public Report {
        photos = List.copyOf(photos);
    }

    /** The same report by nobody that can be found again, without the photos that they took. */
    Report forgotten() {
        return new Report(particulars.forgotten(), address, anonymous, List.of(), false);
    }
}
