package anlan.emulators;

import java.util.List;
import java.util.stream.Collectors;

/** Answers as SNS writes them. */
final class SnsXml {

    private static final String NAMESPACE = "http://sns.amazonaws.com/doc/2010-03-31/";
    private static final String REQUEST = element("RequestId", "00000000-0000-0000-0000-000000000000");

    private SnsXml() {}

    static String result(String action, String content) {
        return "<" + action + "Response xmlns=\"" + NAMESPACE + "\"><" + action + "Result>" + content + "</" + action
                + "Result><ResponseMetadata>" + REQUEST + "</ResponseMetadata></" + action + "Response>";
    }

    static String error(String code, String message) {
        return "<ErrorResponse xmlns=\"" + NAMESPACE + "\"><Error><Type>Sender</Type>" + element("Code", code)
                + element("Message", message) + "</Error>" + REQUEST + "</ErrorResponse>";
    }

    static String topics(List<String> arns) {
        return arns.stream()
                .sorted()
                .map(arn -> "<member>" + element("TopicArn", arn) + "</member>")
                .collect(Collectors.joining("", "<Topics>", "</Topics>"));
    }

    static String element(String name, String value) {
        String escaped = value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return "<" + name + ">" + escaped + "</" + name + ">";
    }
}
