package anlan.domain.memory;

import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.Pseudonym;
import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Complaints;
import anlan.domain.complaint.Identity;
import anlan.domain.complaint.Submission;
import anlan.domain.intake.Intake;
import anlan.domain.intake.Similar;
import anlan.domain.lifecycle.CasePage;
import anlan.domain.lifecycle.Change;
import anlan.domain.lifecycle.NewCase;
import anlan.domain.refusal.Invalid;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** The port {@code Complaints} over the state in memory. */
final class MemoryComplaints implements Complaints {

    private final InMemoryCity city;
    private final MemoryCases<Complaint> cases;

    MemoryComplaints(InMemoryCity city) {
        this.city = city;
        this.cases = new MemoryCases<>(city, Complaint.class);
    }

    @Override
    public Intake submit(Submission submission) {
        synchronized (city) {
            CaseId id = submission.transition().next().id();
            if (city.receipts.containsKey(id)) {
                return city.receipts.get(id);
            }
            if (MemoryPhotos.taken(city, submission.transition())) {
                return new Intake.PhotoTaken();
            }
            if (city.numbers.contains(submission.receipt().number())) {
                return new Intake.NumberTaken();
            }
            Duration wait = new MemoryAllowances(city).spend(submission.quota());
            if (wait.isPositive()) {
                return new Intake.QuotaExceeded(wait);
            }
            MemoryChange.bring(city, submission.opened());
            if (submission.identity() != null) {
                city.identities.put(id, submission.identity());
            }
            return new Intake.Taken(submission.receipt());
        }
    }

    @Override
    public Complaint find(CaseId id) {
        synchronized (city) {
            return cases.find(id);
        }
    }

    @Override
    public CasePage reportedBy(Pseudonym person, int limit, String after) {
        synchronized (city) {
            List<Complaint> mine = city.all(Complaint.class)
                    .filter(complaint -> complaint.report().particulars().by().equals(person))
                    .sorted(Comparator.comparing((Complaint complaint) ->
                                    complaint.report().particulars().at())
                            .reversed())
                    .toList();
            if (after != null && !after.matches("[0-9]+")) {
                throw new Invalid("/cursor", "malformed", "翻页标记无效,请从第一页重新查询。");
            }
            int from = after == null ? 0 : Integer.parseInt(after);
            int to = Math.min(mine.size(), from + limit);
            return new CasePage(List.copyOf(mine.subList(from, to)), to < mine.size() ? Integer.toString(to) : null);
        }
    }

    @Override
    public Change.Made change(Change<Complaint> change) {
        synchronized (city) {
            CaseId id = change.transition().next().id();
            Complaint before = cases.find(id);
            Change.Made made = cases.change(change);
            if (made instanceof Change.Made.Done
                    && before.report().particulars().by().equals(Pseudonym.erased(id))) {
                forget(before);
            }
            return made;
        }
    }

    @Override
    public Class<Complaint> type() {
        return Complaint.class;
    }

    @Override
    public Intake open(NewCase<Complaint> opened) {
        return cases.open(opened);
    }

    @Override
    public List<Similar.Found> near(Similar.Search search) {
        synchronized (city) {
            return city.all(Complaint.class)
                    .filter(each -> !each.ended() && each.dossier().accused() == null)
                    .filter(each -> each.report().particulars().category().equals(search.category())
                            && !each.report().particulars().at().isBefore(search.since())
                            && each.report().particulars().location() != null
                            && search.reaches(each.report().particulars().location()))
                    .map(each -> new Similar.Found(
                            each.id(),
                            each.report().particulars().area(),
                            each.status(),
                            each.report().particulars().at(),
                            each.report().particulars().location()))
                    .sorted(Comparator.comparingInt((Similar.Found each) -> each.stepsFrom(search.around()))
                            .thenComparing(each -> each.id().value()))
                    .toList();
        }
    }

    @Override
    public Identity identity(CaseId id) {
        synchronized (city) {
            return city.identities.get(id);
        }
    }

    @Override
    public void forget(Complaint forgotten) {
        synchronized (city) {
            CaseId id = forgotten.id();
            city.identities.remove(id);
            Complaint stands = cases.find(id);
            if (stands != null) {
                city.cases.put(stands.with(stands.dossier().forgotten()));
            }
        }
    }
}
