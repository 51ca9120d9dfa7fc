package anlan.domain.board;

import org.jspecify.annotations.Nullable;

/** The published boards. */
public interface Boards {

    /**
     * Reads a board.
     *
     * @param revision which, null for the newest
     * @return null if it is not published
     */
    @Nullable
    Board find(Board.Name name, @Nullable Integer revision);

    /** Adds a revision; false if that one is there already, and nothing was changed. */
    boolean publish(Board board);
}
