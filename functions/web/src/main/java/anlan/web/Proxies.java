package anlan.web;

import anlan.usecases.people.Network;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The proxies whose word is taken for whom they speak (可信代理): addresses, and ranges of them. They are
 * compared as addresses, of which IPv6 has many spellings.
 */
record Proxies(List<Range> ranges) {

    static final Proxies NONE = new Proxies(List.of());

    /** An address of four numbers or of IPv6, without a zone; and of a range how many bits are its own. */
    private static final Pattern RANGE =
            Pattern.compile("((?:[0-9]{1,3}\\.){3}[0-9]{1,3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*)(?:/([0-9]{1,3}))?");

    private static final int IPV4_BITS = 32;
    private static final int IPV6_BITS = 128;

    Proxies {
        ranges = List.copyOf(ranges);
    }

    /**
     * The addresses that begin with the same bits.
     *
     * @param bits how many; never none, which would be everybody
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes of an address; ranges are never compared
    record Range(byte[] first, int bits) {

        boolean holds(InetAddress address) {
            byte[] other = address.getAddress();
            if (other.length != first.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % Byte.SIZE);
                if (((first[bit / Byte.SIZE] ^ other[bit / Byte.SIZE]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * Reads addresses and ranges such as {@code 10.0.0.0/8} or {@code fd00::/8}, with commas between
     * them; blank is none.
     *
     * @throws IllegalArgumentException if something among them is neither
     */
    static Proxies of(String list) {
        return list.isBlank()
                ? NONE
                : new Proxies(Arrays.stream(list.split(",", -1))
                        .map(each -> range(each.strip()))
                        .toList());
    }

    private static Range range(String text) {
        Matcher written = RANGE.matcher(text);
        if (!written.matches()) {
            throw new IllegalArgumentException("neither an address nor a range of them");
        }
        byte[] first = InetAddress.ofLiteral(written.group(1)).getAddress();
        int all = first.length * Byte.SIZE;
        // An IPv4 address written as one of IPv6 is one of IPv4, and so is its range.
        int before = all == IPV4_BITS && text.contains(":") ? IPV6_BITS - IPV4_BITS : 0;
        int bits = written.group(2) == null ? all : Integer.parseInt(written.group(2)) - before;
        if (bits < 1 || bits > all) {
            throw new IllegalArgumentException("a range of everybody, or of less than one address");
        }
        return new Range(first, bits);
    }

    /** Whether it is one of them. */
    boolean know(InetAddress address) {
        return ranges.stream().anyMatch(range -> range.holds(address));
    }

    /** The same of an address as it was written; what is none is no proxy. */
    boolean know(String address) {
        InetAddress literal = Network.literal(address);
        return literal != null && know(literal);
    }
}
