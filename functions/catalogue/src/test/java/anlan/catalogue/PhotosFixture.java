package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.contract.Pictures;
import anlan.domain.photo.PhotoId;
import anlan.http.HttpReply;
import anlan.usecases.Tick;
import anlan.usecases.photo.ExaminePhotos;
import java.util.Map;

/** Photos over the real store; their files are in memory. */
abstract class PhotosFixture extends DeedsFixture {

    static final String ALICE = "citizen:alice";
    static final String INSPECTOR = "post:inspector";

    private int seeds;

    /** Another picture each time. */
    byte[] picture() {
        seeds++;
        return Pictures.jpeg(320, 240, seeds);
    }

    HttpReply announce(String who, String key, byte[] file, String type) {
        return post(
                "photos", "/v1/photos", who, key, """
                {"contentType":"%s","bytes":%d,"sha256":"%s","purpose":"EVIDENCE"}""".formatted(type, Math.max(1, file.length), Pictures.sha256(file)));
    }

    String announced(String who, byte[] file) {
        HttpReply reply = announce(who, key(), file, "image/jpeg");
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return json(reply).path("photoId").stringValue();
    }

    /** One that is there, uploaded and examined. */
    String photo(String who, byte[] file) {
        String id = announced(who, file);
        arrives(id, file);
        return id;
    }

    String photo(String who) {
        return photo(who, picture());
    }

    ExaminePhotos.Outcome arrives(String id, byte[] file) {
        files.upload(new PhotoId(id), file);
        return functions.examinePhotos().apply(new Tick(null, "incoming/" + id));
    }

    ExaminePhotos.Outcome sweep() {
        return functions.examinePhotos().apply(new Tick(clock.now));
    }

    HttpReply show(String who, String id) {
        return get("photos", "/v1/photos/" + id, Map.of(), who);
    }

    HttpReply original(String who, String id) {
        return get("photos", "/v1/photos/" + id + "/original", Map.of(), who);
    }

    HttpReply fixedOnSpot(String who, String key, String before, String after) {
        return post("hazards", "/v1/hazards", who, key, """
                {"source":"OFFICE","category":"fire-equipment","description":"灭火器过期","areaCode":"331082112",\
                "onSpot":{"before":"%s","after":"%s"}}""".formatted(before, after));
    }

    HttpReply complaint(String who, String key, String photo, String more) {
        return post("complaints", "/v1/complaints", who, key, """
                {"category":"noise","description":"吵","areaCode":"331082001","photos":["%s"]%s}""".formatted(photo, more));
    }

    static void assertField(HttpReply reply, String pointer, String code) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(json(reply).at("/errors/0/pointer").stringValue()).isEqualTo(pointer);
        assertThat(json(reply).at("/errors/0/code").stringValue()).isEqualTo(code);
    }
}
