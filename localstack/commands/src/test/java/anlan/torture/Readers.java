package anlan.torture;

/** Reporters who want to be told through WeChat: they accept messages there, and then tell the city. */
record Readers(City city, Caller caller) {

    static final String PATH = "/v1/me/subscriptions";

    private static final int CREATED = 201;

    static String body(String template, int accepted) {
        return Json.object().put("template", template).put("accepted", accepted).toString();
    }

    /** WeChat knows of it before the city hears. */
    Caller.Heard subscribes(String operation, String who, String key, String body) {
        city.weChat.accepts(
                who,
                Json.text(Json.read(body), "template"),
                Json.read(body).path("accepted").asInt());
        return again(operation, who, key, body);
    }

    /** The same, as the reporter remembers it. */
    Known.Subscription told(String key, String who, String body) {
        int credits =
                subscribes(key, who, key, body) instanceof Caller.Heard.Answer answer && answer.status() == CREATED
                        ? answer.json().path("credits").asInt()
                        : 0;
        return new Known.Subscription(who, body, credits);
    }

    /** Tells the city the same once more: nothing else was accepted. */
    Caller.Heard again(String operation, String who, String key, String body) {
        return caller.post(operation, who, PATH, key, body);
    }
}
