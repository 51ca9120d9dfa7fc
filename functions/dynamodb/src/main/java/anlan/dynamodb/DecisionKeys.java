package anlan.dynamodb;

import anlan.domain.area.AreaCode;
import anlan.domain.decision.DecisionId;
import anlan.domain.decision.Reminder;
import anlan.domain.decision.Reminders;

/** The keys of decisions and of the reminders of them. */
final class DecisionKeys {

    private DecisionKeys() {}

    static Row decision(DecisionId id) {
        return Row.key("DEC#" + id, "DECISION");
    }

    /** The decisions of a city that are open, due first. */
    static String openDecisions(AreaCode city) {
        return "DECO#" + city;
    }

    /** All decisions of a city, or those that one unit has. */
    static String decisions(String whose) {
        return "DECL#" + whose;
    }

    static String decisionTimers(AreaCode city) {
        return "DECT#" + city;
    }

    static Row decisionTimer(AreaCode city, Reminders.Waiting timer) {
        return Row.key(decisionTimers(city), Row.sortable(timer.fireAt()) + "#" + timer.id() + "#" + timer.rung());
    }

    static String reminders(DecisionId id) {
        return "DECN#" + id;
    }

    static Row reminder(Reminder reminder) {
        return Row.key(reminders(reminder.id()), reminder.key());
    }

    /** The reminders of a city that have not come to their end. */
    static String pendingReminders(AreaCode city) {
        return "DECU#" + city;
    }

    static Row pendingReminder(AreaCode city, Reminder reminder) {
        return Row.key(pendingReminders(city), reminder.id() + "#" + reminder.key());
    }
}
