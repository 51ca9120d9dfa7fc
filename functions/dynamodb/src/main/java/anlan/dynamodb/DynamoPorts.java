package anlan.dynamodb;

import anlan.domain.access.AccessRecords;
import anlan.domain.alert.Alerts;
import anlan.domain.alert.DailyTexts;
import anlan.domain.alert.Outbox;
import anlan.domain.board.Boards;
import anlan.domain.campaign.Campaigns;
import anlan.domain.category.CaseKind;
import anlan.domain.census.Caseload;
import anlan.domain.complaint.Complaints;
import anlan.domain.decision.DecisionRungs;
import anlan.domain.decision.Decisions;
import anlan.domain.decision.Reminders;
import anlan.domain.device.Devices;
import anlan.domain.document.DocumentLists;
import anlan.domain.erasure.Erasures;
import anlan.domain.erasure.Tombstones;
import anlan.domain.event.Events;
import anlan.domain.figures.Figures;
import anlan.domain.figures.OfficeAlerts;
import anlan.domain.grid.Grids;
import anlan.domain.imports.ImportReceipts;
import anlan.domain.indicator.IndicatorValue;
import anlan.domain.inspection.InspectionJournal;
import anlan.domain.intake.Allowances;
import anlan.domain.ledger.Ledger;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.Cases;
import anlan.domain.lifecycle.SnapshotReader;
import anlan.domain.lifecycle.Worklists;
import anlan.domain.pack.Packs;
import anlan.domain.people.Roster;
import anlan.domain.photo.Photos;
import anlan.domain.site.Sites;
import anlan.domain.streak.StreakYear;
import anlan.domain.subscription.Credits;
import anlan.domain.subscription.StatusOutbox;
import anlan.domain.timer.Ladder;
import anlan.domain.timer.Timers;
import anlan.domain.warning.ColourChanges;
import anlan.domain.warning.Warnings;

/** Every port of the domain over one table of DynamoDB. */
public final class DynamoPorts {

    private DynamoPorts() {}

    public static Complaints complaints(Table table, Shards shards, Ladder ladder) {
        return new DynamoComplaints(table, shards, ladder);
    }

    /**
     * The cases of one kind.
     *
     * @throws IllegalArgumentException if that kind is of another type
     */
    public static <C extends Case> Cases<C> cases(
            CaseKind kind, Class<C> type, Table table, Shards shards, Ladder ladder) {
        return new DynamoCases<>(table, shards, ladder, CaseMapper.of(kind, type));
    }

    public static SnapshotReader snapshots(Table table) {
        return new DynamoSnapshots(table);
    }

    public static Worklists worklists(Table table) {
        return new DynamoWorklists(table);
    }

    public static Events events(Table table) {
        return new DynamoEvents(table);
    }

    public static Caseload caseload(Table table) {
        return new DynamoCaseload(table);
    }

    public static Figures figures(Table table, Shards shards) {
        return new DynamoFigures(table, shards.city());
    }

    public static OfficeAlerts officeAlerts(Table table, Shards shards) {
        return new DynamoOfficeAlerts(table, shards.city());
    }

    public static Boards boards(Table table, Shards shards) {
        return new DynamoBoards(table, shards.city());
    }

    public static Warnings warnings(Table table, Shards shards) {
        return new DynamoWarnings(table, shards.city());
    }

    public static ColourChanges colourChanges(Table table, Shards shards) {
        return new DynamoColourChanges(table, shards.city());
    }

    public static Packs packs(Table table, Shards shards) {
        return new DynamoPacks(table, shards.city());
    }

    public static Decisions decisions(Table table, Shards shards, Ladder ladder) {
        return new DynamoDecisions(table, shards.city(), new DecisionRungs(ladder));
    }

    public static Reminders reminders(Table table, Shards shards) {
        return new DynamoReminders(table, shards.city());
    }

    public static Timers timers(Table table, Shards shards) {
        return new DynamoTimers(table, shards);
    }

    public static Outbox outbox(Table table, Shards shards) {
        return new DynamoOutbox(table, shards);
    }

    public static DailyTexts dailyTexts(Table table) {
        return new DynamoDailyTexts(table);
    }

    public static Alerts alerts(Table table, Shards shards) {
        return new DynamoAlerts(table, shards);
    }

    public static StatusOutbox statuses(Table table, Shards shards) {
        return new DynamoStatusOutbox(table, shards);
    }

    public static Credits credits(Table table) {
        return new DynamoCredits(table);
    }

    public static Photos photos(Table table, Shards shards) {
        return new DynamoPhotos(table, shards.city());
    }

    public static AccessRecords accessRecords(Table table) {
        return new DynamoAccessRecords(table);
    }

    public static Ledger<IndicatorValue> indicators(Table table) {
        return new DynamoLedger<>(table, new IndicatorRows());
    }

    public static Ledger<StreakYear> streaks(Table table) {
        return new DynamoLedger<>(table, new StreakRows());
    }

    public static Sites sites(Table table) {
        return new DynamoSites(table);
    }

    public static Campaigns campaigns(Table table, Shards shards) {
        return new DynamoCampaigns(table, shards.city());
    }

    public static Grids grids(Table table) {
        return new DynamoGrids(table);
    }

    public static ImportReceipts imports(Table table) {
        return new DynamoImportReceipts(table);
    }

    public static InspectionJournal inspectionJournal(Table table) {
        return new DynamoInspectionJournal(table);
    }

    public static Devices devices(Table table) {
        return new DynamoDevices(table);
    }

    public static Allowances allowances(Table table) {
        return new DynamoAllowances(table);
    }

    public static Erasures erasures(Table table, Shards shards) {
        return new DynamoErasures(table, shards.city());
    }

    /**
     * The tombstones of a city.
     *
     * @param table of their own
     */
    public static Tombstones tombstones(Table table) {
        return new DynamoTombstones(table);
    }

    public static DocumentLists documents(Table table, Shards shards) {
        return new DynamoDocuments(table, shards.city());
    }

    public static Roster roster(Table table) {
        return new DynamoRoster(table);
    }
}
