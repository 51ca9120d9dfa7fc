package anlan.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.contract.TombstonesContract;
import anlan.domain.erasure.Tombstones;
import anlan.domain.refusal.Unavailable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file keeps the contract, and outlives a crash. */
class FileTombstonesTest extends TombstonesContract {

    private static int files;

    @TempDir
    private Path folder;

    @Override
    protected Tombstones fresh() {
        return new FileTombstones(folder.resolve("tombstones-" + files++));
    }

    @Test
    void it_is_there_after_a_restart_also_where_a_crash_cut_the_line_after_it_short() throws Exception {
        Path file = folder.resolve("tombstones.jsonl");
        new FileTombstones(file).add(stone("alice", NOW));
        Files.writeString(file, "{\"subject\":\"bo", StandardOpenOption.APPEND);
        Tombstones again = new FileTombstones(file);
        again.add(stone("carol", NOW));
        assertThat(new FileTombstones(file).all()).containsExactly(stone("alice", NOW), stone("carol", NOW));
    }

    @Test
    void what_can_not_be_written_is_said_and_may_be_asked_again() {
        Tombstones nowhere = new FileTombstones(folder.resolve("no/such/folder"));
        assertThatThrownBy(() -> nowhere.add(stone("alice", NOW))).isInstanceOf(Unavailable.class);
        assertThat(nowhere.all()).isEmpty();
    }
}
