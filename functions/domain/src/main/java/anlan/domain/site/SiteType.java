package anlan.domain.site;

/**
 * A type of site (场所类型), such as {@code FACTORY}.
 *
 * @param word as it stands in requests and keys: capital letters and low lines
 * @param name in Chinese
 */
public record SiteType(String word, String name) {

    public SiteType {
        if (!word.matches("[A-Z][A-Z_]{0,39}")) {
            throw new IllegalArgumentException("a type of site is written in capitals: " + word);
        }
    }
}
