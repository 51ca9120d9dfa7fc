package anlan.domain.hazard;

import java.util.regex.Pattern;

/** A reference to a photograph or paper that proves something (佐证). */
public record Evidence(String reference) {

    public static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._/-]{1,200}");

    public Evidence {
        if (!SHAPE.matcher(reference).matches()) {
            throw new IllegalArgumentException("not a reference to evidence");
        }
    }
}
