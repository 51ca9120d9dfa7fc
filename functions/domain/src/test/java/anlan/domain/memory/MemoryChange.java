package anlan.domain.memory;

import anlan.domain.alert.Alerts;
import anlan.domain.alert.Intent;
import anlan.domain.alert.Outbox;
import anlan.domain.casefile.CaseId;
import anlan.domain.complaint.Complaint;
import anlan.domain.document.Document;
import anlan.domain.document.DocumentNumber;
import anlan.domain.event.Fact;
import anlan.domain.intake.Intake;
import anlan.domain.lifecycle.Along;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.Change;
import anlan.domain.lifecycle.DeedReceipt;
import anlan.domain.lifecycle.NewCase;
import anlan.domain.lifecycle.Transition;
import java.util.List;

/** A change of a case in memory: all of it, or nothing. */
final class MemoryChange {

    private final InMemoryCity city;

    MemoryChange(InMemoryCity city) {
        this.city = city;
    }

    static void bring(InMemoryCity city, NewCase<?> opened) {
        Case first = opened.transition().next();
        city.numbers.add(opened.receipt().number());
        city.receipts.put(first.id(), new Intake.Stood(opened.receipt(), opened.fingerprint()));
        moved(city, opened.transition());
    }

    private static void moved(InMemoryCity city, Transition<? extends Case> transition) {
        Case before = city.cases.get(transition.next().id());
        city.cases.put(transition.next());
        if (before instanceof Complaint complaint && complaint.dossier().followed()) {
            followed(city, before.id());
        }
        city.events.add(transition.event());
        MemoryPhotos.claim(city, transition);
        city.documentNumbers.addAll(issued(transition));
        city.timers.addAll(transition.timers(city.ladder));
    }

    private static void followed(InMemoryCity city, CaseId id) {
        if (city.cases.get(id) instanceof Complaint master) {
            city.cases.put(master.with(master.dossier().followedByAnother()));
        }
    }

    /** Whether something has happened meanwhile that its version does not tell. */
    private boolean overtaken(Transition<? extends Case> transition) {
        if (!(city.cases.get(transition.next().id()) instanceof Complaint stands)) {
            return false;
        }
        return switch (transition.event().kind()) {
            case WITHDRAWN -> stands.dossier().followed();
            case INFORMATION_ADDED ->
                !transition.event().fact(Fact.PHOTOS_ADDED).isEmpty()
                        && !stands.dossier()
                                .by()
                                .equals(transition.next().dossier().by());
            default -> false;
        };
    }

    /** The numbers of the documents that it issues. */
    private static List<DocumentNumber> issued(Transition<? extends Case> transition) {
        Case next = transition.next();
        return next.progress().documents().changedWith(next.version()).stream()
                .filter(document -> document.version() == next.version())
                .map(Document::number)
                .toList();
    }

    /** Whether one of them is another's. */
    static boolean taken(InMemoryCity city, Transition<? extends Case> transition) {
        return issued(transition).stream().anyMatch(city.documentNumbers::contains);
    }

    Change.Made make(Change<?> change) {
        DeedReceipt receipt = change.receipt();
        if (receipt != null && city.deeds.containsKey(InMemoryCity.key(receipt.caseId(), receipt.key()))) {
            return new Change.Made.Stood(city.deeds.get(InMemoryCity.key(receipt.caseId(), receipt.key())));
        }
        if (behind(change.transition())
                || overtaken(change.transition())
                || (change.fired() != null && !city.timers.contains(change.fired()))
                || change.intents().stream()
                        .anyMatch(intent -> city.intents.containsKey(InMemoryCity.key(intent.caseId(), intent.key())))
                || change.along().stream().anyMatch(this::barred)) {
            return new Change.Made.Moved();
        }
        if (MemoryPhotos.taken(city, change.transition())) {
            return new Change.Made.PhotoTaken();
        }
        if (taken(city, change.transition())
                || change.along().stream()
                        .anyMatch(along -> along instanceof Along.Opens(var opened)
                                && (city.numbers.contains(opened.receipt().number())
                                        || taken(city, opened.transition())))) {
            return new Change.Made.NumberTaken();
        }
        if (change.fired() != null) {
            city.timers.remove(change.fired());
        }
        moved(city, change.transition());
        along(change.along());
        city.timers.addAll(change.sets());
        change.intents().forEach(this::intended);
        change.messages()
                .forEach(message -> city.statuses.put(
                        message.caseId() + "#" + message.version(), new MemoryStatusOutbox.Entry(message)));
        if (receipt != null) {
            city.deeds.put(InMemoryCity.key(receipt.caseId(), receipt.key()), receipt);
        }
        return new Change.Made.Done();
    }

    void along(List<Along> all) {
        for (Along along : all) {
            switch (along) {
                case Along.Opens(var opened) -> bring(city, opened);
                case Along.Moves(var with) -> moved(city, with);
                case Along.Follows(var master) -> followed(city, master);
            }
        }
    }

    private void intended(Intent intent) {
        String name = InMemoryCity.key(intent.caseId(), intent.key());
        city.intents.put(name, intent);
        if (intent.fate() == Intent.Fate.PENDING) {
            city.outgoing.put(name, new Outbox.Outgoing(intent, intent.notBefore(), 0));
        } else {
            city.settled.put(name, new Alerts.Alert(intent, 0, intent.at()));
        }
    }

    private boolean behind(Transition<? extends Case> transition) {
        Case next = transition.next();
        Case stands = city.cases.get(next.id());
        return stands == null || stands.version() != next.version() - 1;
    }

    boolean barred(Along along) {
        return switch (along) {
            case Along.Opens(var opened) ->
                city.receipts.containsKey(opened.transition().next().id());
            case Along.Follows(var master) ->
                city.cases.get(master) == null || !city.cases.get(master).canBeFollowed();
            case Along.Moves(var moved) -> behind(moved);
        };
    }
}
