package anlan.dynamodb;

import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Complaints;
import anlan.domain.complaint.Identity;
import anlan.domain.complaint.Submission;
import anlan.domain.intake.Allowance;
import anlan.domain.intake.CaseId;
import anlan.domain.intake.Intake;
import anlan.domain.intake.Pseudonym;
import anlan.domain.refusal.Invalid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Complaints in DynamoDB. */
public final class DynamoComplaints implements Complaints {

    private static final int STATE = 0;
    private static final int NUMBER = 1;
    private static final Pattern CURSOR = Pattern.compile("[0-9TZ:.-]{30}#C[0-9A-Z]{25}");

    private final Table table;
    private final Write write;

    public DynamoComplaints(Table table) {
        this.table = table;
        this.write = new Write(table);
    }

    /** One request: state, number, allowance, event, and the identity where there is one. */
    @Override
    public Intake submit(Submission submission) {
        CaseId id = submission.complaint().report().id();
        List<TransactWriteItem> parts = new ArrayList<>();
        parts.add(write.fresh(ComplaintRows.write(submission.complaint())
                .with(ReceiptRows.write(submission.receipt(), submission.meaning()))));
        parts.add(write.fresh(Keys.number(submission.receipt().number()).text("of", id.value())));
        parts.add(Spending.one(table, submission.allowance()));
        parts.add(write.put(EventRows.write(submission.event())));
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
        Allowance spent = submission.allowance();
        return new Intake.Spent(spent.opensAfter(Spending.daySpent(failures, spent)));
    }

    @Override
    public @Nullable Complaint find(CaseId id) {
        Row row = table.get(Keys.state(id));
        return row == null ? null : ComplaintRows.read(row);
    }

    @Override
    public Page reportedBy(Pseudonym person, int limit, @Nullable String after) {
        QueryRequest.Builder query = Find.inIndex("reporter", "reporter", person.value())
                .scanIndexForward(false)
                .limit(limit);
        if (after != null) {
            query.exclusiveStartKey(position(person, after));
        }
        Table.Page page = table.page(query);
        return new Page(
                page.rows().stream().map(ComplaintRows::line).toList(),
                page.next().isEmpty() ? null : cursor(new Row(page.next())));
    }

    private static String cursor(Row last) {
        return last.text("createdAt") + "#" + last.text(Row.PK).substring("S#".length());
    }

    private static Map<String, AttributeValue> position(Pseudonym person, String after) {
        if (!CURSOR.matcher(after).matches()) {
            throw new Invalid("/cursor", "malformed", "翻页标记无效,请从第一页重新查询。");
        }
        String[] parts = after.split("#", 2);
        return Keys.state(new CaseId(parts[1]))
                .text("reporter", person.value())
                .text("createdAt", parts[0])
                .item();
    }
}
