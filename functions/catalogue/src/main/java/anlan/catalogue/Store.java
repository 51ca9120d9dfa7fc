package anlan.catalogue;

import anlan.domain.access.AccessRecords;
import anlan.domain.alert.Alerts;
import anlan.domain.alert.DailyTexts;
import anlan.domain.alert.Outbox;
import anlan.domain.area.Areas;
import anlan.domain.board.Boards;
import anlan.domain.campaign.Campaigns;
import anlan.domain.category.CaseKind;
import anlan.domain.census.Caseload;
import anlan.domain.complaint.Complaints;
import anlan.domain.decision.Decisions;
import anlan.domain.decision.Reminders;
import anlan.domain.device.Devices;
import anlan.domain.document.DocumentLists;
import anlan.domain.erasure.Erasures;
import anlan.domain.event.Events;
import anlan.domain.figures.Figures;
import anlan.domain.figures.OfficeAlerts;
import anlan.domain.grid.DutyMonth;
import anlan.domain.grid.Grids;
import anlan.domain.hazard.Hazard;
import anlan.domain.imports.ImportReceipts;
import anlan.domain.indicator.IndicatorValue;
import anlan.domain.inspection.Inspection;
import anlan.domain.inspection.InspectionJournal;
import anlan.domain.intake.Allowances;
import anlan.domain.ledger.Ledger;
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
import anlan.dynamodb.DynamoPorts;
import anlan.dynamodb.Shards;
import anlan.dynamodb.Table;

/** Every port of the store that the functions of a city stand on. */
public record Store(
        Complaints complaints,
        Cases<Hazard> hazards,
        Cases<Inspection> inspections,
        InspectionJournal journal,
        Grids grids,
        Cases<DutyMonth> dutyMonths,
        Events events,
        Caseload caseload,
        Timers timers,
        Outbox outbox,
        DailyTexts dailyTexts,
        Alerts alerts,
        DocumentLists documents,
        Figures figures,
        OfficeAlerts officeAlerts,
        Boards boards,
        Warnings warnings,
        ColourChanges colourChanges,
        Roster roster,
        SnapshotReader desk,
        Worklists worklists,
        Credits credits,
        StatusOutbox statuses,
        Packs packs,
        Decisions decisions,
        Reminders reminders,
        AccessRecords accessRecords,
        Erasures erasures,
        Photos photos,
        Devices devices,
        Ledger<IndicatorValue> indicators,
        Ledger<StreakYear> streaks,
        Sites sites,
        Campaigns campaigns,
        ImportReceipts imports,
        Allowances allowances) {

    /** The table of a platform, which wakes what the platform says. */
    public static Store of(Platform platform, Areas areas, Ladder ladder) {
        Settings settings = platform.settings();
        Table table = new Table(platform.dynamo(), settings.table(), platform.wakeUp());
        Shards shards = new Shards(areas.city().code(), settings.shards());
        return new Store(
                DynamoPorts.complaints(table, shards, ladder),
                DynamoPorts.cases(CaseKind.HAZARD, Hazard.class, table, shards, ladder),
                DynamoPorts.cases(CaseKind.INSPECTION, Inspection.class, table, shards, ladder),
                DynamoPorts.inspectionJournal(table),
                DynamoPorts.grids(table),
                DynamoPorts.cases(CaseKind.DUTYMONTH, DutyMonth.class, table, shards, ladder),
                DynamoPorts.events(table),
                DynamoPorts.caseload(table),
                DynamoPorts.timers(table, shards),
                DynamoPorts.outbox(table, shards),
                DynamoPorts.dailyTexts(table),
                DynamoPorts.alerts(table, shards),
                DynamoPorts.documents(table, shards),
                DynamoPorts.figures(table, shards),
                DynamoPorts.officeAlerts(table, shards),
                DynamoPorts.boards(table, shards),
                DynamoPorts.warnings(table, shards),
                DynamoPorts.colourChanges(table, shards),
                DynamoPorts.roster(table),
                DynamoPorts.snapshots(table),
                DynamoPorts.worklists(table),
                DynamoPorts.credits(table),
                DynamoPorts.statuses(table, shards),
                DynamoPorts.packs(table, shards),
                DynamoPorts.decisions(table, shards, ladder),
                DynamoPorts.reminders(table, shards),
                DynamoPorts.accessRecords(table),
                DynamoPorts.erasures(table, shards),
                DynamoPorts.photos(table, shards),
                DynamoPorts.devices(table),
                DynamoPorts.indicators(table),
                DynamoPorts.streaks(table),
                DynamoPorts.sites(table),
                DynamoPorts.campaigns(table, shards),
                DynamoPorts.imports(table),
                DynamoPorts.allowances(table));
    }
}
