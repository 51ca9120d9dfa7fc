package anlan.usecases.hazard;

import anlan.domain.hazard.Hazard;
import anlan.domain.hazard.Working;
import anlan.domain.people.Actor;
import anlan.domain.refusal.Refusal;
import anlan.usecases.Deed;
import anlan.usecases.Doing;
import anlan.usecases.Spans;
import anlan.usecases.Step;
import anlan.usecases.Timing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The owner asks for more time, once and early enough (申请延期). */
public final class ExtendHazard extends Deed<Hazard, Working.Rectifying, ExtendHazard.Asked> {

    /** How many days more, and why. */
    public record Asked(int days, String reason) {}

    private final Timing timing;

    public ExtendHazard(Timing timing) {
        super("extend", Working.Rectifying.class);
        this.timing = timing;
    }

    @Override
    protected @Nullable Refusal bar(Working.Rectifying state, Actor by, Instant now) {
        return state.notExtensible(timing.terms(state), timing.clock(), now);
    }

    @Override
    protected Step<Hazard> step(Working.Rectifying state, ExtendHazard.Asked asked, Doing doing) {
        return Step.of(state.extensionAsked(
                doing.draft().saying(asked.reason()),
                Spans.within(asked.days(), timing.terms(state).extension())));
    }
}
