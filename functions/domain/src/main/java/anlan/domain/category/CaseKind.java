package anlan.domain.category;

/** The two kinds of case that the office works on, and the letter that their ids begin with. */
public enum CaseKind {
    COMPLAINT("C"),
    HAZARD("H");

    private final String letter;

    CaseKind(String letter) {
        this.letter = letter;
    }

    public String letter() {
        return letter;
    }
}
