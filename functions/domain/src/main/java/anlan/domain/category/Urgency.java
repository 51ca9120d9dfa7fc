package anlan.domain.category;

/** How fast a complaint must move: 紧急, 民生, 一般, 复杂. */
public enum Urgency {
    URGENT,
    LIVELIHOOD,
    GENERAL,
    COMPLEX
}
