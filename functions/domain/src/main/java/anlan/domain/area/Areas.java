package anlan.domain.area;

import anlan.domain.digest.Sha256;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The register of areas (区划): one city with its towns and villages, the box it lies in, and its
 * short name in case numbers.
 */
public final class Areas {

    private final Area city;
    private final String prefix;
    private final BoundingBox box;
    private final Map<String, Area> byText = new LinkedHashMap<>();

    public Areas(Collection<Area> areas, String prefix, BoundingBox box) {
        areas.forEach(area -> byText.put(area.code().value(), area));
        this.city = areas.stream()
                .filter(area -> area.level() == Area.Level.CITY)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the register of areas names no city"));
        this.prefix = prefix;
        this.box = box;
    }

    public Area city() {
        return city;
    }

    /** Letters that begin every case number of this city, such as LH. */
    public String prefix() {
        return prefix;
    }

    public BoundingBox box() {
        return box;
    }

    public @Nullable Area find(String code) {
        return byText.get(code);
    }

    /**
     * The smallest area that has a shape and holds the point, or null; never the city as a whole.
     */
    public @Nullable Area at(Location point) {
        return byText.values().stream()
                .filter(area -> area.level() != Area.Level.CITY && holds(area.shape(), point))
                .max(Comparator.comparing(Area::level))
                .orElse(null);
    }

    private static boolean holds(@Nullable Shape shape, Location point) {
        return shape != null && shape.contains(point);
    }

    public List<Area> childrenOf(AreaCode parent) {
        return byText.values().stream()
                .filter(area -> parent.equals(area.parent()))
                .toList();
    }

    /**
     * Tells by twelve digits which areas an area is made up of: a digest of its code and of those
     * right below it. It changes when areas are merged or split, and not when one is renamed.
     */
    public String version(AreaCode area) {
        Sha256 digest = new Sha256().line(area.value());
        childrenOf(area).stream().map(child -> child.code().value()).sorted().forEach(digest::line);
        return digest.hex().substring(0, 12);
    }

    public List<Area> towns() {
        return childrenOf(city.code());
    }

    public Collection<Area> all() {
        return List.copyOf(byText.values());
    }
}
