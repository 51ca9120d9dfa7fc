package anlan.usecases;

import java.util.List;

/** Do the parts of one run that do not depend on one another. */
public interface Workers {

    /** One worker, who does them in the order given. */
    Workers ONE = parts -> parts.forEach(Runnable::run);

    /**
     * Comes back when all of them are done.
     *
     * @param parts each of which begins in its turn, and throws nothing
     */
    void all(List<Runnable> parts);
}
