package anlan.domain.people;

import java.util.Locale;

/** The part of a person in the office's work (角色). Permission = role × area subtree × unit. */
public enum Role {
    CITIZEN,
    STATION,
    GRID,
    INSPECTOR,
    TOWN,
    DEPARTMENT,
    OFFICE,
    LEADER,
    AUDITOR;

    /** As it is written in tokens, seeds and answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Role of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
