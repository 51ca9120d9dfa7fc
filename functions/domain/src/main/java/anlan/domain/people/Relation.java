package anlan.domain.people;

/**
 * How somebody stands to a case.
 *
 * @param reporter they reported or registered it
 * @param owner their unit answers for it
 * @param area it lies in the subtree in which their role holds
 * @param accused it is about their unit
 * @param officeAccused it is about the office, whose part the leader takes
 * @param addressed a document about it is addressed to their unit
 */
public record Relation(
        boolean reporter, boolean owner, boolean area, boolean accused, boolean officeAccused, boolean addressed) {}
