package anlan.http;

import java.net.URI;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a browser lets a page do (CSP): its own files, scripts and calls, no inline script or style,
 * nobody's frame; a text can become markup through the one library that escapes it.
 *
 * @param policy gives the value of {@code Content-Security-Policy}
 */
public record PagePolicy(Supplier<String> policy) {

    /** One that is the same on every page and at any time. */
    public static PagePolicy of(String policy) {
        return new PagePolicy(() -> policy);
    }

    /** The policy of pages that speak to the city alone. */
    public static PagePolicy own() {
        return sendingTo(() -> null);
    }

    /**
     * Lets pages send files to one more place.
     *
     * @param uploads gives where the store of photos takes them, null where it takes none
     */
    public static PagePolicy sendingTo(Supplier<@Nullable URI> uploads) {
        return new PagePolicy(() -> "default-src 'self'; img-src 'self' blob: data:; connect-src 'self'"
                + origin(uploads.get())
                + "; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
                + "; require-trusted-types-for 'script'; trusted-types lit-html");
    }

    private static String origin(@Nullable URI uploads) {
        return uploads == null ? "" : " " + uploads.getScheme() + "://" + uploads.getRawAuthority();
    }

    /** A page with all that it has to say of itself. */
    public HttpReply on(HttpReply page) {
        return page.with("Content-Security-Policy", policy.get())
                .with("Referrer-Policy", "no-referrer")
                .with("Permissions-Policy", "camera=(self), geolocation=(self), microphone=(), payment=(), usb=()")
                .with("Cross-Origin-Opener-Policy", "same-origin")
                .with("X-Frame-Options", "DENY");
    }
}
