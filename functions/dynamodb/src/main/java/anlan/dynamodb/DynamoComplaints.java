package anlan.dynamodb;

import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.Pseudonym;
import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Complaints;
import anlan.domain.complaint.Identity;
import anlan.domain.complaint.Report;
import anlan.domain.complaint.Submission;
import anlan.domain.hazard.Registration;
import anlan.domain.intake.Intake;
import anlan.domain.intake.Quota;
import anlan.domain.intake.Similar;
import anlan.domain.lifecycle.CasePage;
import anlan.domain.lifecycle.CaseSummary;
import anlan.domain.lifecycle.Change;
import anlan.domain.lifecycle.Transition;
import anlan.domain.timer.Timer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Complaints in DynamoDB. */
public final class DynamoComplaints implements Complaints {

    private static final int STATE = 0;
    private static final int NUMBER = 1;

    private final Table table;
    private final Write write;
    private final Shards shards;
    private final Changes changes;

    public DynamoComplaints(Table table, Shards shards) {
        this.table = table;
        this.write = new Write(table);
        this.shards = shards;
        this.changes = new Changes(table, shards);
    }

    /** One request: state, number, allowance, event, timers, and the identity where there is one. */
    @Override
    public Intake submit(Submission submission) {
        CaseId id = submission.transition().next().id();
        List<TransactWriteItem> parts = new ArrayList<>();
        parts.add(write.putIfAbsent(ComplaintRows.write(submission.transition().next())
                .with(ReceiptRows.write(submission.receipt(), submission.fingerprint()))));
        parts.add(write.putIfAbsent(Keys.number(submission.receipt().number()).text("of", id.value())));
        parts.add(QuotaRows.one(table, submission.quota()));
        parts.add(write.put(EventRows.write(submission.transition().event())));
        for (Timer timer : submission.transition().timers()) {
            parts.add(write.put(TimerRows.write(timer, shards)));
        }
        parts.add(write.put(reported(submission.transition().next()).text("id", id.value())));
        Identity identity = submission.identity();
        if (identity != null) {
            parts.add(write.put(ComplaintRows.identity(id, identity)));
        }
        return outcome(table.commit(parts), submission);
    }

    private static Intake outcome(List<@Nullable CancellationReason> failures, Submission submission) {
        if (failures.isEmpty()) {
            return new Intake.Taken(submission.receipt());
        }
        CancellationReason state = failures.get(STATE);
        if (state != null) {
            return ReceiptRows.stood(new Row(state.item()));
        }
        if (failures.get(NUMBER) != null) {
            return new Intake.NumberTaken();
        }
        Quota spent = submission.quota();
        return new Intake.QuotaExceeded(spent.opensAfter(QuotaRows.before(failures, spent)));
    }

    @Override
    public @Nullable Complaint find(CaseId id) {
        Row row = table.get(Keys.state(id));
        return row == null ? null : ComplaintRows.read(row);
    }

    private Changes.Commit commit(Change<Complaint> change) {
        return changes.commit()
                .of(change, ComplaintRows.state(change.transition().next()), ComplaintRows.MUTABLE);
    }

    @Override
    public Change.Made change(Change<Complaint> change) {
        return commit(change).make();
    }

    @Override
    public Change.Made merge(Change<Complaint> change, CaseId master) {
        return commit(change).following(master).make();
    }

    @Override
    public Change.Made becomeHazard(Change<Complaint> change, Registration hazard) {
        return commit(change).with(hazard).make();
    }

    @Override
    public Change.Made merge(Change<Complaint> change, Transition<Complaint> master) {
        Complaint next = master.next();
        return commit(change)
                .with(master, ComplaintRows.state(next), ComplaintRows.MUTABLE)
                .make();
    }

    /** One query for a page, and one read of what the cases have come to. */
    @Override
    public CasePage reportedBy(Pseudonym person, int limit, @Nullable String after) {
        QueryRequest.Builder query =
                Queries.of(Keys.reported(person)).scanIndexForward(false).limit(limit);
        if (after != null) {
            query.exclusiveStartKey(
                    Row.key(Keys.reported(person), Listing.checked(after)).item());
        }
        Table.Page page = table.page(query);
        List<Row> states = page.rows().stream()
                .map(row -> Keys.state(new CaseId(row.text("id"))))
                .toList();
        List<CaseSummary> lines = (states.isEmpty() ? List.<Row>of() : table.getAll(states))
                .stream()
                        .map(ProgressRows::line)
                        .sorted(Comparator.comparing(CaseSummary::at)
                                .thenComparing(summary -> summary.id().value())
                                .reversed())
                        .toList();
        return new CasePage(lines, page.next().isEmpty() ? null : new Row(page.next()).text(Row.SK));
    }

    private static Row reported(Complaint complaint) {
        Report report = complaint.report();
        return Keys.reported(report.by(), report.at(), report.id());
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
                write.deleteIfPresent(reported(complaint)),
                write.update(
                        Keys.state(id),
                        new Row().text("reporter", Pseudonym.erased(id).value()),
                        List.of(),
                        "attribute_exists(#reporter)",
                        new Row())));
    }
}
