package anlan.torture;

/** The process dies here: nothing that comes after it is done. */
final class Crash extends Error {

    private static final long serialVersionUID = 1;

    Crash(String where) {
        super(where, null, false, false);
    }
}
