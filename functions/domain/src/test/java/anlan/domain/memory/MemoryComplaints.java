package anlan.domain.memory;

import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Complaints;
import anlan.domain.complaint.Submission;
import anlan.domain.intake.Allowance;
import anlan.domain.intake.CaseId;
import anlan.domain.intake.Intake;
import anlan.domain.intake.Pseudonym;
import anlan.domain.refusal.Invalid;
import java.util.Comparator;
import java.util.List;

/** The port {@code Complaints} over the state in memory. */
final class MemoryComplaints implements Complaints {

    private final InMemoryCity city;

    MemoryComplaints(InMemoryCity city) {
        this.city = city;
    }

    @Override
    public Intake submit(Submission submission) {
        synchronized (city) {
            CaseId id = submission.complaint().report().id();
            if (city.receipts.containsKey(id)) {
                return city.receipts.get(id);
            }
            if (city.numbers.contains(submission.receipt().number())) {
                return new Intake.NumberTaken();
            }
            Allowance allowance = submission.allowance();
            String day = allowance.person() + "|" + allowance.date();
            String minute = day + "|" + allowance.minute();
            if (city.spent.getOrDefault(day, 0) >= allowance.perDay()) {
                return new Intake.Spent(allowance.opensAfter(true));
            }
            if (city.spent.getOrDefault(minute, 0) >= allowance.perMinute()) {
                return new Intake.Spent(allowance.opensAfter(false));
            }
            city.spent.merge(day, 1, Integer::sum);
            city.spent.merge(minute, 1, Integer::sum);
            city.numbers.add(submission.receipt().number());
            city.complaints.put(id, submission.complaint());
            city.receipts.put(id, new Intake.Stood(submission.receipt(), submission.meaning()));
            city.events.add(submission.event());
            if (submission.identity() != null) {
                city.identities.put(id, submission.identity());
            }
            return new Intake.Taken(submission.receipt());
        }
    }

    @Override
    public Complaint find(CaseId id) {
        synchronized (city) {
            return city.complaints.get(id);
        }
    }

    @Override
    public Page reportedBy(Pseudonym person, int limit, String after) {
        synchronized (city) {
            List<Complaint> mine = city.complaints.values().stream()
                    .filter(complaint -> complaint.report().by().equals(person))
                    .sorted(Comparator.comparing(
                                    (Complaint complaint) -> complaint.report().at())
                            .reversed())
                    .toList();
            if (after != null && !after.matches("[0-9]+")) {
                throw new Invalid("/cursor", "malformed", "翻页标记无效,请从第一页重新查询。");
            }
            int from = after == null ? 0 : Integer.parseInt(after);
            int to = Math.min(mine.size(), from + limit);
            return new Page(
                    mine.subList(from, to).stream().map(MemoryComplaints::line).toList(),
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
