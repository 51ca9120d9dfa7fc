package anlan.usecases.campaign;

import anlan.domain.area.AreaCode;
import anlan.domain.campaign.Campaign;
import anlan.domain.campaign.CampaignId;
import anlan.domain.campaign.Campaigns;
import anlan.domain.category.CategoryCode;
import anlan.domain.refusal.FieldError;
import anlan.domain.refusal.Invalid;
import anlan.domain.time.CityTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells which campaigns count a hazard that is registered now (归入攻坚行动): all that run and hold it, so
 * that nobody on a street needs to know them.
 */
public final class RunningCampaigns {

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
        List<CampaignId> ids = campaigns.running(CityTime.dateOf(hazard.at())).stream()
                .filter(campaign -> campaign.holds(hazard.area(), hazard.category()))
                .map(Campaign::id)
                .toList();
        List<FieldError> errors = new ArrayList<>();
        for (int place = 0; place < hazard.named().size(); place++) {
            CampaignId named = hazard.named().get(place);
            if (!ids.contains(named)) {
                errors.add(wrong("/campaignIds/" + place, named));
            }
        }
        return new Holding(ids, errors);
    }

    private FieldError wrong(String pointer, CampaignId named) {
        return campaigns.find(named) == null
                ? new FieldError(pointer, "unknown_campaign", "没有这个攻坚行动。")
                : new FieldError(pointer, "outside_the_campaign", "这件隐患不在该攻坚行动的期间、区域或类别内。");
    }
}
