package anlan.dynamodb;

import anlan.domain.deadline.Deadline;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.Counts;
import anlan.domain.lifecycle.Owner;
import anlan.domain.lifecycle.Progress;
import anlan.domain.people.PostId;
import anlan.domain.people.UnitId;
import java.time.Instant;
import java.util.List;

/**
 * How far a case has come, as attributes that each transition sets anew. The attribute {@code
 * unit} puts it on a worklist, {@code standing} among the cases of its town that are counted.
 */
final class ProgressRows {

    /** The attributes that a transition takes away if it does not set them. */
    static final List<String> MUTABLE = List.of(
            "dueAt",
            "dueVersion",
            "dueProvisional",
            "dueGraceEnds",
            "dueTerm",
            "dueFrom",
            "duePausedAt",
            "dueToldLateAt",
            "overdueSince",
            "climbed",
            "lateFrom",
            "owner",
            "ownerUnit",
            "stepDueAt",
            "unit",
            "workBy",
            "standing",
            "markedAt");

    private ProgressRows() {}

    /**
     * The attributes of a case in its state. On a worklist it is sorted by its deadline, or by when
     * it came in while no clock runs.
     */
    static Row write(Case state) {
        Progress progress = state.progress();
        Counts counts = progress.counts();
        Row row = new Row()
                .text("status", state.status())
                .flag("ended", state.ended())
                .flag("canBeFollowed", state.canBeFollowed())
                .number("version", progress.version())
                .number("changed", progress.changed())
                .text("head", progress.head())
                .with(DeadlineRows.write(progress.deadline()))
                .time("overdueSince", progress.overdueSince())
                .text("climbed", progress.climbed())
                .time("lateFrom", state.lateFrom())
                .number("returned", counts.returned())
                .number("failed", counts.failed())
                .number("transferred", counts.transferred())
                .flag("extended", counts.extended())
                .texts("reopened", counts.reopened().stream().map(Row::sortable).toList())
                .time("stepDueAt", progress.stepDueAt())
                .with(HistoryRows.write(state))
                .with(DocumentRows.write(progress.documents()));
        Owner owner = progress.owner();
        if (owner != null) {
            row.text("owner", owner.post().value())
                    .text("ownerUnit", owner.unit().value());
        }
        UnitId desk = state.actingUnit();
        if (desk != null) {
            Deadline due = progress.deadline();
            row.text("unit", Keys.desk(state.id().kind(), desk))
                    .time("workBy", due == null ? state.dossier().cameIn() : due.dueAt());
        }
        return row;
    }

    static Progress read(Row row) {
        return new Progress(
                row.number("version"),
                row.number("changed"),
                row.text("head"),
                DeadlineRows.optional(row),
                row.optionalTime("overdueSince"),
                row.optional("climbed"),
                row.has("owner") ? new Owner(new PostId(row.text("owner")), new UnitId(row.text("ownerUnit"))) : null,
                new Counts(
                        row.number("returned"),
                        row.number("failed"),
                        row.number("transferred"),
                        row.flag("extended"),
                        row.texts("reopened").stream().map(Instant::parse).toList()),
                row.optionalTime("stepDueAt"),
                HistoryRows.read(row),
                DocumentRows.read(row));
    }
}
