package anlan.domain.contract;

import anlan.domain.access.AccessRecords;
import anlan.domain.alert.Alerts;
import anlan.domain.alert.DailyTexts;
import anlan.domain.alert.Outbox;
import anlan.domain.board.Boards;
import anlan.domain.census.Caseload;
import anlan.domain.complaint.Complaints;
import anlan.domain.decision.Decisions;
import anlan.domain.decision.Reminders;
import anlan.domain.document.DocumentLists;
import anlan.domain.erasure.Erasures;
import anlan.domain.event.Events;
import anlan.domain.figures.Figures;
import anlan.domain.figures.OfficeAlerts;
import anlan.domain.hazard.Hazard;
import anlan.domain.lifecycle.Cases;
import anlan.domain.lifecycle.SnapshotReader;
import anlan.domain.lifecycle.Worklists;
import anlan.domain.pack.Packs;
import anlan.domain.people.Roster;
import anlan.domain.subscription.Credits;
import anlan.domain.subscription.StatusOutbox;
import anlan.domain.timer.Timers;
import anlan.domain.warning.ColourChanges;
import anlan.domain.warning.Warnings;

/** Every port of one store. */
public record Ports(
        Complaints complaints,
        Cases<Hazard> hazards,
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
        Erasures erasures) {}
