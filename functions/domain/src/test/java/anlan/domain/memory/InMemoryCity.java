package anlan.domain.memory;

import anlan.domain.alert.Intent;
import anlan.domain.alert.Outbox;
import anlan.domain.area.AreaCode;
import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Complaints;
import anlan.domain.complaint.Identity;
import anlan.domain.complaint.Submission;
import anlan.domain.contract.Ports;
import anlan.domain.event.CaseEvent;
import anlan.domain.event.Events;
import anlan.domain.figures.DayFigures;
import anlan.domain.figures.Figures;
import anlan.domain.hazard.Hazard;
import anlan.domain.hazard.Hazards;
import anlan.domain.hazard.Registration;
import anlan.domain.intake.Allowance;
import anlan.domain.intake.CaseId;
import anlan.domain.intake.CaseNumber;
import anlan.domain.intake.Intake;
import anlan.domain.intake.Pseudonym;
import anlan.domain.people.Post;
import anlan.domain.people.Roster;
import anlan.domain.refusal.Invalid;
import anlan.domain.timer.Timer;
import anlan.domain.timer.Timers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A whole store in memory, for tests: every port over one state, each change all or nothing. */
public final class InMemoryCity {

    private final Map<CaseId, Complaint> complaints = new HashMap<>();
    private final Map<CaseId, Hazard> hazards = new HashMap<>();
    private final Map<CaseId, Identity> identities = new HashMap<>();
    private final Map<CaseId, Intake.Stood> receipts = new HashMap<>();
    private final Set<CaseNumber> numbers = new HashSet<>();
    private final Map<String, Integer> spent = new HashMap<>();
    private final List<CaseEvent> events = new ArrayList<>();
    private final Set<Timer> timers = new HashSet<>();
    private final Map<String, Intent> intents = new TreeMap<>();
    private final Map<String, Outbox.Outgoing> outgoing = new TreeMap<>();
    private final Map<String, Instant> claims = new HashMap<>();
    private final Map<AreaCode, NavigableMap<LocalDate, NavigableMap<Integer, DayFigures>>> figures = new HashMap<>();
    private final Map<String, Post> posts = new HashMap<>();

    public Ports ports() {
        return new Ports(
                new OfComplaints(),
                new OfHazards(),
                new OfEvents(),
                new OfTimers(),
                new OfOutbox(),
                new OfFigures(),
                new OfRoster());
    }

    public synchronized Map<CaseId, Identity> identities() {
        return Map.copyOf(identities);
    }

    public synchronized List<CaseEvent> events() {
        return List.copyOf(events);
    }

    public synchronized List<Intent> intents() {
        return List.copyOf(intents.values());
    }

    private static String key(CaseId of, String key) {
        return of + "#" + key;
    }

    private final class OfComplaints implements Complaints {
        @Override
        public Intake submit(Submission submission) {
            synchronized (InMemoryCity.this) {
                CaseId id = submission.complaint().report().id();
                if (receipts.containsKey(id)) {
                    return receipts.get(id);
                }
                if (numbers.contains(submission.receipt().number())) {
                    return new Intake.NumberTaken();
                }
                Allowance allowance = submission.allowance();
                String day = allowance.person() + "|" + allowance.date();
                String minute = day + "|" + allowance.minute();
                if (spent.getOrDefault(day, 0) >= allowance.perDay()) {
                    return new Intake.Spent(allowance.opensAfter(true));
                }
                if (spent.getOrDefault(minute, 0) >= allowance.perMinute()) {
                    return new Intake.Spent(allowance.opensAfter(false));
                }
                spent.merge(day, 1, Integer::sum);
                spent.merge(minute, 1, Integer::sum);
                numbers.add(submission.receipt().number());
                complaints.put(id, submission.complaint());
                receipts.put(id, new Intake.Stood(submission.receipt(), submission.meaning()));
                events.add(submission.event());
                if (submission.identity() != null) {
                    identities.put(id, submission.identity());
                }
                return new Intake.Taken(submission.receipt());
            }
        }

