package anlan.usecases;

/** How errors in forms are explained to people. */
final class Explanations {

    static final String POST = "应为 2 至 40 个字符的岗位或单位代号,只含小写字母、数字和连字符。";
    static final String EVIDENCE = "应为 1 至 200 个字符的照片编号,只含字母、数字和 . _ / -,各段不为空,也不只是点。";

    private Explanations() {}
}
