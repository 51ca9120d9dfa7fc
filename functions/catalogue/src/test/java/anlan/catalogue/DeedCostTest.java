package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.http.HttpReply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What each deed costs, exactly: write units and read units by the rules of DynamoDB, requests, and
 * how large the item of the case is afterwards. Whoever makes a deed dearer sees here by how much.
 */
class DeedCostTest extends DeedsFixture {

    private static final String TOWN_112 = "post:town-331082112";

    private final UnitMeter units = new UnitMeter();
    private final List<String> bill = new ArrayList<>();

    DeedCostTest() {
        meter.also(units);
    }

    @Test
    void a_hazard_of_four_deeds() {
        units.taken();
        String path = "/v1/hazards/" + id(register("a-hazard-key-of-16"));
        took("register", path);
        doing(TOWN_112, path, "sign", 1, "");
        doing(TOWN_112, path, "submit", 2, ",\"after\":\"after.jpg\"");
        doing(OFFICE, path, "review", 3, ",\"pass\":true,\"evidence\":\"seen.jpg\"");

        assertThat(bill)
                .containsExactly(
                        "register: 17 written, 2.0 read, 3 requests, 2 KB",
                        "sign: 14 written, 2.0 read, 2 requests, 2 KB",
                        "submit: 13 written, 2.0 read, 2 requests, 2 KB",
                        "review: 12 written, 2.0 read, 2 requests, 2 KB");
    }

    @Test
    void a_hazard_that_is_fixed_on_the_spot() {
        register("a-hazard-key-of-16");
        units.taken();
        HttpReply fixed = post("hazards", "/v1/hazards", "post:inspector", "an-on-spot-key-16", """
                {"source":"OFFICE","category":"fire-equipment","description":"灭火器过期","areaCode":"331082112",
                 "onSpot":{"before":"before-1.jpg","after":"after-1.jpg"}}""");
        took("register", "/v1/hazards/" + id(fixed));

        assertThat(bill).containsExactly("register: 8 written, 1.0 read, 2 requests, 1 KB");
    }

    @Test
    void a_complaint_of_eight_deeds() {
        units.taken();
        String path = complaint();
        took("submit", path);
        doing(OFFICE, path, "accept", 1, "");
        doing(OFFICE, path, "dispatch", 2, ",\"owner\":\"town-331082001\"");
        doing(TOWN, path, "sign", 3, "");
        doing(TOWN, path, "contact", 4, "");
        doing(TOWN, path, "reply", 5, ",\"text\":\"已处理\"");
        doing(OFFICE, path, "visit", 6, ",\"reached\":true,\"solved\":\"YES\",\"satisfied\":\"YES\"");
        doing(OFFICE, path, "close", 7, "");

        assertThat(bill)
                .containsExactly(
                        "submit: 21 written, 0.0 read, 1 requests, 2 KB",
                        "accept: 10 written, 2.0 read, 2 requests, 2 KB",
                        "dispatch: 15 written, 3.0 read, 2 requests, 2 KB",
                        "sign: 14 written, 2.0 read, 2 requests, 2 KB",
                        "contact: 10 written, 2.0 read, 2 requests, 2 KB",
                        "reply: 11 written, 2.0 read, 2 requests, 2 KB",
                        "visit: 10 written, 2.0 read, 2 requests, 2 KB",
                        "close: 12 written, 2.0 read, 2 requests, 2 KB");
    }

    private void doing(String who, String path, String deed, int version, String fields) {
        done(who, path, deed, version, fields);
        took(deed, path);
    }

    private void took(String what, String path) {
        UnitMeter.Units taken = units.taken();
        bill.add("%s: %d written, %s read, %d requests, %d KB"
                .formatted(what, taken.writes(), taken.reads(), taken.requests(), kilobytes(path)));
    }

    private long kilobytes(String path) {
        String id = path.substring(path.lastIndexOf('/') + 1);
        return (units.size(table, Map.of("pk", "S#" + id, "sk", "STATE")) + 1023) / 1024;
    }
}