        @Override
        public Complaint find(CaseId id) {
            synchronized (InMemoryCity.this) {
                return complaints.get(id);
            }
        }

        @Override
        public Page reportedBy(Pseudonym person, int limit, String after) {
            synchronized (InMemoryCity.this) {
                List<Complaint> mine = complaints.values().stream()
                        .filter(complaint -> complaint.report().by().equals(person))
                        .sorted(Comparator.comparing((Complaint complaint) ->
                                        complaint.report().at())
                                .reversed())
                        .toList();
                if (after != null && !after.matches("[0-9]+")) {
                    throw new Invalid("/cursor", "malformed", "翻页标记无效,请从第一页重新查询。");
                }
                int from = after == null ? 0 : Integer.parseInt(after);
                int to = Math.min(mine.size(), from + limit);
                return new Page(
                        mine.subList(from, to).stream().map(OfComplaints::line).toList(),
                        to < mine.size() ? Integer.toString(to) : null);
            }
        }

        private static Line line(Complaint complaint) {
            return new Line(
                    complaint.report().id(),
                    complaint.report().number(),
                    complaint.status(),
                    complaint.version(),
                    complaint.report().category(),
                    complaint.report().area(),
                    complaint.deadline().dueAt(),
                    complaint.report().at());
        }
    }

    private final class OfHazards implements Hazards {
        @Override
        public Intake register(Registration registration) {
            synchronized (InMemoryCity.this) {
                CaseId id = registration.hazard().finding().id();
                if (receipts.containsKey(id)) {
                    return receipts.get(id);
                }
                if (!numbers.add(registration.receipt().number())) {
                    return new Intake.NumberTaken();
                }
                hazards.put(id, registration.hazard());
                receipts.put(id, new Intake.Stood(registration.receipt(), registration.meaning()));
                events.add(registration.event());
                timers.addAll(registration.timers());
                return new Intake.Taken(registration.receipt());
            }
        }

        @Override
        public Hazard find(CaseId id) {
            synchronized (InMemoryCity.this) {
                return hazards.get(id);
            }
        }

        @Override
        public boolean change(Change change) {
            synchronized (InMemoryCity.this) {
                Hazard next = change.next();
                Hazard stands = hazards.get(next.finding().id());
                if (stands == null
                        || stands.version() != next.version() - 1
                        || !timers.contains(change.fired())
                        || change.intents().stream()
                                .anyMatch(intent -> intents.containsKey(key(intent.of(), intent.key())))) {
                    return false;
                }
                hazards.put(next.finding().id(), next);
                events.add(change.event());
                timers.remove(change.fired());
                for (Intent intent : change.intents()) {
                    intents.put(key(intent.of(), intent.key()), intent);
                    outgoing.put(key(intent.of(), intent.key()), new Outbox.Outgoing(intent, intent.notBefore(), 0));
                }
                return true;
            }
        }
    }

    private final class OfEvents implements Events {
        @Override
        public List<CaseEvent> of(LocalDate date, AreaCode town) {
            synchronized (InMemoryCity.this) {
                return events.stream()
                        .filter(event ->
                                event.date().equals(date) && event.area().town().equals(town))
                        .sorted()
                        .toList();
            }
        }

        @Override
        public List<CaseEvent> timeline(CaseId of) {
            synchronized (InMemoryCity.this) {
                return events.stream()
                        .filter(event -> event.of().equals(of))
                        .sorted(Comparator.comparingInt(CaseEvent::version))
                        .toList();
            }
        }
    }

    private final class OfTimers implements Timers {
        @Override
        public int shards() {
            return 1;
        }

        @Override
        public List<Timer> due(int shard, Instant now) {
            synchronized (InMemoryCity.this) {
                return timers.stream()
                        .filter(timer -> !timer.fireAt().isAfter(now))
                        .sorted(Comparator.comparing(Timer::fireAt))
                        .toList();
            }
        }

