package anlan.usecases.subscription;

import anlan.domain.casefile.CaseId;
import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Complaints;
import anlan.domain.complaint.Identity;
import anlan.domain.deadline.QuietHours;
import anlan.domain.subscription.StatusGateway;
import anlan.domain.subscription.StatusMessage;
import anlan.domain.subscription.StatusOutbox;
import anlan.domain.subscription.StatusTemplate;
import anlan.domain.subscription.StatusTemplates;
import anlan.domain.time.Due;
import anlan.usecases.Faults;
import anlan.usecases.Tick;
import anlan.usecases.Workers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells reporters through WeChat what became of their complaints (办理进度通知), outside the quiet hours.
 * Each attempt costs a credit, which is given back when WeChat certainly did not take the message;
 * who has none is not told. While WeChat takes nothing, a run ends at the first message.
 */
public final class TellReporters implements Function<Tick, TellReporters.Outcome> {

    /** The result of one run. */
    public record Outcome(int sent, int cancelled, int parked, int putBack) {}

    static final String NO_CREDIT = "no credit";

    private static final Duration LEASE = Duration.ofSeconds(45);

    /** Until a message is tried again that WeChat did not take, or of which it gave no answer. */
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private static final int MOST_TRIES = 3;

    /** How many a run looks at: each costs some ten calls, so that it ends within its minute. */
    private static final int MOST = 1_000;

    private final StatusOutbox outbox;
    private final Complaints complaints;
    private final StatusTemplates templates;
    private final StatusGateway gateway;
    private final QuietHours quiet;
    private final InstantSource clock;
    private final Supplier<String> ids;
    private final Workers workers;

    /**
     * Takes what it works with.
     *
     * @param ids each of which is drawn once
     * @param workers send messages about different cases
     */
    public TellReporters(
            StatusOutbox outbox,
            Complaints complaints,
            StatusTemplates templates,
            StatusGateway gateway,
            QuietHours quiet,
            InstantSource clock,
            Supplier<String> ids,
            Workers workers) {
        this.outbox = outbox;
        this.complaints = complaints;
        this.templates = templates;
        this.gateway = gateway;
        this.quiet = quiet;
        this.clock = clock;
        this.ids = ids;
        this.workers = workers;
    }

    @Override
    public Outcome apply(Tick tick) {
        return new Run(clock.instant()).all();
    }

    /** One run, in which one message that can't be sent does not hold up the rest. */
    private final class Run {

        private final Instant now;
        private final Faults faults = new Faults();
        private final AtomicBoolean away = new AtomicBoolean();
        private final AtomicInteger sent = new AtomicInteger();
        private final AtomicInteger cancelled = new AtomicInteger();
        private final AtomicInteger parked = new AtomicInteger();
        private final AtomicInteger putBack = new AtomicInteger();

        Run(Instant now) {
            this.now = now;
        }

        /** The messages of one case are sent one after another, as they happened. */
        Outcome all() {
            Map<CaseId, List<StatusMessage>> cases = new LinkedHashMap<>();
            for (int shard = 0; shard < outbox.shards(); shard++) {
                int next = shard;
                faults.run(() -> look(next)
                        .forEach(message -> cases.computeIfAbsent(message.caseId(), id -> new ArrayList<>())
                                .add(message)));
            }
            workers.all(cases.values().stream()
                    .map(messages -> (Runnable) () -> messages.forEach(this::one))
                    .toList());
            faults.throwIfAny();
            return new Outcome(sent.get(), cancelled.get(), parked.get(), putBack.get());
        }

        private List<StatusMessage> look(int shard) {
            List<StatusMessage> due = new ArrayList<>();
            String after = null;
            do {
                Due<StatusMessage> page = outbox.due(shard, now, after);
                due.addAll(page.items());
                after = page.next();
            } while (after != null && due.size() < MOST / outbox.shards());
            return due;
        }

        private void one(StatusMessage message) {
            if (!away.get()) {
                faults.run(() -> {
                    StatusOutbox.Held held = outbox.claim(message, ids.get(), clock.instant(), LEASE);
                    if (held != null) {
                        tell(held);
                    }
                });
            }
        }

        private void tell(StatusOutbox.Held held) {
            Instant at = clock.instant();
            Instant release = quiet.release(at);
            if (release.isAfter(at)) {
                waits(held, release, held.tries(), null);
                return;
            }
            StatusTemplate template = templates.find(held.message().template());
            Complaint complaint = complaints.find(held.message().caseId());
            Identity identity = complaints.identity(held.message().caseId());
            String openid = identity == null ? null : identity.openid();
            if (template == null) {
                end(
                        held,
                        StatusMessage.Fate.PARKED,
                        "unknown template: " + held.message().template(),
                        null);
            } else if (complaint == null || openid == null) {
                end(held, StatusMessage.Fate.CANCELLED, "nobody to tell", null);
            } else {
                send(held, complaint, openid, template);
            }
        }

        private void send(StatusOutbox.Held held, Complaint complaint, String openid, StatusTemplate template) {
            switch (outbox.spend(held, complaint.dossier().by())) {
                case StatusOutbox.Spent.Lost _ -> {
                    // Its end is another's to tell.
                }
                case StatusOutbox.Spent.None _ -> end(held, StatusMessage.Fate.CANCELLED, NO_CREDIT, null);
                case StatusOutbox.Spent.One one -> {
                    if (held.over(clock.instant())) {
                        waits(held, now, held.tries(), one);
                    } else {
                        told(held, one, gateway.send(openid, template.word(held.message())));
                    }
                }
            }
        }

        private void told(StatusOutbox.Held held, StatusOutbox.Spent.One one, StatusGateway.Answer answer) {
            switch (answer) {
                case StatusGateway.Answer.Sent(var messageId) -> end(held, StatusMessage.Fate.SENT, messageId, null);
                case StatusGateway.Answer.NoCredit _ -> {
                    if (outbox.unwanted(held, NO_CREDIT, clock.instant(), one)) {
                        cancelled.incrementAndGet();
                    }
                }
                case StatusGateway.Answer.Rejected(var reason) -> end(held, StatusMessage.Fate.PARKED, reason, one);
                case StatusGateway.Answer.Quota _ -> {
                    away.set(true);
                    waits(held, clock.instant().plus(PAUSE), held.tries(), one);
                }
                case StatusGateway.Answer.Unknown(var why) -> {
                    if (held.tries() + 1 < MOST_TRIES) {
                        waits(held, clock.instant().plus(PAUSE), held.tries() + 1, null);
                    } else {
                        end(held, StatusMessage.Fate.PARKED, "no answer: " + why, null);
                    }
                }
            }
        }

        private void waits(StatusOutbox.Held held, Instant until, int tries, StatusOutbox.Spent.@Nullable One unspent) {
            outbox.putBack(held, until, tries, unspent);
            putBack.incrementAndGet();
        }

        private void end(
                StatusOutbox.Held held,
                StatusMessage.Fate fate,
                String reason,
                StatusOutbox.Spent.@Nullable One unspent) {
            if (outbox.end(held, fate, reason, clock.instant(), unspent)) {
                switch (fate) {
                    case SENT -> sent.incrementAndGet();
                    case CANCELLED -> cancelled.incrementAndGet();
                    case PARKED -> parked.incrementAndGet();
                    case PENDING -> throw new IllegalArgumentException("no end");
                }
            }
        }
    }
}
