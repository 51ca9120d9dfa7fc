package anlan.domain.intake;

/** A person without their name (化名): the same person has the same one, and only the holder of the secret can draw it. */
public record Pseudonym(String value) {

    @Override
    public String toString() {
        return value;
    }
}
