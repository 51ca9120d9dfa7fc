package anlan.usecases.alert;

import anlan.domain.alert.DailyTexts;
import anlan.domain.deadline.QuietHours;
import anlan.domain.people.PostId;
import anlan.domain.time.CityTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * How many messages a telephone is sent on a day (每日上限): nineteen whenever they come, and then one
 * more in the evening, which tells of all that waits. What is urgent is not counted.
 */
public final class DailyCap {

    private static final int BY_DAY = 19;
    private static final int IN_ALL = 20;
    private static final LocalTime EVENING = LocalTime.of(20, 30);

    private final DailyTexts texts;
    private final QuietHours quiet;

    /**
     * Takes what it works with.
     *
     * @param quiet at whose end the next day begins
     */
    public DailyCap(DailyTexts texts, QuietHours quiet) {
        this.texts = texts;
        this.quiet = quiet;
    }

    /**
     * Counts a message that is about to be sent to the telephone of a post.
     *
     * @param name which no other message has
     * @return until when it waits, as it would be one too many; null if it may go
     */
    @Nullable
    Instant waits(PostId post, String name, Instant now) {
        LocalDate day = CityTime.dateOf(now);
        Instant evening = at(day, EVENING);
        boolean byDay = now.isBefore(evening);
        if (texts.count(post, day, name, byDay ? BY_DAY : IN_ALL)) {
            return null;
        }
        return byDay ? evening : quiet.release(at(day, quiet.from()));
    }

    /** Takes back what was counted at that moment, and certainly not sent. */
    void takeBack(PostId post, String name, Instant counted) {
        texts.takeBack(post, CityTime.dateOf(counted), name);
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(CityTime.ZONE).toInstant();
    }
}
