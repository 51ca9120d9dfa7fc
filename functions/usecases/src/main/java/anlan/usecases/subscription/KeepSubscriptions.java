package anlan.usecases.subscription;

import anlan.domain.casefile.CityKeys;
import anlan.domain.people.Actor;
import anlan.domain.refusal.Conflict;
import anlan.domain.refusal.Reused;
import anlan.domain.subscription.Credits;
import anlan.domain.subscription.StatusTemplate;
import anlan.domain.subscription.StatusTemplates;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * Keeps what a reporter has subscribed to (订阅办理进度): each message that they accept in WeChat is one
 * that may be sent to them.
 */
public final class KeepSubscriptions {

    /** One template, and how many messages of it may still be sent. */
    public record Subscription(StatusTemplate template, int credits) {}

    /** How many there were after a grant, and whether it had been made before. */
    public record Entry(StatusTemplate template, int credits, boolean replayed) {}

    private final StatusTemplates templates;
    private final Credits credits;
    private final CityKeys keys;
    private final InstantSource clock;

    public KeepSubscriptions(StatusTemplates templates, Credits credits, CityKeys keys, InstantSource clock) {
        this.templates = templates;
        this.credits = credits;
        this.keys = keys;
        this.clock = clock;
    }

    public StatusTemplates templates() {
        return templates;
    }

    /** All templates, with what this caller has of each. */
    public List<Subscription> of(Actor by) {
        Map<String, Integer> has = credits.of(keys.pseudonym(by.subject()));
        return templates.all().stream()
                .map(template -> new Subscription(template, has.getOrDefault(template.id(), 0)))
                .toList();
    }

    /**
     * Grants what the caller has accepted, once, however often it is asked under the same key.
     *
     * @throws Conflict if they have enough already
     */
    public Entry grant(Actor by, StatusTemplate template, int accepted, String key, String fingerprint) {
        Credits.Grant grant = new Credits.Grant(
                keys.pseudonym(by.subject()),
                template.id(),
                accepted,
                keys.entryKey("subscription", by.subject(), key),
                fingerprint,
                clock.instant());
        return switch (credits.grant(grant)) {
            case Credits.Granted.Now(var now) -> new Entry(template, now, false);
            case Credits.Granted.Before(var then, var asked) -> {
                if (!asked.equals(fingerprint)) {
                    throw new Reused();
                }
                yield new Entry(template, then, true);
            }
            case Credits.Granted.Enough _ -> throw new Conflict("enough_subscriptions", "订阅次数已经足够,用掉一些后再订阅。");
        };
    }
}
