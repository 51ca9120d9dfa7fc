package anlan.domain.site;

import anlan.domain.area.AreaCode;
import anlan.domain.area.Location;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A site (场所): a factory, a park, a hotel, or a factory in a factory. Sites form trees, each within
 * one town.
 *
 * @param code an official's own number of it, unique in the city
 * @param type word of its {@link SiteType}
 * @param area town or village that it lies in
 * @param parent the site in which it is, null for a root
 * @param depth 1 for a root, {@link #DEEPEST} at most
 * @param keeper whoever answers for it
 * @param children how many sites are right below it; changes without a new version
 * @param version how often it has been written; 1 when it is entered
 */
public record Site(
        SiteId id,
        @Nullable String code,
        String name,
        String type,
        AreaCode area,
        @Nullable SiteId parent,
        int depth,
        @Nullable String address,
        @Nullable Location location,
        @Nullable Keeper keeper,
        int children,
        int version) {

    /** As many levels as a tree has at most. */
    public static final int DEEPEST = 4;

    public Site {
        if (depth < 1 || depth > DEEPEST || (depth == 1) != (parent == null)) {
            throw new IllegalArgumentException("no site is " + depth + " deep there");
        }
    }

    /** What it is sorted by in lists: its name, and its id behind that. */
    public String line() {
        return name + "#" + id;
    }

    /** Whether that one would stand elsewhere in the tree, or in another town. */
    public boolean standsElsewhere(Site next) {
        return !Objects.equals(parent, next.parent) || !area.town().equals(next.area.town());
    }

    /** Whether another may be put below it. */
    public boolean takes(Site child) {
        return depth + 1 == child.depth && area.town().equals(child.area.town());
    }

    /** The same with so many right below it. */
    public Site with(int otherChildren) {
        return new Site(id, code, name, type, area, parent, depth, address, location, keeper, otherChildren, version);
    }

    /** The same with another keeper. */
    public Site keptBy(@Nullable Keeper other) {
        return new Site(id, code, name, type, area, parent, depth, address, location, other, children, version);
    }

    /** Whether both say the same, however many sites are below. */
    public boolean saysTheSameAs(Site other) {
        return equals(other.with(children));
    }

    @Override
    public String toString() {
        return "Site[" + id + "]";
    }
}
