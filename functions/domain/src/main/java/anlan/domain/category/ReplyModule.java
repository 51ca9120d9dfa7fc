package anlan.domain.category;

/**
 * A text that an official may begin with (答复模板), and change before it is sent.
 *
 * @param code such as {@code contacted}
 * @param name what it is for
 * @param kind of case for which it is
 * @param deed with which it goes, such as {@code reply}
 */
public record ReplyModule(String code, String name, CaseKind kind, String deed, String text) {}
