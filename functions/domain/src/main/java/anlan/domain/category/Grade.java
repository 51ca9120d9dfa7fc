package anlan.domain.category;

/** How grave a hazard is: 一般, 较大, 重大. */
public enum Grade {
    GENERAL,
    SERIOUS,
    MAJOR
}
