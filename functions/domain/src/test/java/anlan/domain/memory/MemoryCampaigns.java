package anlan.domain.memory;

import anlan.domain.campaign.Campaign;
import anlan.domain.campaign.CampaignId;
import anlan.domain.campaign.Campaigns;
import anlan.domain.campaign.ClosingReport;
import anlan.domain.register.Entered;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The port {@code Campaigns} in memory. */
final class MemoryCampaigns implements Campaigns {

    private record Held(Campaign campaign, String fingerprint) {}

    private final Map<CampaignId, Held> entries = new TreeMap<>();
    private final Map<CampaignId, ClosingReport> reports = new HashMap<>();

    @Override
    public synchronized Entered<Campaign> enter(Campaign campaign, String fingerprint) {
        Held before = entries.putIfAbsent(campaign.id(), new Held(campaign, fingerprint));
        return before == null
                ? new Entered.New<>(campaign)
                : new Entered.Again<>(before.campaign(), before.fingerprint());
    }

    @Override
    public synchronized @Nullable Kept find(CampaignId id) {
        Held held = entries.get(id);
        return held == null ? null : new Kept(held.campaign(), reports.get(id));
    }

    @Override
    public synchronized List<Campaign> running(LocalDate day) {
        return unreported().filter(campaign -> campaign.runsOn(day)).toList();
    }

    @Override
    public synchronized List<Campaign> unreported(LocalDate day) {
        return unreported().filter(campaign -> !campaign.endsOn().isAfter(day)).toList();
    }

    private Stream<Campaign> unreported() {
        return entries.values().stream()
                .map(Held::campaign)
                .filter(campaign -> !reports.containsKey(campaign.id()))
                .sorted(Comparator.comparing(Campaign::endsOn).thenComparing(Campaign::id));
    }

    @Override
    public synchronized void freeze(Campaign campaign, ClosingReport report) {
        reports.putIfAbsent(campaign.id(), report);
    }

    @Override
    public synchronized Page list(int limit, @Nullable String after) {
        List<Campaign> all = entries.values().stream()
                .map(Held::campaign)
                .filter(each -> after == null || place(each).compareTo(after) < 0)
                .sorted(Comparator.comparing(MemoryCampaigns::place).reversed())
                .toList();
        List<Campaign> page = all.subList(0, Math.min(limit, all.size()));
        return new Page(page, page.size() < all.size() ? place(page.getLast()) : null);
    }

    private static String place(Campaign campaign) {
        return "%030d#%s".formatted(campaign.enteredAt().toEpochMilli(), campaign.id());
    }
}
