package anlan.domain.photo;

import org.jspecify.annotations.Nullable;

/** The forms of photos that are taken in. */
public enum PhotoType {
    JPEG("image/jpeg"),
    PNG("image/png");

    private final String media;

    PhotoType(String media) {
        this.media = media;
    }

    /** As it stands in headers, such as {@code image/jpeg}. */
    public String media() {
        return media;
    }

    /** The form of that media type, or null if none that is taken in has it. */
    public static @Nullable PhotoType read(String media) {
        for (PhotoType type : values()) {
            if (type.media.equals(media)) {
                return type;
            }
        }
        return null;
    }
}
