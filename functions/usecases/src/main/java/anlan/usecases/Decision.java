package anlan.usecases;

import anlan.domain.lifecycle.Along;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.DeedReceipt;
import anlan.domain.lifecycle.Owner;
import anlan.domain.lifecycle.Transition;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a deed: a transition of its case, and what becomes true of other cases with it.
 *
 * @param along in the same transaction
 */
public record Decision<C extends Case>(Transition<C> transition, List<Along> along) {

    public Decision {
        along = List.copyOf(along);
    }

    public static <C extends Case> Decision<C> of(Transition<C> transition) {
        return new Decision<>(transition, List.of());
    }

    /**
     * The receipt for whoever did the deed.
     *
     * @param key of the deed among those of its case
     * @param fingerprint digest of the request
     * @param allowed deeds that they may do next
     */
    DeedReceipt receipt(String key, String fingerprint, List<String> allowed, Instant now) {
        C next = transition.next();
        Owner owner = next.progress().owner();
        return new DeedReceipt(
                key,
                fingerprint,
                next.id(),
                next.dossier().number(),
                next.status(),
                next.version(),
                next.progress().deadline(),
                owner == null ? null : owner.post(),
                allowed,
                opened(),
                now);
    }

    private DeedReceipt.@Nullable Opened opened() {
        for (Along each : along) {
            if (each instanceof Along.Opens(var opened)) {
                return new DeedReceipt.Opened(
                        opened.receipt().id(), opened.receipt().number());
            }
        }
        return null;
    }
}
