package anlan.usecases;

import anlan.domain.category.Source;
import anlan.domain.people.Role;

/**
 * Which of the four kinds of inspection (四查) somebody's finding belongs to: it goes with their
 * role.
 */
public final class Sources {

    /** The error of a source that does not go with the caller's role. */
    public static final String NOT_YOURS = "not_your_source";

    public static final String NOT_YOURS_DETAIL = "检查来源应与您的岗位一致。";

    private Sources() {}

    public static Source of(Role role) {
        return switch (role) {
            case LEADER -> Source.LEADER;
            case OFFICE, INSPECTOR -> Source.OFFICE;
            case DEPARTMENT -> Source.DEPARTMENT;
            case TOWN, GRID -> Source.TOWN_SELF;
            case CITIZEN, STATION, AUDITOR -> throw new IllegalArgumentException(role + " finds no hazards");
        };
    }
}
