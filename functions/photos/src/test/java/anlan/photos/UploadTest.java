package anlan.photos;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.casefile.Pseudonym;
import anlan.domain.contract.Pictures;
import anlan.domain.photo.Announced;
import anlan.domain.photo.Photo;
import anlan.domain.photo.PhotoId;
import anlan.domain.photo.PhotoStore;
import anlan.domain.photo.PhotoType;
import anlan.domain.refusal.Unavailable;
import anlan.emulators.LocalS3;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** What may be uploaded is signed, and a store that checks the signature takes that and nothing else. */
class UploadTest {

    private static final byte[] FILE = Pictures.jpeg(40, 30, 1);
    private static final Instant NOW = Instant.parse("2024-02-08T02:00:00Z");

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Photo photo = new Photo(
            new PhotoId("0".repeat(25)),
            new Pseudonym("alice"),
            true,
            new Announced(PhotoType.JPEG, FILE.length, Pictures.sha256(FILE), Announced.Purpose.REPORT),
            NOW,
            new Photo.Awaited());
    private final List<String> arrived = new ArrayList<>();
    private Instant now = NOW;
    private LocalS3 s3;
    private PhotoStore store;

    @BeforeEach
    void start() {
        s3 = LocalS3.start(folder, () -> now);
        s3.onArrival((bucket, key) -> arrived.add(bucket + "/" + key));
        store = store(s3.endpoint(), "local");
    }

    @AfterEach
    void stop() {
        s3.close();
        http.close();
    }

    private static PhotoStore store(URI endpoint, String secret) {
        StaticCredentialsProvider credentials =
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", secret));
        S3Client client = S3Client.builder()
                .endpointOverride(endpoint)
                .region(Region.of("local"))
                .credentialsProvider(credentials)
                .httpClientBuilder(Apache5HttpClient.builder())
                .serviceConfiguration(config -> config.chunkedEncodingEnabled(false))
                .build();
        return new S3Photos(
                () -> client,
                new Credentials(credentials, "local"),
                bucket -> endpoint.resolve("/" + bucket),
                "originals",
                "copies");
    }

    private Map<String, String> fields() {
        return new TreeMap<>(store.permit(photo).fields());
    }

