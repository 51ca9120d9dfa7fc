package anlan.usecases;

import anlan.domain.area.AreaCode;
import anlan.domain.campaign.Campaign;
import anlan.domain.campaign.CampaignId;
import anlan.domain.campaign.Campaigns;
import anlan.domain.category.CategoryCode;
import anlan.domain.refusal.FieldError;
import anlan.domain.refusal.Invalid;
import anlan.domain.time.CityTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Tells which campaigns a hazard or an inspection belongs to (归入攻坚行动): all that run and hold it, so
 * that nobody on a street needs to know them.
 */
public final class RunningCampaigns {

    /** Error code and detail of a campaign that is not there. */
    public static final String UNKNOWN = "unknown_campaign";

    public static final String NO_CAMPAIGN = "没有这个攻坚行动。";

    private final Campaigns campaigns;

    public RunningCampaigns(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    /**
     * A hazard that is registered.
     *
     * @param named campaigns of which whoever registers it says that they count it
     */
    public record Registered(Instant at, AreaCode area, CategoryCode category, List<CampaignId> named) {}

    /** The campaigns that count it, and what is wrong with those that were named. */
    public record Holding(List<CampaignId> ids, List<FieldError> errors) {

        /**
         * The campaigns.
         *
         * @throws Invalid {@code unknown_campaign} or {@code outside_the_campaign}, of {@code
         *     /campaignIds/0}
         */
        public List<CampaignId> checked() {
            if (!errors.isEmpty()) {
                throw new Invalid(errors);
            }
            return ids;
        }
    }

    /** One request tells, unless somebody has named a campaign that does not count it. */
    public Holding holding(Registered hazard) {
        return holding(
                CityTime.dateOf(hazard.at()),
                campaign -> campaign.holds(hazard.area(), hazard.category()),
                hazard.named(),
                "这件隐患不在该攻坚行动的期间、区域或类别内。");
    }

    /** The same of an inspection that was held on that day. */
    public Holding holding(LocalDate heldOn, AreaCode area, List<CampaignId> named) {
        return holding(heldOn, campaign -> campaign.holds(area), named, "这次检查不在该攻坚行动的期间或区域内。");
    }

    private Holding holding(LocalDate day, Predicate<Campaign> holds, List<CampaignId> named, String outside) {
        List<CampaignId> ids =
                campaigns.running(day).stream().filter(holds).map(Campaign::id).toList();
        List<FieldError> errors = new ArrayList<>();
        for (int place = 0; place < named.size(); place++) {
            CampaignId each = named.get(place);
            if (!ids.contains(each)) {
                errors.add(wrong("/campaignIds/" + place, each, outside));
            }
        }
        return new Holding(ids, errors);
    }

    private FieldError wrong(String pointer, CampaignId named, String outside) {
        return campaigns.find(named) == null
                ? new FieldError(pointer, UNKNOWN, NO_CAMPAIGN)
                : new FieldError(pointer, "outside_the_campaign", outside);
    }
}
