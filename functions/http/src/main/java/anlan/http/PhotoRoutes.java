package anlan.http;

import anlan.domain.people.Rights;
import anlan.domain.photo.Announced;
import anlan.domain.photo.Photo;
import anlan.domain.photo.PhotoId;
import anlan.domain.photo.PhotoStore;
import anlan.domain.photo.PhotoType;
import anlan.usecases.Field;
import anlan.usecases.photo.AnnouncePhoto;
import anlan.usecases.photo.FindPhoto;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Photos (照片), over HTTP: announced here, uploaded to the store, shown from here. */
final class PhotoRoutes implements RouteGroup {

    private static final String FUNCTION = "photos";
    private static final String ROOT = "/v1/photos";
    private static final String ONE = ROOT + "/{id}";

    private final AnnouncePhoto announce;
    private final FindPhoto find;

    PhotoRoutes(AnnouncePhoto announce, FindPhoto find) {
        this.announce = announce;
        this.find = find;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post(FUNCTION, ROOT, Rights.roles("photo.upload"), this::announce)
                        .asOfNow(),
                Route.get(FUNCTION, ONE, Route.anybody(), this::copy).asOfNow(),
                Route.revealing(
                                Reveals.ORIGINAL_PHOTO,
                                FUNCTION,
                                ONE + "/original",
                                Rights.roles(FindPhoto.ORIGINAL),
                                this::original)
                        .asOfNow());
    }

    private HttpReply announce(Request request) {
        Fields fields = request.fields();
        Field<PhotoType> type = fields.one(
                "contentType", "unsupported_type", "只接收 JPEG 或 PNG 图片(image/jpeg、image/png)。", PhotoType::read);
        Field<Integer> bytes = fields.number("bytes", 1, Announced.MOST_BYTES);
        Field<String> sha256 = fields.one("sha256", "malformed", "应为文件 SHA-256 的 64 位十六进制数。", PhotoRoutes::sha256);
        Field<Announced.Purpose> purpose = fields.choice("purpose", Announced.Purpose.values());
        fields.finish();
        AnnouncePhoto.Answer answer = announce.apply(new AnnouncePhoto.Asked(
                request.by(),
                request.key(),
                request.fingerprint(),
                new Announced(type.get(), bytes.get(), sha256.get(), purpose.get())));
        PhotoId id = answer.photo().id();
        HttpReply reply = HttpReply.json(201, body(id, answer.upload())).with("Location", ROOT + "/" + id);
        return answer.replayed() ? reply.with("Idempotency-Replayed", "true") : reply;
    }

    private static @Nullable String sha256(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return Announced.SHA256.matcher(lower).matches() ? lower : null;
    }

    private static ObjectNode body(PhotoId id, PhotoStore.Upload upload) {
        ObjectNode body = Json.object().put("photoId", id.value());
        ObjectNode form =
                body.putObject("upload").put("url", upload.url()).put("expiresAt", Json.time(upload.expiresAt()));
        ObjectNode fields = form.putObject("fields");
        upload.fields().forEach(fields::put);
        return body;
    }

    /** A photo as its owner is told of it. */
    static ObjectNode mine(Photo photo) {
        Photo.Use use = photo.use();
        return Json.object()
                .put("photoId", photo.id().value())
                .put("at", Json.time(photo.at()))
                .put("sha256", photo.announced().sha256())
                .put(
                        "state",
                        switch (photo.state()) {
                            case Photo.Awaited _ -> "AWAITED";
                            case Photo.Refused(var why) -> why.name();
                            case Photo.Examined _ -> "EXAMINED";
                        })
                .put("case", use == null ? null : use.caseId().value());
    }

    private HttpReply copy(Request request) {
        return alone(HttpReply.bytes(200, "image/jpeg", find.copy(request.by(), id(request))));
    }

    /** Nothing of it is run or drawn by whoever opens it: it is as somebody sent it. */
    private Reveals.Answer original(Request request) {
        PhotoId id = id(request);
        FindPhoto.Original original = find.original(request.by(), id);
        HttpReply reply = ByteRange.reply(request.call().header("range"), original.file())
                .with("Content-Disposition", "attachment; filename=\"" + id + "\"");
        return new Reveals.Answer(alone(reply), List.of(original.of()));
    }

    /** For its reader alone, and no page of its own. */
    private static HttpReply alone(HttpReply reply) {
        return reply.with("Cache-Control", "private, no-store")
                .with("Content-Security-Policy", "default-src 'none'; sandbox");
    }

    private static @Nullable PhotoId id(Request request) {
        return PhotoId.read(request.named("id"));
    }
}
