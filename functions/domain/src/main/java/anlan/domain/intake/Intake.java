package anlan.domain.intake;

import anlan.domain.casefile.CaseNumber;
import anlan.domain.refusal.Invalid;
import anlan.domain.refusal.Reused;
import anlan.domain.refusal.TooMany;
import anlan.domain.refusal.Unavailable;
import java.time.Duration;
import java.util.function.IntFunction;

/** The store's answer to one attempt to bring a case in; it made all of it true, or nothing. */
public sealed interface Intake {

    /** The case is in, durably. */
    record Taken(Receipt receipt) implements Intake {}

    /** The key had brought a case in before; that one stands. */
    record Stood(Receipt receipt, String fingerprint) implements Intake {}

    /** Another case has drawn the same short number. */
    record NumberTaken() implements Intake {}

    /** Another case has one of the photos, or it is gone; nothing was made true. */
    record PhotoTaken() implements Intake {}

    /** Another case that comes along has moved on meanwhile; nothing was made true. */
    record Moved() implements Intake {}

    /** The caller has used up their allowance. */
    record QuotaExceeded(Duration retryAfter) implements Intake {}

    /** The caller's answer: the receipt, and whether it was first given before. */
    record Answer(Receipt receipt, boolean replayed) {}

    /** One attempt at the store. */
    interface Attempt {

        /**
         * Makes it.
         *
         * @param number the short number of this attempt
         * @param tried how many were made before
         */
        Intake with(CaseNumber number, int tried);
    }

    /**
     * Tries until the number is free, and tells a retry from a key that was used for something
     * else.
     */
    static Answer settle(String fingerprint, IntFunction<CaseNumber> draw, Attempt attempt) {
        for (int tried = 0; ; tried++) {
            switch (attempt.with(draw.apply(tried), tried)) {
                case Taken(var receipt) -> {
                    return new Answer(receipt, false);
                }
                case Stood(var receipt, var first) -> {
                    if (!first.equals(fingerprint)) {
                        throw new Reused();
                    }
                    return new Answer(receipt, true);
                }
                case PhotoTaken() -> throw new Invalid("/photos", "photo_in_use", "有照片已用于其他案件,或者已经删除。");
                case Moved() -> throw Unavailable.busy();
                case QuotaExceeded(var retryAfter) -> throw new TooMany(retryAfter);
                case NumberTaken() -> {
                    if (tried == MOST_NUMBERS) {
                        throw new IllegalStateException("no free case number");
                    }
                }
            }
        }
    }

    int MOST_NUMBERS = 5;
}
