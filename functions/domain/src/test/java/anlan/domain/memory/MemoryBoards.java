package anlan.domain.memory;

import anlan.domain.board.Board;
import anlan.domain.board.Boards;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The port {@code Boards} over the state in memory. */
record MemoryBoards(InMemoryCity city) implements Boards {

    @Override
    public @Nullable Board find(Board.Name name, @Nullable Integer revision) {
        synchronized (city) {
            NavigableMap<Integer, Board> revisions = city.boards.getOrDefault(name, new TreeMap<>());
            if (revision != null) {
                return revisions.get(revision);
            }
            return revisions.isEmpty() ? null : revisions.lastEntry().getValue();
        }
    }

    @Override
    public boolean publish(Board board) {
        synchronized (city) {
            return city.boards
                            .computeIfAbsent(board.name(), none -> new TreeMap<>())
                            .putIfAbsent(board.revision(), board)
                    == null;
        }
    }
}
