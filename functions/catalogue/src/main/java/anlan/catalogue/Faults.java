package anlan.catalogue;

import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong with what a process was told from outside, gathered so that all of it is said at
 * once, on one line. A value is never said: it may be a secret that stands in the wrong place.
 */
public final class Faults {

    private final List<String> faults = new ArrayList<>();

    /**
     * Notes a setting that breaks its rule.
     *
     * @param name of the variable
     * @param rule what it has to be, as the end of a sentence that begins with the name
     */
    public Faults unless(boolean right, String name, String rule) {
        if (!right) {
            faults.add(name + " " + rule);
        }
        return this;
    }

    /**
     * Goes on where nothing is wrong.
     *
     * @throws IllegalStateException with one line that names every fault
     */
    public void end() {
        if (!faults.isEmpty()) {
            throw new IllegalStateException("the environment is not right: " + String.join("; ", faults));
        }
    }

    /** The end where one setting alone is wrong. */
    static IllegalStateException of(String name, String rule) {
        return new IllegalStateException("the environment is not right: " + name + " " + rule);
    }
}
