package anlan.dynamodb;

import anlan.domain.casefile.CaseId;
import anlan.domain.intake.Intake;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.Cases;
import anlan.domain.lifecycle.Change;
import anlan.domain.lifecycle.NewCase;
import anlan.domain.timer.Ladder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;

/** The cases of one kind in DynamoDB: one request for each method. */
final class DynamoCases<C extends Case> implements Cases<C> {

    private static final int STATE = 0;

    private final Table table;
    private final Shards shards;
    private final Ladder ladder;
    private final CaseMapper<C> mapper;

    DynamoCases(Table table, Shards shards, Ladder ladder, CaseMapper<C> mapper) {
        this.table = table;
        this.shards = shards;
        this.ladder = ladder;
        this.mapper = mapper;
    }

    @Override
    public Class<C> type() {
        return mapper.type();
    }

    @Override
    public Intake open(NewCase<C> opened) {
        Commit commit = opening(opened);
        List<@Nullable CancellationReason> failures = commit.make();
        return failures.isEmpty() ? new Intake.Taken(opened.receipt()) : refused(commit, failures);
    }

    /** The parts of the transaction that brings a case in. */
    Commit opening(NewCase<C> opened) {
        return new Commit(table, shards, ladder).open(opened, mapper);
    }

    /** Why a case did not come in: it was there, or a photo or its number was taken. */
    static Intake refused(Commit commit, List<@Nullable CancellationReason> failures) {
        CancellationReason state = failures.get(STATE);
        if (state != null) {
            return ReceiptRows.stood(new Row(state.item()));
        }
        if (commit.photoTaken(failures)) {
            return new Intake.PhotoTaken();
        }
        return commit.numberTaken(failures) ? new Intake.NumberTaken() : new Intake.Moved();
    }

    @Override
    public @Nullable C find(CaseId id) {
        // The id of another kind names none of these.
        Row row = CaseMapper.of(id.kind()) == mapper ? table.get(Keys.state(id)) : null;
        return row == null ? null : mapper.read(row);
    }

    @Override
    public Change.Made change(Change<C> change) {
        return new Commit(table, shards, ladder).change(change).makeChange();
    }
}
