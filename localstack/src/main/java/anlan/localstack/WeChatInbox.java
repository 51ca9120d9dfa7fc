package anlan.localstack;

import anlan.domain.subscription.StatusGateway;
import anlan.domain.subscription.StatusText;
import java.nio.file.Path;
import java.time.InstantSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** WeChat, as a city on a laptop has it: every message that reporters were sent. */
final class WeChatInbox implements StatusGateway {

    private final JsonLines messages;
    private final InstantSource clock;

    WeChatInbox(Path file, InstantSource clock) {
        this.messages = new JsonLines(file);
        this.clock = clock;
    }

    @Override
    public Answer send(String openid, StatusText text) {
        ObjectNode line = JsonNodeFactory.instance
                .objectNode()
                .put("at", LocalRoutes.written(clock.instant()))
                .put("openid", openid)
                .put("template", text.template());
        ObjectNode data = line.putObject("data");
        text.values().forEach(data::put);
        messages.add(line);
        return new Answer.Sent("local-" + messages.size());
    }

    ArrayNode all() {
        return messages.all();
    }
}
