package anlan.domain.warning;

/** By what a window was judged, or why it could not be. */
public enum Ground {
    /** By the share of the mean of other windows. */
    RATIO,
    /** By how many there are. */
    COUNT,
    /** There are too few for a ratio: nothing stands out. */
    TOO_FEW,
    /** Nothing happened in the windows that it is compared with: there is no ratio. */
    ZERO_BASE,
    /** No window that it is compared with is published in full. */
    NO_BASE,
    /** Nobody publishes the figure yet. */
    MISSING
}
