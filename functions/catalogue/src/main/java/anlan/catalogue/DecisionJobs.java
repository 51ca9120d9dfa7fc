package anlan.catalogue;

import anlan.domain.alert.Templates;
import anlan.domain.decision.DecisionRungs;
import anlan.usecases.alert.DailyCap;
import anlan.usecases.alert.TellDecisions;
import anlan.usecases.decision.RemindOwners;

/** What the sweep and whoever calls telephones do for decisions of meetings. */
final class DecisionJobs {

    private final RemindOwners remind;
    private final TellDecisions tell;

    DecisionJobs(City city, DailyCap cap, Templates templates) {
        Store store = city.store();
        Platform platform = city.platform();
        remind = new RemindOwners(
                store.decisions(),
                store.reminders(),
                new DecisionRungs(city.ladder()),
                Seeds.quietHours(),
                city.clock());
        tell = new TellDecisions(
                store.reminders(),
                store.decisions(),
                templates,
                store.roster(),
                cap,
                new WatchedSms(Catalogue.TOPIC, platform.sms(), platform.meters(), city.clock()),
                Seeds.quietHours(),
                city.clock(),
                platform.ids());
    }

    RemindOwners remind() {
        return remind;
    }

    TellDecisions tell() {
        return tell;
    }
}
