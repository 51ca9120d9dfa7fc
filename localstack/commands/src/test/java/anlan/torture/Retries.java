package anlan.torture;

import java.util.TreeSet;

/** Callers ask once more, when nothing fails any more: what was done stays done, and is told as it was. */
record Retries(Caller caller, Known known, Findings findings) {

    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int REFUSED = 400;

    void all() {
        for (String key : new TreeSet<>(known.intakes().keySet())) {
            intakeAgain(key, known.intakes().get(key));
        }
        for (String key : new TreeSet<>(known.deeds().keySet())) {
            deedAgain(key, known.deeds().get(key));
        }
        known.subscriptions().forEach(this::subscriptionAgain);
    }

    private void intakeAgain(String key, Known.Intake intake) {
        Caller.Heard heard = caller.post("again-" + key, intake.who(), intake.path(), key, intake.body());
        if (intake.caseId().isEmpty() && tooLate(heard)) {
            return;
        }
        if (!(heard instanceof Caller.Heard.Answer answer) || answer.status() >= 300) {
            findings.add("a retry of an intake is not answered: " + key + " " + heard);
            return;
        }
        String id = Json.text(answer.json(), "id");
        if (intake.caseId().isEmpty()) {
            known.intake(
                    key,
                    new Known.Intake(
                            intake.who(), intake.path(), intake.body(), id, Json.text(answer.json(), "number")));
        } else {
            findings.check(id.equals(intake.caseId()), "another case for the same key: " + key);
            findings.check(answer.replayed(), "a retry that does not say that it is one: " + key);
        }
    }

    /** What did not come in before its inspection was over does not any more. */
    private static boolean tooLate(Caller.Heard heard) {
        return heard instanceof Caller.Heard.Answer answer
                && answer.status() == REFUSED
                && answer.reply().body().contains("inspection_over");
    }

    private void subscriptionAgain(String key, Known.Subscription before) {
        Caller.Heard heard = caller.post("again-" + key, before.who(), Readers.PATH, key, before.body());
        if (!(heard instanceof Caller.Heard.Answer answer) || answer.status() != CREATED) {
            findings.add("a retry of a subscription is not answered: " + key + " " + heard);
            return;
        }
        findings.check(
                before.credits() == 0
                        || (answer.replayed() && answer.json().path("credits").asInt() == before.credits()),
                "another answer to the same subscription: " + key);
    }

    private void deedAgain(String key, Known.Deed deed) {
        Caller.Heard heard = caller.post("again-" + key, deed.who(), deed.path(), key, deed.body());
        if (!(heard instanceof Caller.Heard.Answer answer)) {
            findings.add("a retry of a deed is not answered: " + key);
        } else if (deed.version() > 0) {
            findings.check(
                    answer.status() == OK && answer.replayed(),
                    "a deed that was done is refused when it is asked again: " + key + " " + answer.status());
            findings.check(
                    answer.json().path("version").asInt() == deed.version(), "another answer to the same deed: " + key);
        } else if (answer.status() == OK) {
            known.deed(
                    key,
                    new Known.Deed(
                            deed.who(),
                            deed.path(),
                            deed.body(),
                            deed.caseId(),
                            answer.json().path("version").asInt(),
                            ""));
        }
    }
}
