package anlan.domain.photo;

/** Makes the copy of a photo that others may see (重新编码): its picture, and nothing else of the file. */
@FunctionalInterface
public interface MakeCopy {

    /** The longest side of a copy, in pixels. */
    int LONGEST_SIDE = 2_048;

    /** The longest copy in bytes: with what an edge adds to it, Lambda still hands it over. */
    int MOST_BYTES = 4_000_000;

    /** Pixels of a photo that is read at all. */
    long MOST_PIXELS = 40_000_000;

    /** Its longest side: a reader makes room for whole rows before it has read one. */
    int MOST_SIDE = 30_000;

    /** Whether a picture of that size is not read, whatever its header says else. */
    static boolean tooLarge(long width, long height) {
        return width < 1 || height < 1 || width > MOST_SIDE || height > MOST_SIDE || width * height > MOST_PIXELS;
    }

    /** The outcome for one file. */
    sealed interface Made {}

    /** A copy as JPEG. */
    @SuppressWarnings("ArrayRecordComponent") // bytes of a file; copies are never compared
    record Copy(byte[] jpeg, Look look) implements Made {}

    /** There is none. */
    record None(Unfit why) implements Made {}

    /** Reads a file of that form, whatever is in it. */
    Made of(byte[] file, PhotoType type);
}
