package anlan.dynamodb;

import anlan.domain.area.AreaCode;
import anlan.domain.campaign.Campaign;
import anlan.domain.campaign.CampaignId;
import java.time.LocalDate;

/** The keys of campaigns, of their reports and of the lists on which they stand. */
final class CampaignKeys {

    private CampaignKeys() {}

    /** A campaign and its report. */
    static String all(CampaignId id) {
        return "CP#" + id;
    }

    static Row campaign(CampaignId id) {
        return Row.key(all(id), "CAMPAIGN");
    }

    static Row report(CampaignId id) {
        return Row.key(all(id), "REPORT");
    }

    /** The campaigns of a city, by when they were entered. */
    static String list(AreaCode city) {
        return "CPL#" + city;
    }

    static Row onList(AreaCode city, Campaign campaign) {
        return Row.key(list(city), Row.sortable(campaign.enteredAt()) + "#" + campaign.id());
    }

    /** Those of a city whose reports are not frozen, the first to end first. */
    static String unreported(AreaCode city) {
        return "CPO#" + city;
    }

    static Row unreported(AreaCode city, Campaign campaign) {
        return Row.key(unreported(city), endsOn(campaign.endsOn()) + campaign.id());
    }

    /** What the keys of those begin with that end on that day. */
    static String endsOn(LocalDate day) {
        return day + "#";
    }
}
