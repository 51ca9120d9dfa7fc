package anlan.dynamodb;

import anlan.domain.alert.Intent;
import anlan.domain.area.AreaCode;
import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.CaseNumber;
import anlan.domain.people.PostId;
import anlan.domain.people.UnitId;
import anlan.domain.timer.Addressee;
import anlan.domain.timer.Severity;
import anlan.domain.timer.Step;

/** An intent as attributes, the same wherever it is kept. */
final class IntentContent {

    private IntentContent() {}

    static Row write(Intent intent) {
        UnitId accused = intent.accused();
        Step step = intent.step();
        return new Row()
                .text("caseId", intent.caseId().value())
                .text("number", intent.number().value())
                .number("deadlineVersion", intent.deadlineVersion())
                .text("rung", intent.rung())
                .text("step", step == null ? null : step.name())
                .text("role", intent.role().word())
                .text("post", intent.post().value())
                .text("unitToTell", intent.unit().value())
                .text("areaCode", intent.area().value())
                .text("accused", accused == null ? null : accused.value())
                .time("due", intent.dueAt())
                .time("notBefore", intent.notBefore())
                .time("at", intent.at())
                .text("template", intent.template())
                .text("severity", intent.severity().name())
                .flag("held", intent.held())
                .text("fate", intent.fate().name())
                .text("note", intent.reason());
    }

    static Intent read(Row row) {
        return new Intent(
                new CaseId(row.text("caseId")),
                new CaseNumber(row.text("number")),
                row.number("deadlineVersion"),
                row.text("rung"),
                row.optional("step", Step::valueOf),
                Addressee.of(row.text("role")),
                new PostId(row.text("post")),
                new UnitId(row.text("unitToTell")),
                new AreaCode(row.text("areaCode")),
                row.optional("accused", UnitId::new),
                row.time("due"),
                row.time("notBefore"),
                row.time("at"),
                row.text("template"),
                Severity.valueOf(row.text("severity")),
                row.flag("held"),
                Intent.Fate.valueOf(row.text("fate")),
                row.optional("note"));
    }
}
