package anlan.domain.campaign;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names one campaign for ever. */
public record CampaignId(String value) implements Comparable<CampaignId> {

    private static final Pattern SHAPE = Pattern.compile("[0-9A-HJKMNP-TV-Z]{25}");

    /**
     * Takes an id.
     *
     * @throws IllegalArgumentException if no campaign can have it
     */
    public CampaignId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not the id of a campaign");
        }
    }

    /** The id that a client wrote, or null if no campaign can have it. */
    public static @Nullable CampaignId read(String text) {
        return SHAPE.matcher(text).matches() ? new CampaignId(text) : null;
    }

    @Override
    public int compareTo(CampaignId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
