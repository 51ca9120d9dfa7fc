package anlan.domain.casefile;

import anlan.domain.area.AreaCode;
import anlan.domain.area.Location;
import anlan.domain.category.CategoryCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The part of a case that is the same for every kind, and that no deed changes: its names, what it
 * is about, and where and when it came from whom.
 *
 * @param category code of the category
 * @param location where exactly, null if nobody said so
 * @param by pseudonym of whoever reported or registered it
 * @param at when it came in
 */
public record Particulars(
        CaseId id,
        CaseNumber number,
        CategoryCode category,
        String description,
        AreaCode area,
        @Nullable Location location,
        Pseudonym by,
        Instant at) {

    /** The same by nobody that can be found again. */
    public Particulars forgotten() {
        return new Particulars(id, number, category, description, area, location, Pseudonym.erased(id), at);
    }
}
