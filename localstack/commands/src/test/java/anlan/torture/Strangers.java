package anlan.torture;

/** Those to whom a case is nothing. */
record Strangers(Caller caller, Findings findings) {

    /** A stranger finds nothing, and whoever only reads does nothing. */
    void come(String path, String key, String body) {
        Caller.Heard look = caller.get(key, "citizen:stranger", path);
        findings.check(
                !(look instanceof Caller.Heard.Answer answer) || answer.status() >= 400,
                "a stranger sees a case: " + path);
        Caller.Heard act = caller.post(key + "-auditor", "post:auditor", path + "/reopen", key, body);
        findings.check(
                !(act instanceof Caller.Heard.Answer answer) || answer.status() == 403 || answer.status() == 404,
                "the auditor is not told that they may not: " + path);
    }
}
