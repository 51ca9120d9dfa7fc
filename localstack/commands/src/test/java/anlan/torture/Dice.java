package anlan.torture;

import java.util.List;

/** Numbers that look like chance and are a pure function of what they are drawn for. */
public final class Dice {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;

    private final long seed;
    private long drawn;

    /** Draws one after another. */
    public Dice(Object... of) {
        this.seed = hash(of);
    }

    /** A number from 0 to 1, 1 not included. */
    static double draw(Object... of) {
        return (hash(of) >>> 11) * UNIT;
    }

    private static long hash(Object... of) {
        long hash = GOLDEN;
        for (Object each : of) {
            String text = String.valueOf(each);
            for (int i = 0; i < text.length(); i++) {
                hash = mixed(hash + text.charAt(i));
            }
            hash = mixed(hash ^ GOLDEN);
        }
        return hash;
    }

    /** The finalizer of SplitMix64. */
    private static long mixed(long value) {
        long z = value + GOLDEN;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private long next() {
        drawn++;
        return mixed(seed + drawn * GOLDEN);
    }

    public double unit() {
        return (next() >>> 11) * UNIT;
    }

    public boolean chance(double odds) {
        return unit() < odds;
    }

    /** A number from 0 to one less than the bound. */
    public int below(int bound) {
        return (int) (unit() * bound);
    }

    public <T> T one(List<T> of) {
        return of.get(below(of.size()));
    }
}
