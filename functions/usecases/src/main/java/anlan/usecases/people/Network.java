package anlan.usecases.people;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is counted as one address: an IPv4 address, or the network of an IPv6 address, as whoever has
 * one of those has them all.
 */
public final class Network {

    private static final int NETWORK_BYTES = 8;

    /** As some proxies write an address: with the port beside it. */
    private static final Pattern WITH_PORT = Pattern.compile("([0-9.]+|\\[[0-9a-fA-F:.]+]):[0-9]{1,5}");

    private Network() {}

    /**
     * Its name.
     *
     * @param address as an edge knows it; what is none is counted as it is written
     */
    public static String of(String address) {
        InetAddress literal = literal(address);
        return literal == null ? address : of(literal);
    }

    /** The name of that address's network. */
    public static String of(InetAddress address) {
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
                : address.getHostAddress();
    }

    /**
     * The address that is written there, also with a port beside it; null if it is none. One of IPv4
     * is the same however it is written.
     */
    public static @Nullable InetAddress literal(String address) {
        Matcher port = WITH_PORT.matcher(address);
        try {
            return InetAddress.ofLiteral(port.matches() ? port.group(1) : address);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}
