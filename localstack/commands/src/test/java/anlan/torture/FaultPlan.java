package anlan.torture;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which attempt meets which fault: a pure function of the seed and of what is attempted, so that a
 * run can be done again as it was.
 *
 * @param odds of each fault, from 0 to 1; a fault that is not named does not happen
 */
record FaultPlan(long seed, Map<Fault, Double> odds) {

    FaultPlan {
        odds = Map.copyOf(odds);
    }

    static FaultPlan none() {
        return new FaultPlan(0, Map.of());
    }

    /** Every fault, each as likely as the others. */
    static FaultPlan all(long seed, double odds) {
        Map<Fault, Double> each = new EnumMap<>(Fault.class);
        for (Fault fault : Fault.values()) {
            each.put(fault, odds);
        }
        return new FaultPlan(seed, each);
    }

    FaultPlan with(Fault fault, double chance) {
        Map<Fault, Double> changed = new EnumMap<>(Fault.class);
        changed.putAll(odds);
        changed.put(fault, chance);
        return new FaultPlan(seed, changed);
    }

    FaultPlan without(Fault... faults) {
        FaultPlan fewer = this;
        for (Fault fault : faults) {
            fewer = fewer.with(fault, 0);
        }
        return fewer;
    }

    /** The fault of one attempt, or null; each fault is drawn by itself. */
    @Nullable
    Fault of(Wire.Call call, java.util.function.Predicate<Fault> possible) {
        for (Fault fault : Fault.values()) {
            double chance = odds.getOrDefault(fault, 0.0);
            if (chance > 0 && possible.test(fault) && draw(call, fault) < chance) {
                return fault;
            }
        }
        return null;
    }

    private double draw(Wire.Call call, Fault fault) {
        return Dice.draw(seed, call.operation(), call.action(), call.index(), call.attempt(), fault.name());
    }
}
