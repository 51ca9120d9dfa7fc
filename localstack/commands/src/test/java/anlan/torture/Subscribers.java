package anlan.torture;

import anlan.domain.subscription.StatusGateway;
import anlan.domain.subscription.StatusText;
import java.io.IOException;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.node.ObjectNode;

/**
 * WeChat, as the reporters of a city have it: it knows what each has accepted, and lets through so
 * many messages.
 */
final class Subscribers implements StatusGateway {

    private static final int OK = 200;
    private static final int NO_CREDIT = 43101;
    private static final int QUOTA = 45009;

    /** A message that WeChat was handed, whether it let it through or not. */
    record Handed(String openid, String template, String number, String words, boolean taken) {
        String who() {
            return CITIZEN + openid;
        }

        String subscription() {
            return who() + " " + template;
        }

        /** The event of which it tells. */
        String event() {
            return number + " " + words;
        }
    }

    static final String CITIZEN = "citizen:wechat:";

    private final FaultyWire wire;
    private final Map<String, Integer> accepted = new TreeMap<>();
    private final Map<String, Integer> begun = new TreeMap<>();
    private final Set<String> withdrawn = new TreeSet<>();
    private final Set<String> stopped = new TreeSet<>();
    private final List<String> askedAgain = new ArrayList<>();
    private final Map<String, Integer> unclear = new TreeMap<>();
    private int interrupted;
    private final List<Handed> unsaid = new ArrayList<>();
    private final List<Handed> handed = new ArrayList<>();

    Subscribers(FaultyWire wire) {
        this.wire = wire;
    }

    /** Somebody accepts so many messages, in the mini-program, before the city hears of it. */
    void accepts(String who, String template, int messages) {
        accepted.merge(who + " " + template, messages, Integer::sum);
        stopped.remove(who + " " + template);
    }

    /** Somebody switches the messages off in WeChat, of which the city hears nothing. */
    void withdraws(String who) {
        withdrawn.add(who);
    }

    boolean hasWithdrawn(String who) {
        return withdrawn.contains(who);
    }

    /** How many somebody accepted of a template. */
    int accepted(String subscription) {
        return accepted.getOrDefault(subscription, 0);
    }

    /** How often the city began to send somebody a message of that template. */
    int begun(String subscription) {
        return begun.getOrDefault(subscription, 0);
    }

    /** Whoever sent those from there on failed or died, and may not have said so. */
    void interrupted(int from) {
        interrupted++;
        List<Handed> last = handed.subList(from, handed.size());
        unsaid.addAll(last);
        last.forEach(each -> stopped.remove(each.subscription()));
    }

    /** How often somebody who sends failed or died: it may have cost a subscription each time. */
    int interrupted() {
        return interrupted;
    }

    /** To whom it said that they want no message, and was asked again although they accepted none since. */
    List<String> askedAgain() {
        return askedAgain;
    }

    /** How often the city heard no answer that says whether somebody was told of an event. */
    int unclear(String event) {
        return unclear.getOrDefault(event, 0);
    }

    /** Those that may be sent again although WeChat has them. */
    List<Handed> unsaid() {
        return unsaid;
    }

    List<Handed> handed() {
        return handed;
    }

    @Override
    public Answer send(String openid, StatusText text) {
        ObjectNode body = Json.object().put("touser", openid).put("template", text.template());
        text.values().forEach(body::put);
        Handed asked = read(body, false);
        begun.merge(asked.subscription(), 1, Integer::sum);
        if (stopped.contains(asked.subscription())) {
            askedAgain.add(asked.subscription() + " of " + asked.event());
        }
        Answer answer = asked(body);
        if (answer instanceof Answer.NoCredit) {
            stopped.add(asked.subscription());
        } else if (answer instanceof Answer.Unknown) {
            unclear.merge(asked.event(), 1, Integer::sum);
        }
        return answer;
    }

    private Answer asked(ObjectNode body) {
        Operation operation = Operation.current();
        Wire.Call call = new Wire.Call("subscribe/send", body.toString(), operation.name(), operation.index(1), 1);
        try {
            return meaning(wire.send(call, this::take));
        } catch (ConnectException away) {
            return new Answer.Quota("WeChat can't be reached");
        } catch (IOException lost) {
            return new Answer.Unknown(String.valueOf(lost.getMessage()));
        }
    }

    /** The event of which a call tells. */
    static String event(Wire.Call call) {
        return read(Json.object(call.body()), false).event();
    }

    private static Handed read(ObjectNode message, boolean taken) {
        return new Handed(
                Json.text(message, "touser"),
                Json.text(message, "template"),
                Json.text(message, "character_string1"),
                Json.text(message, "phrase2"),
                taken);
    }

    private static Answer meaning(Wire.Answer answer) {
        if (answer.cut() || answer.status() != OK) {
            return new Answer.Unknown("an answer that is none");
        }
        return switch (Json.read(answer.body()).path("errcode").asInt(-1)) {
            case 0 -> new Answer.Sent("id");
            case NO_CREDIT -> new Answer.NoCredit();
            case QUOTA -> new Answer.Quota("wechat: " + QUOTA);
            default -> new Answer.Unknown("wechat: -1");
        };
    }

    private Wire.Answer take(Wire.Call call) {
        Handed asked = read(Json.object(call.body()), true);
        long taken = handed.stream()
                .filter(each -> each.taken() && each.subscription().equals(asked.subscription()))
                .count();
        boolean lets = taken < accepted(asked.subscription()) && !hasWithdrawn(asked.who());
        handed.add(lets ? asked : read(Json.object(call.body()), false));
        return new Wire.Answer(OK, "{\"errcode\":" + (lets ? 0 : NO_CREDIT) + "}");
    }
}
