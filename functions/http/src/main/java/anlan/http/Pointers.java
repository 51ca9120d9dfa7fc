package anlan.http;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names of fields as errors give them back: the only thing of a request that is, and so never whole
 * if it is long.
 */
final class Pointers {

    private static final int LONGEST_NAME = 64;

    private Pointers() {}

    /** Points to a field that the client has named itself. */
    static String to(String base, String name) {
        return base + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /**
     * The same pointer with each name cut, and nothing in it that turns or breaks the text around
     * it.
     */
    static String shown(String pointer) {
        return Stream.of(pointer.split("/", -1))
                .map(name -> cut(Characters.harmless(name)))
                .collect(Collectors.joining("/"));
    }

    /** Never between the halves of a pair, nor after the tilde of an escape. */
    private static String cut(String name) {
        if (name.length() <= LONGEST_NAME) {
            return name;
        }
        boolean split =
                Character.isHighSurrogate(name.charAt(LONGEST_NAME - 1)) || name.charAt(LONGEST_NAME - 1) == '~';
        return name.substring(0, split ? LONGEST_NAME - 1 : LONGEST_NAME);
    }
}
