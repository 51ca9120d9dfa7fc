package anlan.catalogue;

import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong with the settings of a process, so that all of it is said at once. */
public final class SettingsCheck {

    private final List<String> faults = new ArrayList<>();

    /**
     * Notes a setting that breaks its rule.
     *
     * @param name of the variable
     * @param rule how it breaks it, as the end of a sentence that begins with the name
     */
    public SettingsCheck unless(boolean right, String name, String rule) {
        if (!right) {
            faults.add(name + " " + rule);
        }
        return this;
    }

    /**
     * Goes on where nothing is wrong.
     *
     * @throws Misconfigured with one line that names every fault
     */
    public void end() {
        if (!faults.isEmpty()) {
            throw new Misconfigured(String.join("; ", faults));
        }
    }
}
