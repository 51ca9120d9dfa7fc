package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.http.HttpReply;
import anlan.usecases.Tick;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What the published year costs: each thing that happens in it is done once through the functions,
 * its request units are metered, and the bill is written down in docs/deployment.md.
 */
class YearCostTest extends DeedsFixture {

    private static final Path ROOT = Path.of(System.getProperty("anlan.root"));
    private static final String TOWN_112 = "post:town-331082112";
    private static final int NIGHTS = 12;
    private static final int CASES = 40;
    private static final int COMPLAINTS = 4;

    private final UnitMeter units = new UnitMeter();

    YearCostTest() {
        meter.also(units);
    }

    @Test
    void the_table_of_the_guide_is_what_the_meter_says() throws IOException {
        YearBill bill = new YearBill(Prices.read(ROOT), Files.readString(ROOT.resolve("template.yaml")));
        bill.onSpot(onSpot("an-on-spot-key-1", 201));
        bill.checkedAgain(checkedAgain());
        bill.hazard(hazard());
        bill.complaint(complaintLife());
        bill.reporter(reporter());
        bill.stored(stored());
        bill.alert(alert());
        bill.looks(list(), view());
        bill.idleMinute(idleMinute());
        nights(bill);

        Path guide = ROOT.resolve("docs/deployment.md");
        String page = Files.readString(guide);
        if (Boolean.getBoolean("anlan.cost.write")) {
            Files.writeString(guide, bill.into(page));
        }
        assertThat(Files.readString(guide)).isEqualTo(bill.into(page));
        assertThat(bill.requestUnitsOfAYear()).as("US$").isLessThan(new BigDecimal("5"));
    }

    private UnitMeter.Units onSpot(String key, int status) {
        units.taken();
        assertThat(registerOnSpot(key).status()).isEqualTo(status);
        return units.taken();
    }

    private HttpReply registerOnSpot(String key) {
        return post("hazards", "/v1/hazards", "post:inspector", key, """
                {"source":"OFFICE","category":"fire-equipment","description":"灭火器过期","areaCode":"331082112",
                 "onSpot":{"before":"before-1.jpg","after":"after-1.jpg"}}""");
    }

    private UnitMeter.Units checkedAgain() {
        for (int n = 0; n < 400; n++) {
            HttpReply registered = registerOnSpot("an-on-spot-key-of-many-" + n);
            if (seen(OFFICE, "/v1/hazards/" + id(registered))
                    .path("allowed")
                    .toString()
                    .contains("review")) {
                units.taken();
                done(OFFICE, "/v1/hazards/" + id(registered), "review", 1, ",\"pass\":true,\"evidence\":\"again.jpg\"");
                return units.taken();
            }
        }
        throw new AssertionError("none of 400 is in the sample");
    }

    private UnitMeter.Units hazard() {
        units.taken();
        String path = "/v1/hazards/" + id(register("a-hazard-key-of-16"));
        done(TOWN_112, path, "sign", 1, "");
        done(TOWN_112, path, "submit", 2, ",\"after\":\"after.jpg\"");
        done(OFFICE, path, "review", 3, ",\"pass\":true,\"evidence\":\"seen.jpg\"");
        return units.taken();
    }

    private UnitMeter.Units complaintLife() {
        units.taken();
        String path = signed();
        done(TOWN, path, "contact", 4, "");
        done(TOWN, path, "reply", 5, ",\"text\":\"已处理\"");
        done(OFFICE, path, "visit", 6, ",\"reached\":true,\"solved\":\"YES\",\"satisfied\":\"YES\"");
        done(OFFICE, path, "close", 7, "");
        return units.taken();
    }

    /** Who stands behind a complaint is shown, with the record of it. */
    private UnitMeter.Units reporter() {
        String path = signed();
        units.taken();
        assertThat(get("complaints", path + "/reporter", Map.of(), TOWN).status())
                .isEqualTo(200);
        return units.taken();
    }

    /** Bytes of one hazard that was fixed on the spot, and of one complaint, both with their past. */
    private YearBill.Bytes stored() {
        found();
        long empty = units.stored(table);
        registerOnSpot("an-on-spot-key-2");
        long hazard = units.stored(table);
        complaintLife();
        return new YearBill.Bytes(hazard - empty, units.stored(table) - hazard);
    }

    private UnitMeter.Units alert() {
        found();
        clock.now = at("2024-03-04T10:00:00");
        register("a-hazard-key-of-16");
        clock.now = at("2024-03-06T08:00:00");
        units.taken();
        // Delivered afterwards: a publisher that waits for it may lose patience, and publish again.
        onItsWay = new LinkedHashSet<>();
        functions.notifyOverdue().apply(new Tick(null));
        sendAlerts();
        onItsWay.forEach(message -> {
            var unused = functions.textOfficials().apply(message);
        });
        assertThat(new LinkedHashSet<>(texts))
                .as("told once, to each who listens here")
                .hasSize(1);
        return units.taken().minus(idleMinute());
    }

    private UnitMeter.Units idleMinute() {
        units.taken();
        functions.notifyOverdue().apply(new Tick(null));
        sendAlerts();
        return units.taken();
    }

    private UnitMeter.Units list() {
        found();
        clock.now = at("2024-02-08T10:00:00");
        for (int n = 0; n < 20; n++) {
            register("a-listed-key-of-" + n);
        }
        units.taken();
        HttpReply page = get("hazards", "/v1/hazards", Map.of("unit", "town-331082112"), TOWN_112);
        assertThat(json(page).path("items")).hasSize(20);
        return units.taken();
    }

    private UnitMeter.Units view() {
        String path = "/v1/hazards/" + id(register("a-viewed-key-of-16"));
        units.taken();
        assertThat(seen(TOWN_112, path).path("version").intValue()).isEqualTo(1);
        return units.taken();
    }

    /** Twelve nights of a city of one case, and of one that had more on its first day. */
    private void nights(YearBill bill) {
        UnitMeter.Units quiet = nightsWith(1, 0);
        UnitMeter.Units busy = nightsWith(CASES - COMPLAINTS + 1, COMPLAINTS);
        bill.nights(quiet, NIGHTS, busy.minus(quiet), CASES);
    }

    private UnitMeter.Units nightsWith(int hazards, int complaints) {
        found();
        onItsWay = new LinkedHashSet<>();
        clock.now = at("2024-02-08T10:00:00");
        for (int n = 0; n < hazards; n++) {
            registerOnSpot("a-nightly-key-of-" + n);
        }
        for (int n = 0; n < complaints; n++) {
            complain("citizen-" + n, "a-nightly-key-of-" + n);
        }
        units.taken();
        for (int night = 9; night < 9 + NIGHTS; night++) {
            clock.now = at("2024-02-%02dT00:20:00".formatted(night));
            functions.rollUpDay().apply(new Tick(null));
        }
        return units.taken();
    }
}
