package anlan.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The city's own time: as far ahead of the real time as it has been moved, for good, and never
 * backwards.
 */
final class VirtualClock extends Clock {

    private final Path file;
    private final Clock real;
    private Duration ahead;
    private @Nullable Instant held;
    private volatile @Nullable Journey journey;

    private VirtualClock(Path file, Clock real, Duration ahead) {
        this.file = file;
        this.real = real;
        this.ahead = ahead;
    }

    /**
     * Opens the clock of a city.
     *
     * @param firstNow where time starts if the file is not there yet, null for the real time
     */
    static VirtualClock open(Path file, Clock real, @Nullable Instant firstNow) {
        if (Files.exists(file)) {
            return new VirtualClock(file, real, read(file));
        }
        Duration ahead = firstNow == null ? Duration.ZERO : Duration.between(real.instant(), firstNow);
        VirtualClock clock = new VirtualClock(file, real, ahead);
        clock.keep(ahead);
        return clock;
    }

    private static Duration read(Path file) {
        try {
            return Duration.parse(Files.readString(file).strip());
        } catch (DateTimeException damaged) {
            throw new IllegalStateException("the city's clock is damaged: " + file, damaged);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the city's clock can't be read", unreadable);
        }
    }

    private void keep(Duration offset) {
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        try {
            try (FileChannel channel = FileChannel.open(
                    draft, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                channel.write(ByteBuffer.wrap(offset.toString().getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException full) {
            throw new UncheckedIOException("the city's clock can't be kept", full);
        }
    }

    @Override
    public synchronized Instant instant() {
        Instant at = held;
        return at == null ? real.instant().plus(ahead) : at;
    }

    /** Says where time is going, so that after a crash on the way there it is not set back. */
    synchronized void promise(Instant target) {
        journey = new Journey(instant(), target);
        keep(Duration.between(real.instant(), target));
    }

    /** Where time is being moved to just now, or null. */
    @Nullable
    Journey journey() {
        return journey;
    }

    /** Stands still at that moment until it is let go. */
    synchronized void hold(Instant at) {
        if (at.isBefore(instant())) {
            throw new IllegalArgumentException("the city's time does not run backwards");
        }
        held = at;
    }

    /** Runs on from where it stands, also after a restart. */
    synchronized void letGo() {
        journey = null;
        Instant at = held;
        if (at != null) {
            ahead = Duration.between(real.instant(), at);
            held = null;
            keep(ahead);
        }
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the city has one time");
    }
}
