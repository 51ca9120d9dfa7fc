package anlan.domain.streak;

/**
 * What so many years in a row are called, such as 平安金鼎 for twelve.
 *
 * @param years in a row, from which it holds
 */
public record Rung(String name, int years) {}
