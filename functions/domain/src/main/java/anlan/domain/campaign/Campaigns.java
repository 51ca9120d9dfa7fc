package anlan.domain.campaign;

import anlan.domain.register.Entered;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The campaigns of a city, each with its report once that is frozen. */
public interface Campaigns {

    /** A campaign, and its report if that is frozen. */
    record Kept(Campaign campaign, @Nullable ClosingReport report) {}

    /**
     * A page of a list.
     *
     * @param next where the list goes on, null after the last page
     */
    record Page(List<Campaign> items, @Nullable String next) {}

    /**
     * Enters one.
     *
     * @param fingerprint digest of the request, which tells a retry from a key used twice
     */
    Entered<Campaign> enter(Campaign campaign, String fingerprint);

    /**
     * Reads one as of now, or null if there is none.
     *
     * @throws anlan.domain.refusal.Unavailable if the store does not answer in time
     */
    @Nullable
    Kept find(CampaignId id);

    /** Those that run on that day, as of now, in one request; one whose report is frozen is over. */
    List<Campaign> running(LocalDate day);

    /** Those that ended by that day, and whose report is not frozen yet. */
    List<Campaign> unreported(LocalDate day);

    /** Keeps the report of a campaign, unless it has one; that one stays for ever. */
    void freeze(Campaign campaign, ClosingReport report);

    /**
     * Lists campaigns, the newest first.
     *
     * @param limit of the items, 100 at most
     * @param after where the page before went on, null for the first page
     */
    Page list(int limit, @Nullable String after);
}
