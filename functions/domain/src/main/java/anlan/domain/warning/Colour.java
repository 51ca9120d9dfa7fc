package anlan.domain.warning;

/** How grave it is (三色预警), in the order of gravity. */
public enum Colour {
    GREEN("绿"),
    YELLOW("黄"),
    RED("红");

    private final String chineseName;

    Colour(String chineseName) {
        this.chineseName = chineseName;
    }

    public String chineseName() {
        return chineseName;
    }
}
