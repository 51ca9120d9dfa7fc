package anlan.usecases.campaign;

import anlan.domain.area.AreaCode;
import anlan.domain.campaign.Campaign;
import anlan.domain.campaign.CampaignId;
import anlan.domain.campaign.Campaigns;
import anlan.domain.casefile.CityKeys;
import anlan.domain.people.Actor;
import anlan.domain.refusal.FieldError;
import anlan.domain.refusal.Forbidden;
import anlan.domain.refusal.Invalid;
import anlan.domain.refusal.Reused;
import anlan.domain.refusal.Unavailable;
import anlan.domain.register.Entered;
import anlan.usecases.Asked;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Enters campaigns (登记攻坚行动): each once for a key, within the area of whoever enters it. */
public final class KeepCampaigns {

    private final Campaigns campaigns;
    private final CityKeys keys;
    private final InstantSource clock;

    public KeepCampaigns(Campaigns campaigns, CityKeys keys, InstantSource clock) {
        this.campaigns = campaigns;
        this.keys = keys;
        this.clock = clock;
    }

    /** A campaign, and whether the same had been asked before. */
    public record Done(Campaign campaign, boolean replayed) {}

    /**
     * Enters a campaign.
     *
     * @throws Invalid {@code outside_your_area} of {@code /areas/0}
     * @throws Reused if the key was used for something else
     */
    public Done enter(Asked asked, CampaignDraft draft) {
        CampaignId id = new CampaignId(keys.entryKey("campaign", asked.by().subject(), asked.key()));
        Campaign campaign = draft.campaign(id, within(asked.by(), draft.areas()), clock.instant());
        return switch (campaigns.enter(campaign, asked.fingerprint())) {
            case Entered.New<Campaign>(var entered) -> new Done(entered, false);
            case Entered.Again<Campaign>(var before, var fingerprint) -> {
                if (!fingerprint.equals(asked.fingerprint())) {
                    throw new Reused();
                }
                yield new Done(before, true);
            }
            case Entered.Taken<Campaign> _ -> throw Unavailable.busy();
        };
    }

    private static List<AreaCode> within(Actor by, List<AreaCode> areas) {
        AreaCode own = by.area();
        if (own == null) {
            throw new Forbidden();
        }
        List<FieldError> errors = new ArrayList<>();
        for (int place = 0; place < areas.size(); place++) {
            if (!by.covers(areas.get(place))) {
                errors.add(new FieldError("/areas/" + place, "outside_your_area", "只能在本辖区内开展攻坚行动。"));
            }
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        return areas.isEmpty() ? List.of(own) : areas;
    }
}
