package anlan.domain.area;

import anlan.domain.refusal.Invalid;
import java.util.regex.Pattern;

/**
 * Names one area by its statistical code (统计用区划代码): 331082 the city, 331082112 a town, 331082112201
 * a village.
 */
public record AreaCode(String value) implements Comparable<AreaCode> {

    private static final Pattern SHAPE = Pattern.compile("[0-9]{6}([0-9]{3}){0,2}");
    private static final int CITY = 6;
    private static final int TOWN = 9;

    public AreaCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new Invalid("/areaCode", "malformed", "区划代码应为 6、9 或 12 位数字。");
        }
    }

    /** True for the area itself and for all that lies in it. */
    public boolean contains(AreaCode other) {
        return other.value.startsWith(value);
    }

    /** The city this area lies in. */
    public AreaCode city() {
        return new AreaCode(value.substring(0, CITY));
    }

    /** The town or street (镇街) this area is or lies in; a city lies in none, and stays itself. */
    public AreaCode town() {
        return value.length() <= TOWN ? this : new AreaCode(value.substring(0, TOWN));
    }

    public boolean isCity() {
        return value.length() == CITY;
    }

    public boolean isVillage() {
        return value.length() > TOWN;
    }

    @Override
    public int compareTo(AreaCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
