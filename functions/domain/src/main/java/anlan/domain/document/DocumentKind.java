package anlan.domain.document;

/** What a document asks of its addressee (公文种类), from the handing over of a case up the ladder. */
public enum DocumentKind {
    ASSIGN("交办单"),
    URGE("催办单"),
    SUPERVISE("督办单"),
    COPY("抄告单"),
    CIRCULAR("通报"),
    LISTING("挂牌督办");

    private final String chineseName;

    DocumentKind(String chineseName) {
        this.chineseName = chineseName;
    }

    public String chineseName() {
        return chineseName;
    }
}
