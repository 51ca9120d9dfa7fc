package anlan.domain.memory;

import anlan.domain.alert.Alerts;
import anlan.domain.alert.Claim;
import anlan.domain.alert.Intent;
import anlan.domain.alert.Outbox;
import anlan.domain.area.AreaCode;
import anlan.domain.board.Board;
import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.CaseNumber;
import anlan.domain.casefile.Pseudonym;
import anlan.domain.complaint.Identity;
import anlan.domain.contract.Ports;
import anlan.domain.contract.Samples;
import anlan.domain.document.DocumentNumber;
import anlan.domain.event.CaseEvent;
import anlan.domain.figures.DayFigures;
import anlan.domain.grid.DutyMonth;
import anlan.domain.hazard.Hazard;
import anlan.domain.inspection.Inspection;
import anlan.domain.intake.Intake;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.DeedReceipt;
import anlan.domain.people.Post;
import anlan.domain.people.PostId;
import anlan.domain.photo.Photo;
import anlan.domain.photo.PhotoId;
import anlan.domain.timer.Ladder;
import anlan.domain.timer.Timer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A whole store in memory, for tests: every port over one state, each change all or nothing. */
public final class InMemoryCity {

    final MemoryShelf cases = new MemoryShelf();
    final Map<CaseId, Identity> identities = new HashMap<>();
    final Map<CaseId, Intake.Stood> receipts = new HashMap<>();
    final Set<CaseNumber> numbers = new HashSet<>();
    final Set<DocumentNumber> documentNumbers = new HashSet<>();
    final Map<String, List<Instant>> spent = new HashMap<>();
    final Map<Pseudonym, Instant> devices = new HashMap<>();
    final MemoryJournal events = new MemoryJournal();
    final NavigableSet<Timer> timers = new TreeSet<>(Comparator.comparing(Timer::fireAt)
            .thenComparing(timer -> timer.caseId().value())
            .thenComparing(Timer::deadlineVersion)
            .thenComparing(timer -> timer.purpose().text()));
    final NavigableMap<String, Intent> intents = new TreeMap<>();
    final Map<String, Outbox.Outgoing> outgoing = new TreeMap<>();
    final Map<String, Alerts.Alert> settled = new TreeMap<>();
    final Map<String, Claim.Held> claims = new HashMap<>();
    final Map<String, Alerts.Redriven.Before> redriven = new HashMap<>();
    final Map<AreaCode, NavigableMap<LocalDate, NavigableMap<Integer, DayFigures>>> figures = new HashMap<>();

    @Nullable
    LocalDate unfinishedNight;

    final Map<Board.Name, NavigableMap<Integer, Board>> boards = new HashMap<>();
    final Map<String, MemoryCredits.Account> credits = new TreeMap<>();
    final Map<String, MemoryStatusOutbox.Entry> statuses = new TreeMap<>();
    final Map<PostId, Post> posts = new HashMap<>();
    final Map<String, DeedReceipt> deeds = new HashMap<>();
    final Map<PhotoId, Photo> photos = new HashMap<>();

    /** By which clocks that start set their timers. */
    final Ladder ladder;

    /** A city whose ladder has one rung. */
    public InMemoryCity() {
        this(Samples.LADDER);
    }

    public InMemoryCity(Ladder ladder) {
        this.ladder = ladder;
    }

    public Ports ports() {
        MemoryWarnings warnings = new MemoryWarnings();
        MemoryDecisions decisions = new MemoryDecisions(ladder);
        return new Ports(
                new MemoryComplaints(this),
                new MemoryCases<>(this, Hazard.class),
                new MemoryCases<>(this, Inspection.class),
                new MemoryInspectionJournal(this),
                new MemoryGrids(this),
                new MemoryCases<>(this, DutyMonth.class),
                new MemoryEvents(this),
                new MemoryCaseload(this),
                new MemoryTimers(this),
                new MemoryOutbox(this),
                new MemoryDailyTexts(),
                new MemoryAlerts(this),
                new MemoryDocuments(this),
                new MemoryFigures(this),
                new MemoryOfficeAlerts(),
                new MemoryBoards(this),
                warnings,
                new MemoryColourChanges(warnings),
                new MemoryRoster(this),
                new MemorySnapshots(this),
                new MemoryWorklists(this),
                new MemoryCredits(this),
                new MemoryStatusOutbox(this),
                new MemoryPacks(),
                decisions,
                new MemoryReminders(decisions),
                new MemoryAccessRecords(),
                new MemoryErasures(),
                new MemoryPhotos(this),
                new MemoryDevices(this),
                new MemoryLedger<>(this),
                new MemoryLedger<>(this),
                new MemorySites(this),
                new MemoryCampaigns(),
                new MemoryImportReceipts(),
                new MemoryAllowances(this));
    }

    public synchronized Map<CaseId, Identity> identities() {
        return Map.copyOf(identities);
    }

    /** Sets timers by hand, which no case would set. */
    public synchronized void set(List<Timer> more) {
        timers.addAll(more);
    }

    /** Puts something into the outbox by hand, which may have no intent any more. */
    public synchronized void stands(Outbox.Outgoing outgoing) {
        this.outgoing.put(key(outgoing.intent().caseId(), outgoing.intent().key()), outgoing);
    }

    public synchronized List<CaseEvent> events() {
        return events.all();
    }

    /** What became of each message to a reporter: its fate and why. */
    public synchronized List<String> statusEnds() {
        return statuses.values().stream()
                .map(entry -> entry.fate + " " + entry.reason)
                .toList();
    }

    public synchronized List<Intent> intents() {
        return List.copyOf(intents.values());
    }

    /** The cases of one kind. */
    <C extends Case> Stream<C> all(Class<C> kind) {
        return cases.values().stream().filter(kind::isInstance).map(kind::cast);
    }

    static String key(CaseId caseId, String key) {
        return caseId + "#" + key;
    }
}
