package anlan.emulators;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers as SNS writes them. */
final class SnsXml {

    private static final String NAMESPACE = "http://sns.amazonaws.com/doc/2010-03-31/";
    private static final String REQUEST = element("RequestId", "00000000-0000-0000-0000-000000000000");

    private SnsXml() {}

    static String result(String action, String content) {
        return "<" + action + "Response xmlns=\"" + NAMESPACE + "\"><" + action + "Result>" + content + "</" + action
                + "Result><ResponseMetadata>" + REQUEST + "</ResponseMetadata></" + action + "Response>";
    }

    static String error(String content) {
        return "<ErrorResponse xmlns=\"" + NAMESPACE + "\"><Error><Type>Sender</Type>" + content + "</Error>" + REQUEST
                + "</ErrorResponse>";
    }

    static <T> String list(String name, Stream<T> members, Function<T, String> content) {
        return members.map(content)
                .map(SnsXml::member)
                .collect(Collectors.joining("", "<" + name + ">", "</" + name + ">"));
    }

    static String member(String content) {
        return "<member>" + content + "</member>";
    }

    static String attributes(Map<String, String> attributes) {
        return attributes.entrySet().stream()
                .map(each -> "<entry>" + element("key", each.getKey()) + element("value", each.getValue()) + "</entry>")
                .collect(Collectors.joining("", "<Attributes>", "</Attributes>"));
    }

    static String element(String name, String value) {
        String escaped = value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return "<" + name + ">" + escaped + "</" + name + ">";
    }
}
