package anlan.localstack;

import java.io.PrintStream;

/** The page for a new user: that the city runs, and three lines to paste. */
final class Welcome {

    private Welcome() {}

    static void print(PrintStream out, int port) {
        String url = "http://127.0.0.1:" + port;
        out.println("""

                安澜 Anlan is running at %1$s — nothing leaves this machine. Open %1$s/local/

                There: who one can be, the clock, the telephones, the API, and a week to look at. Or in a shell:

                T=$(curl -s %1$s/v1/sessions -H 'Content-Type: application/json' -d '{"provider":"local",\
                "code":"post:inspector"}' | sed 's/.*"token":"\\([^"]*\\)".*/\\1/')
                curl -s %1$s/v1/hazards -H "Authorization: Bearer $T" -H "Idempotency-Key: first-try-$(date \
                +%%s)" -H 'Content-Type: application/json' -d '{"source":"OFFICE","category":"fire-equipment",\
                "description":"灭火器过期","areaCode":"331082112"}'
                curl -s %1$s/local/clock/advance -H 'Content-Type: application/json' -d '{"by":"P9D"}' && curl -s \
                %1$s/local/phones

                Stop with Ctrl-C, nothing is lost
                """.formatted(url));
    }
}
