package anlan.catalogue.story;

import java.util.Map;
import java.util.TreeMap;

/** Status, headers but those of the transport, and body. */
public record Answer(int status, Map<String, String> headers, String body) {

    private static final String STATUS = "HTTP ";

    static Answer read(String text) {
        Message message = Message.read(text);
        String body = message.body();
        return new Answer(
                Integer.parseInt(message.first().substring(STATUS.length())),
                message.headers(),
                body == null ? "" : body);
    }

    /** As it stands in a story. */
    String written() {
        StringBuilder text = new StringBuilder(STATUS).append(status);
        new TreeMap<>(headers)
                .forEach((name, value) ->
                        text.append('\n').append(name).append(": ").append(value));
        return body.isEmpty()
                ? text.toString()
                : text.append("\n\n").append(Folded.fold(body)).toString();
    }
}
