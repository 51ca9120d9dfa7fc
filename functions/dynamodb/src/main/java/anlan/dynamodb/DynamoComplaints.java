package anlan.dynamodb;

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
import anlan.domain.timer.Ladder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;

/** Complaints in DynamoDB. */
final class DynamoComplaints implements Complaints {

    private final Table table;
    private final Write write;
    private final DynamoCases<Complaint> cases;

    DynamoComplaints(Table table, Shards shards, Ladder ladder) {
        this.table = table;
        this.write = new Write(table);
        this.cases = new DynamoCases<>(table, shards, ladder, ComplaintRows.MAPPER);
    }

    @Override
    public Class<Complaint> type() {
        return cases.type();
    }

    @Override
    public @Nullable Complaint find(CaseId id) {
        return cases.find(id);
    }

    @Override
    public Change.Made change(Change<Complaint> change) {
        return cases.change(change);
    }

    @Override
    public Intake open(NewCase<Complaint> opened) {
        return cases.open(opened);
    }

    /**
     * One request: the case, the quota, the reporter's own list, and the identity where there is
     * one.
     */
    @Override
    public Intake submit(Submission submission) {
        Commit commit = cases.opening(submission.opened());
        int quotaPart = commit.add(QuotaRows.one(table, submission.quota()));
        Identity identity = submission.identity();
        if (identity != null) {
            var unused = commit.add(
                    write.put(ComplaintRows.identity(submission.receipt().id(), identity)));
        }
        List<@Nullable CancellationReason> failures = commit.make();
        if (failures.isEmpty()) {
            return new Intake.Taken(submission.receipt());
        }
        CancellationReason exceeded = failures.get(quotaPart);
        boolean first = failures.getFirst() == null && !commit.numberTaken(failures) && !commit.photoTaken(failures);
        return first && exceeded != null
                ? new Intake.QuotaExceeded(
                        submission.quota().opensAfter(QuotaRows.before(exceeded, submission.quota())))
                : DynamoCases.refused(commit, failures);
    }

    @Override
    public CasePage reportedBy(Pseudonym person, int limit, @Nullable String after) {
        return new ReportedCases(table).page(person, limit, after);
    }

    @Override
    public List<Similar.Found> near(Similar.Search search) {
        return new Nearby(table).find(search);
    }

    @Override
    public @Nullable Identity identity(CaseId id) {
        Row row = table.get(Keys.identity(id));
        return row == null ? null : ComplaintRows.identity(row);
    }

    /** One request; the case does not move on, and so no figure does. */
    @Override
    public void forget(Complaint complaint) {
        CaseId id = complaint.id();
        var unused = table.commit(List.of(
                write.deleteIfPresent(Keys.identity(id)),
                write.deleteIfPresent(ComplaintRows.reported(complaint)),
                write.update(
                        Keys.state(id),
                        new Row().text("reporter", Pseudonym.erased(id).value()).texts("photos", List.of()),
                        List.of(ComplaintRows.WECHAT, ComplaintRows.SHARED),
                        "attribute_exists(#reporter)",
                        new Row())));
    }
}
