package anlan.dynamodb;

import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.CaseNumber;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.DeedReceipt;
import anlan.domain.lifecycle.SnapshotReader;
import anlan.domain.people.Post;
import anlan.domain.people.PostId;
import anlan.domain.people.UnitId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads all that a deed looks at, in one consistent read of the table. */
final class DynamoSnapshots implements SnapshotReader {

    private final Table table;

    DynamoSnapshots(Table table) {
        this.table = table;
    }

    @Override
    public Snapshot read(Set<CaseId> cases, Set<PostId> posts, Set<UnitId> units) {
        List<Row> keys = new ArrayList<>();
        cases.forEach(id -> keys.add(Keys.state(id)));
        posts.forEach(post -> keys.add(Keys.post(post)));
        units.forEach(unit -> keys.add(Keys.unit(unit)));
        Map<CaseId, Case> kept = new HashMap<>();
        Map<PostId, Post> found = new HashMap<>();
        Set<UnitId> known = new HashSet<>();
        for (Row row : table.getAll(keys)) {
            if (row.text(Row.SK).equals("UNIT")) {
                if (row.has("posts")) {
                    known.add(new UnitId(row.text(Row.PK).substring("U#".length())));
                }
            } else if (row.has("post")) {
                Post post = PostRows.MAPPER.read(row);
                found.put(post.id(), post);
            } else {
                CaseId id = new CaseId(row.text("id"));
                kept.put(id, CaseMapper.of(id.kind()).read(row));
            }
        }
        return new Snapshot(kept, found, known);
    }

    @Override
    public @Nullable DeedReceipt receipt(CaseId caseId, String key) {
        Row row = table.get(Keys.deed(caseId, key));
        return row == null ? null : DeedRows.read(row);
    }

    @Override
    public @Nullable CaseId numbered(CaseNumber number) {
        Row row = table.get(Keys.number(number));
        return row == null ? null : new CaseId(row.text("caseId"));
    }
}
