package anlan.exports;

import org.jspecify.annotations.Nullable;

/** A city, as an auditor asks it for one page after another. */
@FunctionalInterface
interface Source {

    /**
     * One page.
     *
     * @param body as it came
     * @param next cursor of the next page, null after the last
     */
    record Page(String body, @Nullable String next) {}

    /**
     * Asks for a page.
     *
     * @param path with its query, but without the cursor
     * @param cursor null for the first page
     * @throws Refused if the city does not give it
     */
    Page page(String path, @Nullable String cursor);

    /** The city did not give what it was asked for. */
    final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message, null, false, false);
        }
    }
}
