package anlan.domain.refusal;

/**
 * One thing that is wrong with one field.
 *
 * @param pointer JSON pointer of the field in the request, such as {@code /contact/phone}
 * @param code stable word for programs
 * @param detail sentence in Chinese for the person who typed it
 */
public record FieldError(String pointer, String code, String detail) {}
