package anlan.domain.site;

/**
 * Whoever answers for a site (负责人): personal data, shown only to those who may enter sites.
 *
 * @param phone as people write it in mainland China, or in E.164
 */
public record Keeper(String name, String phone) {

    @Override
    public String toString() {
        return "Keeper[…]";
    }
}
