package anlan.simulation;

import anlan.torture.Dice;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.LongStream;

/**
 * The ticks of a year, as they come: a tick a minute for each job, some of them dropped, late or
 * doubled; hours and days in which none comes; hours in which the topic keeps what it has; and a
 * clock that is set back an hour now and then.
 */
final class Timeline {

    /** What a tick does. */
    enum Kind {
        SWEEP(0),
        SEND(1),
        DELIVER(2);

        /** Two bits of an entry; at the same second the lower comes first. */
        private final int code;

        Kind(int code) {
            this.code = code;
        }

        private static Kind of(long code) {
            return code == SWEEP.code ? SWEEP : code == SEND.code ? SEND : DELIVER;
        }
    }

    static final int HOUR = 3600;
    static final int DAY = 24 * HOUR;
    private static final int MINUTE = 60;
    private static final double DROPPED = 0.3;
    private static final double LATE = 0.2;
    private static final double DOUBLED = 0.05;

    private final Instant start;
    private final int end;
    /** The minutes in which the clock shows an hour less. */
    private final BitSet setBack;

    private final long[] entries;

    private Timeline(Instant start, int end, BitSet setBack, long[] entries) {
        this.start = start;
        this.end = end;
        this.setBack = setBack;
        this.entries = entries;
    }

    static Timeline of(int year, long seed) {
        LocalDate first = LocalDate.of(year, 1, 1);
        Instant start = Almanac.at(first, LocalTime.MIDNIGHT);
        int end = Math.toIntExact(Duration.between(start, Almanac.at(first.plusYears(1), LocalTime.MIDNIGHT))
                .toSeconds());
        BitSet away = minutes(end, 30, 10, 90, new Dice(seed, "short outages"));
        away.or(minutes(end, 8, 4 * 60, 30 * 60, new Dice(seed, "outages")));
        away.or(minutes(end, 4, 2 * 24 * 60, 12 * 24 * 60, new Dice(seed, "long outages")));
        BitSet slow = minutes(end, 60, 5, 100, new Dice(seed, "slow topic"));
        BitSet setBack = minutes(end, 12, 10, 5 * 60, new Dice(seed, "set back"));
        return new Timeline(start, end, setBack, entries(end, away, slow, new Dice(seed, "ticks")));
    }

    /** The minutes of so many spans, each of that length or less. */
    private static BitSet minutes(int end, int many, int shortest, int longest, Dice dice) {
        BitSet minutes = new BitSet();
        for (int n = 0; n < many; n++) {
            int from = dice.below(end / MINUTE);
            minutes.set(from, from + shortest + dice.below(longest - shortest));
        }
        return minutes;
    }

    private static long[] entries(int end, BitSet away, BitSet slow, Dice dice) {
        LongStream.Builder entries = LongStream.builder();
        for (int minute = 0; minute < end; minute += MINUTE) {
            int late = dice.chance(LATE) ? MINUTE + dice.below(30 * MINUTE) : 0;
            int sweep = minute + dice.below(20) + late;
            int send = minute + 20 + dice.below(20) + late;
            if (!dice.chance(DROPPED) && !away.get(sweep / MINUTE)) {
                entries.add(entry(sweep, Kind.SWEEP, dice.chance(DOUBLED)));
            }
            if (!dice.chance(DROPPED) && !away.get(send / MINUTE)) {
                entries.add(entry(send, Kind.SEND, dice.chance(DOUBLED)));
                if (!slow.get(send / MINUTE)) {
                    entries.add(entry(send, Kind.DELIVER, dice.chance(DOUBLED)));
                }
            }
        }
        return entries.build().sorted().toArray();
    }

    private static long entry(int second, Kind kind, boolean twice) {
        return (long) second << 3 | (long) kind.code << 1 | (twice ? 1 : 0);
    }

    int size() {
        return entries.length;
    }

    /** How many seconds the year has. */
    int end() {
        return end;
    }

    /** When it comes, in seconds of the year, whatever the clock of the city shows. */
    int second(int position) {
        return (int) (entries[position] >> 3);
    }

    Kind kind(int position) {
        return Kind.of(entries[position] >> 1 & 3);
    }

    boolean twice(int position) {
        return (entries[position] & 1) == 1;
    }

    /** What the clock of the city shows when it comes. */
    Instant now(int position) {
        return shown(second(position));
    }

    /** What the clock of the city shows at that second of the year. */
    Instant shown(int second) {
        return start.plusSeconds(setBack.get(second / MINUTE) ? second - HOUR : second);
    }

    /** The second of the year at a moment of the calendar. */
    int secondOf(Instant moment) {
        return Math.toIntExact(Duration.between(start, moment).toSeconds());
    }

    /** The first position at which something comes at that second or later. */
    int from(int second) {
        int found = Arrays.binarySearch(entries, (long) second << 3);
        return found < 0 ? -found - 1 : found;
    }

    /** The first of a kind from a position on at which the clock shows that moment, or later. */
    int first(int from, Kind kind, Instant moment) {
        // The clock is never fast.
        long second = Math.min(end + 1L, Duration.between(start, moment).toSeconds());
        int position = Math.max(from, from((int) Math.max(0, second)));
        while (position < size() && (kind(position) != kind || now(position).isBefore(moment))) {
            position++;
        }
        return position;
    }
}