        @Override
        public void drop(Timer stale) {
            synchronized (InMemoryCity.this) {
                timers.remove(stale);
            }
        }
    }

    private final class OfOutbox implements Outbox {
        @Override
        public int shards() {
            return 1;
        }

        @Override
        public List<Outgoing> due(int shard, Instant now) {
            synchronized (InMemoryCity.this) {
                return outgoing.values().stream()
                        .filter(each -> !each.nextAt().isAfter(now))
                        .sorted(Comparator.comparing(Outgoing::nextAt))
                        .toList();
            }
        }

        @Override
        public void handedOver(Outgoing handed, Instant lookAgainAt) {
            synchronized (InMemoryCity.this) {
                outgoing.computeIfPresent(
                        key(handed.intent().of(), handed.intent().key()),
                        (name, there) -> there.nextAt().equals(handed.nextAt())
                                ? new Outgoing(there.intent(), lookAgainAt, handed.tries() + 1)
                                : there);
            }
        }

        @Override
        public Intent claim(CaseId of, String key, Instant now, Duration lease) {
            synchronized (InMemoryCity.this) {
                Intent intent = intents.get(key(of, key));
                Instant claimed = claims.get(key(of, key));
                if (intent == null
                        || intent.fate() != Intent.Fate.PENDING
                        || (claimed != null && claimed.isAfter(now))) {
                    return null;
                }
                claims.put(key(of, key), now.plus(lease));
                return intent;
            }
        }

        @Override
        public void end(CaseId of, String key, Intent.Fate fate, String note, Instant at) {
            synchronized (InMemoryCity.this) {
                intents.computeIfPresent(
                        key(of, key),
                        (name, intent) -> intent.fate() == Intent.Fate.PENDING ? ended(intent, fate, note) : intent);
                outgoing.remove(key(of, key));
            }
        }

        private static Intent ended(Intent intent, Intent.Fate fate, String note) {
            return new Intent(
                    intent.of(),
                    intent.number(),
                    intent.deadlineVersion(),
                    intent.rung(),
                    intent.role(),
                    intent.post(),
                    intent.area(),
                    intent.dueAt(),
                    intent.notBefore(),
                    intent.at(),
                    fate,
                    note);
        }
    }

    private final class OfFigures implements Figures {
        private NavigableMap<LocalDate, NavigableMap<Integer, DayFigures>> of(AreaCode area) {
            return figures.computeIfAbsent(area, none -> new TreeMap<>());
        }

        @Override
        public DayFigures find(AreaCode area, LocalDate date) {
            return between(area, date, date).get(date);
        }

        @Override
        public SortedMap<LocalDate, DayFigures> between(AreaCode area, LocalDate first, LocalDate last) {
            synchronized (InMemoryCity.this) {
                SortedMap<LocalDate, DayFigures> newest = new TreeMap<>();
                of(area).subMap(first, true, last, true)
                        .forEach((date, revisions) ->
                                newest.put(date, revisions.lastEntry().getValue()));
                return newest;
            }
        }

        @Override
        public LocalDate lastDay(AreaCode area) {
            synchronized (InMemoryCity.this) {
                return of(area).isEmpty() ? null : of(area).lastKey();
            }
        }

        @Override
        public boolean publish(DayFigures day) {
            synchronized (InMemoryCity.this) {
                return of(day.area())
                                .computeIfAbsent(day.date(), none -> new TreeMap<>())
                                .putIfAbsent(day.revision(), day)
                        == null;
            }
        }
    }

    private final class OfRoster implements Roster {
        @Override
        public Post find(String postId) {
            synchronized (InMemoryCity.this) {
                return posts.get(postId);
            }
        }

        @Override
        public void put(Post post) {
            synchronized (InMemoryCity.this) {
                posts.put(post.id(), post);
            }
        }
    }
}
