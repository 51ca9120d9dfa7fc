package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.http.HttpCall;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What comes in is counted by what became of it, for each kind of case. */
class IntakeMetricsTest extends WatchedCity {

    private static final String AWAY = "http://127.0.0.1:9";

    /** A kind of case that can be handed in. */
    private enum Kind {
        COMPLAINTS(
                "complaints", "citizen:alice", "{\"category\":\"noise\",\"description\":\"%s\",\"areaCode\":\"%s\"}"),
        HAZARDS("hazards", "post:inspector", """
                {"source":"OFFICE","category":"fire-equipment","description":"%s","areaCode":"%s"}""");

        private final String function;
        private final String who;
        private final String body;

        Kind(String function, String who, String body) {
            this.function = function;
            this.who = who;
            this.body = body;
        }

        String body(String description, String area) {
            return body.formatted(description, area);
        }
    }

    private int send(Kind kind, String authorization, String key, String body) {
        return answer(
                        kind.function,
                        new HttpCall(
                                "POST",
                                "/v1/" + kind.function,
                                Map.of(),
                                new TreeMap<>(Map.of(
                                        "authorization",
                                        authorization,
                                        "content-type",
                                        "application/json",
                                        "idempotency-key",
                                        key)),
                                body.getBytes(StandardCharsets.UTF_8),
                                "192.0.2.1",
                                "request"))
                .status();
    }

    private int hand(Kind kind, String key, String description, String area) {
        return send(kind, "Bearer " + token(kind.who), key, kind.body(description, area));
    }

    /** How often each outcome was counted, for one function. */
    private Map<String, Long> counted(Kind kind) {
        return values.stream()
                .filter(each -> each.metric().equals(Metric.INTAKES.onAws())
                        && each.dimensions().get(Measure.FUNCTION).equals(kind.function))
                .collect(Collectors.groupingBy(
                        each -> each.dimensions().get(Measure.OUTCOME), TreeMap::new, Collectors.summingLong(each ->
                                (long) each.value())));
    }

    @ParameterizedTest
    @EnumSource
    void each_outcome_is_told_apart(Kind kind) {
        String first = key();
        assertThat(hand(kind, first, "吵", "331082001")).isEqualTo(201);
        assertThat(hand(kind, first, "吵", "331082001")).isEqualTo(201);
        assertThat(hand(kind, first, "很吵", "331082001")).isEqualTo(422);
        assertThat(hand(kind, key(), "吵", "nowhere")).isEqualTo(400);
        assertThat(send(kind, "Bearer of-nothing", key(), kind.body("吵", "331082001")))
                .isEqualTo(401);
        String there = System.setProperty("aws.endpointUrlDynamoDb", AWAY);
        try {
            startedAgain();
            assertThat(hand(kind, key(), "吵", "331082001")).isEqualTo(503);
        } finally {
            System.setProperty("aws.endpointUrlDynamoDb", there);
        }
        assertThat(counted(kind))
                .isEqualTo(Map.of(
                        "accepted",
                        1L,
                        "replayed",
                        1L,
                        "reused_key",
                        1L,
                        "invalid",
                        1L,
                        "forbidden",
                        1L,
                        "unavailable",
                        1L));
    }

    @Test
    void whoever_hands_in_too_many_is_told_apart_too() {
        for (int more = 0; more < 5; more++) {
            assertThat(hand(Kind.COMPLAINTS, key(), "吵", "331082001")).isEqualTo(201);
        }
        assertThat(hand(Kind.COMPLAINTS, key(), "吵", "331082001")).isEqualTo(429);
        assertThat(counted(Kind.COMPLAINTS)).isEqualTo(Map.of("accepted", 5L, "quota", 1L));
    }

    @Test
    void a_deed_or_a_look_is_no_intake() {
        ask("complaints", "/v1/complaints", Map.of());
        assertThat(lines).isPositive();
        assertThat(counted(Kind.COMPLAINTS)).isEmpty();
    }
}
