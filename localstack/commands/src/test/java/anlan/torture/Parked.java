package anlan.torture;

import anlan.torture.Caller.Heard;
import java.time.Duration;

/** The alerts that were given up, as the office finds them. */
record Parked(City city, Caller caller, Findings findings) {

    private static final int MOST_TRIES = 12;

    /** Where one of that case is taken up again; it may take some tries until it is given up. */
    String redriven(String operation, String caseId) {
        for (int tried = 0; tried < MOST_TRIES; tried++) {
            String list = "/v1/alerts?state=PARKED&case=" + caseId;
            if (caller.get(operation + "-parked" + tried, "post:office", list) instanceof Heard.Answer answer
                    && !answer.json().path("items").isEmpty()) {
                return "/v1/alerts/" + Json.text(answer.json().path("items").path(0), "id") + "/redrive";
            }
            city.clock.pass(Duration.ofMinutes(10));
            city.attempt(operation + "-send" + tried, "sendAlerts");
            city.topic.deliver();
        }
        findings.add("no alert was given up: " + operation);
        return "/v1/alerts/none/redrive";
    }
}