    private HttpResponse<String> posted(Map<String, String> fields, byte[] file)
            throws IOException, InterruptedException {
        StringBuilder head = new StringBuilder();
        fields.forEach((name, value) -> head.append("--b\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
        head.append("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x\"\r\n\r\n");
        byte[] body = Pictures.joined(
                head.toString().getBytes(StandardCharsets.UTF_8),
                file,
                "\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        return http.send(
                HttpRequest.newBuilder(URI.create(store.permit(photo).url()))
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private void assertRefused(String code, Map<String, String> fields, byte[] file) throws Exception {
        HttpResponse<String> answer = posted(fields, file);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        assertThat(answer.body()).contains("<Code>" + code + "</Code>");
        assertThat(arrived).isEmpty();
        assertThat(store.arrived(photo.id())).isNull();
    }

    /** The example of AWS: its policy, its keys and its signature. */
    @Test
    void a_policy_is_signed_as_the_example_of_aws_is() {
        String policy = String.join(
                "",
                "eyAiZXhwaXJhdGlvbiI6ICIyMDE1LTEyLTMwVDEyOjAwOjAwLjAwMFoiLA0KICAiY29uZGl0aW9ucyI6IFsNCiAgICB7ImJ1Y2tldCI6",
                "ICJzaWd2NGV4YW1wbGVidWNrZXQifSwNCiAgICBbInN0YXJ0cy13aXRoIiwgIiRrZXkiLCAidXNlci91c2VyMS8iXSwNCiAgICB7ImFj",
                "bCI6ICJwdWJsaWMtcmVhZCJ9LA0KICAgIHsic3VjY2Vzc19hY3Rpb25fcmVkaXJlY3QiOiAiaHR0cDovL3NpZ3Y0ZXhhbXBsZWJ1Y2tl",
                "dC5zMy5hbWF6b25hd3MuY29tL3N1Y2Nlc3NmdWxfdXBsb2FkLmh0bWwifSwNCiAgICBbInN0YXJ0cy13aXRoIiwgIiRDb250ZW50LVR5",
                "cGUiLCAiaW1hZ2UvIl0sDQogICAgeyJ4LWFtei1tZXRhLXV1aWQiOiAiMTQzNjUxMjM2NTEyNzQifSwNCiAgICB7IngtYW16LXNlcnZl",
                "ci1zaWRlLWVuY3J5cHRpb24iOiAiQUVTMjU2In0sDQogICAgWyJzdGFydHMtd2l0aCIsICIkeC1hbXotbWV0YS10YWciLCAiIl0sDQoN",
                "CiAgICB7IngtYW16LWNyZWRlbnRpYWwiOiAiQUtJQUlPU0ZPRE5ON0VYQU1QTEUvMjAxNTEyMjkvdXMtZWFzdC0xL3MzL2F3czRfcmVx",
                "dWVzdCJ9LA0KICAgIHsieC1hbXotYWxnb3JpdGhtIjogIkFXUzQtSE1BQy1TSEEyNTYifSwNCiAgICB7IngtYW16LWRhdGUiOiAiMjAx",
                "NTEyMjlUMDAwMDAwWiIgfQ0KICBdDQp9");
        PostPolicy.Signer signer = new PostPolicy.Signer(
                "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", null, "us-east-1");
        assertThat(PostPolicy.signature(signer, Instant.parse("2015-12-29T00:00:00Z"), policy))
                .isEqualTo("8afdbf4008c03f22c2cd3cdb72e4afbb1f6a588f3255ac628749a66d7f09699e");
        assertThat(signer.toString()).doesNotContain("KEY");
    }

    @Test
    void what_is_as_it_was_signed_is_taken_and_told_of() throws Exception {
        assertThat(posted(fields(), FILE).statusCode()).isEqualTo(201);
        assertThat(arrived).containsExactly("originals/incoming/" + photo.id());
        assertThat(store.arrived(photo.id())).isEqualTo(FILE);
    }

    @Test
    void a_form_that_was_changed_is_refused() throws Exception {
        for (String name : List.of("Content-Type", "key", "success_action_status", "x-amz-date", "x-amz-algorithm")) {
            Map<String, String> changed = fields();
            changed.merge(name, "x", String::concat);
            assertRefused("AccessDenied", changed, FILE);
            changed.remove(name);
            assertRefused("AccessDenied", changed, FILE);
        }
        Map<String, String> more = fields();
        more.put("acl", "public-read");
        assertRefused("AccessDenied", more, FILE);
    }

    @Test
    void a_form_that_was_forged_is_refused() throws Exception {
        Map<String, String> forged = fields();
        String policy = new String(Base64.getDecoder().decode(forged.get("policy")), StandardCharsets.UTF_8);
        forged.put(
                "policy",
                Base64.getEncoder()
                        .encodeToString(policy.replace("2024", "2034").getBytes(StandardCharsets.UTF_8)));
        assertRefused("SignatureDoesNotMatch", forged, FILE);
        Map<String, String> others =
                new TreeMap<>(store(s3.endpoint(), "another").permit(photo).fields());
        assertRefused("SignatureDoesNotMatch", others, FILE);
        Map<String, String> none = fields();
        none.remove("x-amz-signature");
        assertRefused("SignatureDoesNotMatch", none, FILE);
        Map<String, String> unsigned = fields();
        unsigned.remove("policy");
        assertRefused("SignatureDoesNotMatch", unsigned, FILE);
    }

    @Test
    void a_form_that_comes_late_is_refused() throws Exception {
        now = NOW.plus(Duration.ofHours(1));
        assertRefused("AccessDenied", fields(), FILE);
        now = NOW.plus(Duration.ofHours(1)).minusMillis(1);
        assertThat(posted(fields(), FILE).statusCode()).isEqualTo(201);
    }

    @Test
    void a_file_of_another_length_is_refused() throws Exception {
        assertRefused("EntityTooLarge", fields(), Pictures.joined(FILE, new byte[1]));
        assertRefused("EntityTooLarge", fields(), new byte[12_000_000]);
        assertRefused("EntityTooSmall", fields(), new byte[FILE.length - 1]);
        assertRefused("EntityTooSmall", fields(), new byte[0]);
    }

    @Test
    void a_policy_of_session_credentials_names_their_token() {
        var provider = StaticCredentialsProvider.create(AwsSessionCredentials.create("id", "secret", "a-token"));
        PhotoStore other = new S3Photos(
                () -> {
                    throw new IllegalStateException("nothing is asked");
                },
                new Credentials(provider, "cn-north-1"),
                bucket -> URI.create("https://" + bucket + ".example/"),
                "originals",
                "copies");
        Map<String, String> fields = other.permit(photo).fields();
        assertThat(fields).containsEntry("x-amz-security-token", "a-token");
        assertThat(new String(Base64.getDecoder().decode(fields.get("policy")), StandardCharsets.UTF_8))
                .contains("{\"x-amz-security-token\":\"a-token\"}")
                .contains("[\"content-length-range\"," + FILE.length + "," + FILE.length + "]")
                .contains("\"expiration\":\"2024-02-08T03:00:00.000Z\"");
    }

    @Test
    void what_is_kept_is_there_until_it_is_forgotten() throws Exception {
        assertThat(posted(fields(), FILE).statusCode()).isEqualTo(201);
        store.keep(photo, FILE, new byte[] {1, 2});
        store.keep(photo, FILE, new byte[] {1, 2});
        store.settled(photo.id());
        store.settled(photo.id());
        assertThat(store.arrived(photo.id())).isNull();
        assertThat(store.original(photo.id())).isEqualTo(FILE);
        assertThat(store.copy(photo.id())).containsExactly(1, 2);
        assertThat(s3.keys("originals")).containsExactly("kept/" + photo.id());
        assertThat(s3.keys("copies")).containsExactly(photo.id().value());
        store.forget(photo.id());
        store.forget(photo.id());
        assertThat(store.original(photo.id())).isNull();
        assertThat(store.copy(photo.id())).isNull();
        assertThat(s3.keys("originals")).isEmpty();
        assertThat(s3.keys("copies")).isEmpty();
    }

    @Test
    void a_store_that_does_not_answer_is_busy() {
        s3.close();
        Assertions.assertThatThrownBy(() -> store.copy(photo.id())).isInstanceOf(Unavailable.class);
    }
}
