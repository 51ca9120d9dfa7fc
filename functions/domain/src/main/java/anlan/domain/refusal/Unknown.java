package anlan.domain.refusal;

/** There is no such thing, or it is not the caller's to see: the two answer alike. */
public final class Unknown extends Refusal {

    public Unknown() {
        this("not_found", "没有找到您要的内容。");
    }

    public Unknown(String code, String detail) {
        super(code, detail);
    }
}
