package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.contract.Pictures;
import anlan.domain.photo.PhotoId;
import anlan.http.HttpReply;
import anlan.usecases.photo.ExaminePhotos.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A photo is announced, uploaded, examined, and then named by one case. */
class PhotosTest extends PhotosFixture {

    @Test
    void a_photo_is_announced_once_for_a_key() {
        byte[] file = picture();
        HttpReply first = announce(ALICE, "one-key-of-sixteen", file, "image/jpeg");
        assertThat(first.status()).isEqualTo(201);
        assertThat(json(first).at("/upload/url").stringValue()).startsWith("https://");
        assertThat(json(first).at("/upload/fields/key").stringValue()).startsWith("incoming/");
        assertThat(first.headers().get("Location"))
                .isEqualTo("/v1/photos/" + json(first).path("photoId").stringValue());
        clock.now = clock.now.plusSeconds(5);
        HttpReply again = announce(ALICE, "one-key-of-sixteen", file, "image/jpeg");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers()).containsEntry("Idempotency-Replayed", "true");
        assertThat(announce(ALICE, "one-key-of-sixteen", file, "image/png").status())
                .isEqualTo(422);
        assertThat(json(announce("citizen:bob", "one-key-of-sixteen", file, "image/jpeg"))
                        .path("photoId"))
                .isNotEqualTo(json(first).path("photoId"));
    }

    @Test
    void a_page_may_send_a_photo_where_the_city_says_that_it_goes() {
        HttpReply announced = announce(ALICE, key(), picture(), "image/jpeg");
        String form = json(announced).at("/upload/url").stringValue();
        String policy = get("pages", "/", Map.of(), ALICE).headers().get("Content-Security-Policy");
        assertThat(policy).contains("connect-src 'self' " + form.replaceAll("/+$", "") + ";");
    }

    @Test
    void what_is_no_photo_is_refused_by_its_field() {
        HttpReply reply = post("photos", "/v1/photos", ALICE, key(), """
                {"contentType":"image/webp","bytes":12000000,"sha256":"x","purpose":"FUN","more":1}""");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(json(reply)
                        .path("errors")
                        .valueStream()
                        .map(each -> each.path("pointer").stringValue()))
                .containsExactlyInAnyOrder("/contentType", "/bytes", "/sha256", "/purpose", "/more");
        assertThat(announce("post:auditor", key(), picture(), "image/jpeg").status())
                .isEqualTo(403);
        HttpReply none = post("photos", "/v1/photos", ALICE, key(), """
                {"contentType":"image/jpeg","bytes":0,"sha256":"%s","purpose":"REPORT"}""".formatted("0".repeat(64)));
        assertField(none, "/bytes", "out_of_range");
    }

    @Test
    void a_citizen_announces_a_hundred_a_day_at_most() {
        byte[] file = picture();
        for (int n = 0; n < 100; n++) {
            announced(ALICE, file);
        }
        HttpReply enough = announce(ALICE, key(), file, "image/jpeg");
        assertThat(enough.status()).isEqualTo(429);
        assertThat(Long.parseLong(enough.headers().get("Retry-After"))).isEqualTo(14 * 3600);
        clock.now = clock.now.plus(Duration.ofHours(14));
        assertThat(announce(ALICE, key(), file, "image/jpeg").status()).isEqualTo(201);
    }

    @Test
    void until_a_case_names_it_only_its_owner_sees_it() {
        byte[] file = Pictures.fromCamera(picture(), 1);
        String id = announced(ALICE, file);
        assertThat(show(ALICE, id).status()).isEqualTo(409);
        assertThat(json(show(ALICE, id)).path("code").stringValue()).isEqualTo("photo_not_ready");
        assertThat(arrives(id, file)).isEqualTo(new Outcome(1, 0, 0));
        HttpReply copy = show(ALICE, id);
        assertThat(copy.status()).isEqualTo(200);
        assertThat(copy.headers())
                .containsEntry("Content-Type", "image/jpeg")
                .containsEntry("Cache-Control", "private, no-store")
                .containsEntry("X-Content-Type-Options", "nosniff")
                .containsEntry("Content-Security-Policy", "default-src 'none'; sandbox");
        assertThat(new String(copy.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain(Pictures.CANARY);
        for (String other : List.of("citizen:bob", OFFICE, TOWN, "post:auditor", INSPECTOR)) {
            assertThat(show(other, id).status()).as(other).isEqualTo(404);
        }
        assertThat(original(OFFICE, id).status()).isEqualTo(404);
        assertThat(original(ALICE, id).status()).isEqualTo(403);
        assertThat(show(ALICE, "nothing").status()).isEqualTo(404);
        assertThat(files.files).containsOnlyKeys("kept/" + id, "copy/" + id);
    }

    @Test
    void a_photo_goes_with_its_case_and_its_digest_stands_in_the_history() {
        byte[] before = picture();
        byte[] after = picture();
        HttpReply hazard =
                fixedOnSpot(INSPECTOR, key(), "photo/" + photo(INSPECTOR, before), "photo/" + photo(INSPECTOR, after));
        assertThat(hazard.status()).as(hazard.body()).isEqualTo(201);
        String proof = get("hazards", "/v1/hazards/" + id(hazard) + "/proof", Map.of(), OFFICE)
                .body();
        assertThat(proof).contains(Pictures.sha256(before) + "/", Pictures.sha256(after) + "/");
        assertThat(json(get("hazards", "/v1/hazards/" + id(hazard) + "/proof", Map.of(), OFFICE))
                        .path("intact")
                        .booleanValue())
                .isTrue();
    }

    @Test
    void whoever_may_read_the_case_sees_the_photo_and_nobody_else() {
        String id = photo(ALICE);
        assertThat(complaint(ALICE, key(), "photo/" + id, "").status()).isEqualTo(201);
        for (String reader : List.of(ALICE, OFFICE, TOWN, "post:auditor")) {
            assertThat(show(reader, id).status()).as(reader).isEqualTo(200);
        }
        for (String other : List.of("citizen:bob", INSPECTOR, "post:town-331082112", "post:dept-fire")) {
            assertThat(show(other, id).status()).as(other).isEqualTo(404);
        }
    }

    @Test
    void the_unit_that_a_complaint_is_about_sees_no_photo_of_it() {
        String id = photo(ALICE);
        assertThat(complaint(ALICE, key(), "photo/" + id, ",\"accusedUnit\":\"office\"")
                        .status())
                .isEqualTo(201);
        assertThat(show(OFFICE, id).status()).isEqualTo(404);
        assertThat(original(OFFICE, id).status()).isEqualTo(404);
        assertThat(show("post:leader", id).status()).isEqualTo(200);
        assertThat(original("post:leader", id).status()).isEqualTo(200);
    }

    @Test
    void an_original_is_shown_to_those_who_may_and_each_time_there_is_a_record_first() {
        byte[] file = Pictures.fromCamera(picture(), 1);
        String id = photo(ALICE, file);
        String of = id(complaint(ALICE, key(), "photo/" + id, ""));
        HttpReply original = original(OFFICE, id);
        assertThat(original.bytes()).isEqualTo(file);
        assertThat(original.headers())
                .containsEntry("Content-Type", "application/octet-stream")
                .containsEntry("Content-Disposition", "attachment; filename=\"" + id + "\"");
        assertThat(original("post:auditor", id).status()).isEqualTo(200);
        assertThat(original(TOWN, id).status()).isEqualTo(403);
        HttpReply records = get("sessions", "/v1/access", Map.of("case", of), "post:auditor");
        assertThat(json(records)
                        .path("items")
                        .valueStream()
                        .map(each -> each.path("post").stringValue()))
                .containsExactlyInAnyOrder("auditor", "office");
    }

    @Test
    void the_original_of_somebody_who_is_not_to_be_known_is_shown_to_nobody() {
        String id = photo(ALICE, Pictures.fromCamera(picture(), 1));
        complaint(ALICE, key(), "photo/" + id, ",\"anonymous\":true");
        assertThat(show(OFFICE, id).status()).isEqualTo(200);
        assertThat(original(OFFICE, id).status()).isEqualTo(404);
        assertThat(original("post:auditor", id).status()).isEqualTo(404);
    }

    @Test
    void a_report_names_only_photos_that_are_there_and_ones_own() {
        String of = complaint(ALICE, key(), "photo/" + "0".repeat(25), "").body();
        assertThat(of).contains("unknown_photo");
        assertField(complaint(ALICE, key(), "photo/nothing-like-it", ""), "/photos/0", "unknown_photo");
        String bobs = photo("citizen:bob");
        assertField(complaint(ALICE, key(), "photo/" + bobs, ""), "/photos/0", "unknown_photo");
        String awaited = announced(ALICE, picture());
        assertField(complaint(ALICE, key(), "photo/" + awaited, ""), "/photos/0", "photo_not_ready");
        String none = announced(ALICE, picture());
        arrives(none, picture());
        assertField(complaint(ALICE, key(), "photo/" + none, ""), "/photos/0", "photo_refused");
        assertThat(complaint(ALICE, key(), "photos/2024/1.jpg", "").status()).isEqualTo(201);
        assertThat(complaint(ALICE, key(), "photo/2024/1.jpg", "").status()).isEqualTo(201);
        assertThat(everything()).doesNotContain("photo/" + awaited);
    }

    @Test
    void a_photo_belongs_to_one_case_and_a_retry_is_no_other() {
        String id = photo(ALICE);
        HttpReply first = complaint(ALICE, "a-key-of-sixteen-1", "photo/" + id, "");
        HttpReply again = complaint(ALICE, "a-key-of-sixteen-1", "photo/" + id, "");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers()).containsEntry("Idempotency-Replayed", "true");
        assertField(complaint(ALICE, key(), "photo/" + id, ""), "/photos/0", "photo_in_use");
        assertThat(complaint(ALICE, "a-key-of-sixteen-1", "photo/" + photo(ALICE), "")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void of_many_reports_that_claim_one_photo_at_once_one_gets_it() throws Exception {
        String id = photo(ALICE);
        List<HttpReply> replies = atOnce(4, () -> complaint(ALICE, key(), "photo/" + id, ""));
        assertThat(replies).filteredOn(reply -> reply.status() == 201).hasSize(1);
        assertThat(replies)
                .filteredOn(reply -> reply.status() != 201)
                .allSatisfy(reply -> assertThat(reply.body()).contains("photo_in_use"));
    }

    @Test
    void a_deed_shows_a_photo_of_its_own_and_says_which_one_is_wrong() {
        String hazard = id(register(key()));
        String town = "post:town-331082112";
        assertThat(does(town, hazard, "sign", 1, "").status()).isEqualTo(200);
        String used = photo(town);
        assertThat(complaintsOwn(used)).isEqualTo(400);
        assertField(
                does(town, hazard, "submit", 2, ",\"after\":\"photo/" + photo(INSPECTOR) + "\""),
                "/after",
                "unknown_photo");
        String key = key();
        HttpReply done = post("hazards", "/v1/hazards/" + hazard + "/submit", town, key, """
                {"version":2,"after":"photo/%s"}""".formatted(used));
        assertThat(done.status()).as(done.body()).isEqualTo(200);
        HttpReply again = post("hazards", "/v1/hazards/" + hazard + "/submit", town, key, """
                {"version":2,"after":"photo/%s"}""".formatted(used));
        assertThat(again.headers()).containsEntry("Idempotency-Replayed", "true");
        assertThat(show(INSPECTOR, used).status()).as("who found it reads it").isEqualTo(200);
        assertThat(show(town, used).status()).isEqualTo(200);
    }

    @Test
    void whoever_must_set_a_hazard_right_sees_how_it_was_found() {
        byte[] file = picture();
        String found = photo(INSPECTOR, file);
        String key = key();
        HttpReply hazard = found(key, "\"photo/" + found + "\"");
        assertThat(hazard.status()).as(hazard.body()).isEqualTo(201);
        assertThat(found(key, "\"photo/" + found + "\"").headers()).containsEntry("Idempotency-Replayed", "true");
        String town = "post:town-331082112";
        String path = "/v1/hazards/" + id(hazard);
        assertThat(json(get("hazards", path, Map.of(), town)).at("/photos/0").stringValue())
                .isEqualTo("photo/" + found);
        assertThat(show(town, found).status()).isEqualTo(200);
        assertThat(show(TOWN, found).status()).as("another town").isEqualTo(404);
        assertThat(get("hazards", path + "/proof", Map.of(), OFFICE).body()).contains(Pictures.sha256(file) + "/");
        assertField(found(key(), "\"photo/" + found + "\""), "/photos/0", "photo_in_use");
        String once = photo(INSPECTOR);
        assertField(found(key(), "\"photo/" + once + "\",\"photo/" + once + "\""), "/photos/1", "photo_twice");
    }

    private HttpReply found(String key, String photos) {
        return post("hazards", "/v1/hazards", INSPECTOR, key, """
                {"source":"OFFICE","category":"fire-equipment","description":"灭火器过期","areaCode":"331082112",\
                "photos":[%s]}""".formatted(photos));
    }

    private int complaintsOwn(String photo) {
        return complaint(ALICE, key(), "photo/" + photo, "").status();
    }

    private HttpReply does(String who, String hazard, String deed, int version, String more) {
        return post(
                "hazards", "/v1/hazards/" + hazard + "/" + deed, who, key(), "{\"version\":" + version + more + "}");
    }

    @Test
    void before_and_after_are_two_photos() {
        String id = photo(INSPECTOR);
        assertField(fixedOnSpot(INSPECTOR, key(), "photo/" + id, "photo/" + id), "/onSpot/after", "photo_twice");
        String other = photo(INSPECTOR);
        assertThat(fixedOnSpot(INSPECTOR, key(), "before.jpg", "photo/" + other).status())
                .isEqualTo(201);
    }

    @Test
    void a_file_that_is_not_what_was_announced_is_refused_for_a_reason() {
        byte[] file = picture();
        for (byte[] wrong : List.of(new byte[0], new byte[12_000_000], picture(), new byte[file.length])) {
            String id = announced(ALICE, file);
            assertThat(arrives(id, wrong)).isEqualTo(new Outcome(0, 1, 0));
            assertThat(show(ALICE, id).status()).isEqualTo(409);
            assertThat(json(show(ALICE, id)).path("state").stringValue()).isEqualTo("ANOTHER_FILE");
        }
        byte[] page = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        String none = announced(ALICE, page);
        arrives(none, page);
        assertThat(json(show(ALICE, none)).path("state").stringValue()).isEqualTo("ANOTHER_TYPE");
        assertThat(files.files).isEmpty();
    }

    @Test
    void a_second_upload_changes_nothing_of_a_photo_that_was_examined() {
        byte[] file = picture();
        String id = photo(ALICE, file);
        byte[] copy = show(ALICE, id).bytes();
        assertThat(arrives(id, picture())).isEqualTo(new Outcome(0, 0, 0));
        assertThat(show(ALICE, id).bytes()).isEqualTo(copy);
        complaint(ALICE, key(), "photo/" + id, "");
        assertThat(original(OFFICE, id).bytes()).isEqualTo(file);
    }

    @Test
    void an_upload_of_which_nobody_told_is_found_by_the_next_sweeps() {
        byte[] file = picture();
        String id = announced(ALICE, file);
        clock.now = clock.now.plus(Duration.ofMinutes(1));
        assertThat(sweep()).isEqualTo(new Outcome(0, 0, 0));
        files.upload(new PhotoId(id), file);
        clock.now = clock.now.plus(Duration.ofMinutes(5));
        assertThat(sweep()).isEqualTo(new Outcome(1, 0, 0));
        assertThat(show(ALICE, id).status()).isEqualTo(200);
        assertThat(sweep()).isEqualTo(new Outcome(0, 0, 0));
    }

    @Test
    void an_upload_that_never_comes_leaves_nothing() {
        String id = announced(ALICE, picture());
        for (int n = 0; n < 40; n++) {
            clock.now = clock.now.plus(Duration.ofMinutes(5));
            var unused = sweep();
        }
        assertThat(everything()).doesNotContain("PHM#", "PHW#").doesNotContain("sha256");
        assertThat(show(ALICE, id).status()).isEqualTo(404);
    }

    @Test
    void a_photo_that_no_case_names_goes_after_a_week_and_one_that_is_named_stays() {
        String unused = photo(ALICE);
        String used = photo(ALICE);
        complaint(ALICE, key(), "photo/" + used, "");
        clock.now = clock.now.plus(Duration.ofDays(6));
        assertThat(sweep()).isEqualTo(new Outcome(0, 0, 0));
        assertThat(show(ALICE, unused).status()).isEqualTo(200);
        clock.now = clock.now.plus(Duration.ofDays(2));
        assertThat(sweep()).isEqualTo(new Outcome(0, 0, 1));
        assertThat(show(ALICE, unused).status()).isEqualTo(404);
        assertThat(show(ALICE, used).status()).isEqualTo(200);
        assertThat(files.files).containsOnlyKeys("kept/" + used, "copy/" + used);
    }

    @Test
    void a_long_original_is_fetched_in_parts() {
        byte[] file = Pictures.noise(3_400, 2_400);
        String id = photo(ALICE, file);
        complaint(ALICE, key(), "photo/" + id, "");
        assertThat(file.length).isGreaterThan(4_000_000);
        assertField(original(OFFICE, id), "/Range", "required");
        byte[] all = new byte[0];
        while (all.length < file.length) {
            HttpReply part = part(id, "bytes=" + all.length + "-");
            assertThat(part.status()).isEqualTo(206);
            assertThat(part.headers().get("Content-Range")).endsWith("/" + file.length);
            assertThat(part.bytes().length).isLessThanOrEqualTo(4_000_000);
            all = Pictures.joined(all, part.bytes());
        }
        assertThat(all).isEqualTo(file);
        assertThat(part(id, "bytes=0-9").bytes()).hasSize(10);
        for (String no : List.of("bytes=99999999-", "bytes=9-8", "bytes=-5", "lines=1-2", "bytes=0-1,3-4")) {
            assertField(part(id, no), "/Range", "out_of_range");
        }
    }

    private HttpReply part(String id, String range) {
        return call(
                "photos", "GET", "/v1/photos/" + id + "/original", "Bearer " + token(OFFICE), Map.of("range", range));
    }
}
