package anlan.domain.casefile;

/**
 * A person without their name (化名): the same person has the same one, and only the holder of the
 * secret can draw it.
 */
public record Pseudonym(String value) {

    /** The pseudonym that replaces a reporter who has asked to be forgotten. */
    public static Pseudonym erased(CaseId caseId) {
        return new Pseudonym("erased-" + caseId);
    }

    @Override
    public String toString() {
        return value;
    }
}
