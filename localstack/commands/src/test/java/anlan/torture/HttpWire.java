package anlan.torture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * Wraps the HTTP client under the SDK's own client, so that the SDK's retries are under test with
 * everything above them.
 */
final class HttpWire implements SdkHttpClient {

    private static final Pattern ATTEMPT = Pattern.compile("attempt=([0-9]+)");
    private static final Pattern FORM_ACTION = Pattern.compile("(?:^|&)Action=([^&]*)");

    private final SdkHttpClient real;
    private final UnaryOperator<Wire> layers;

    HttpWire(SdkHttpClient real, UnaryOperator<Wire> layers) {
        this.real = real;
        this.layers = layers;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                SdkHttpRequest http = request.httpRequest();
                String body = request.contentStreamProvider()
                        .map(content -> text(content.newStream()))
                        .orElse("");
                int attempt = http.firstMatchingHeader("amz-sdk-request")
                        .map(HttpWire::attempt)
                        .orElse(1);
                Operation operation = Operation.current();
                Wire.Call call =
                        new Wire.Call(action(http, body), body, operation.name(), operation.index(attempt), attempt);
                return response(layers.apply(sent -> exchange(request, sent)).send(call));
            }

            @Override
            public void abort() {}
        };
    }

    private static int attempt(String header) {
        Matcher matcher = ATTEMPT.matcher(header);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 1;
    }

    /** DynamoDB names the action in a header, SNS in its form. */
    private static String action(SdkHttpRequest http, String body) {
        return http.firstMatchingHeader("X-Amz-Target")
                .map(target -> target.substring(target.indexOf('.') + 1))
                .orElseGet(() -> {
                    Matcher matcher = FORM_ACTION.matcher(body);
                    return matcher.find() ? URLDecoder.decode(matcher.group(1), StandardCharsets.UTF_8) : "";
                });
    }

    private Wire.Answer exchange(HttpExecuteRequest request, Wire.Call call) throws IOException {
        byte[] body = call.body().getBytes(StandardCharsets.UTF_8);
        SdkHttpRequest.Builder http =
                request.httpRequest().toBuilder().putHeader("Content-Length", Integer.toString(body.length));
        request.httpRequest()
                .firstMatchingHeader("X-Amz-Target")
                .ifPresent(target ->
                        http.putHeader("X-Amz-Target", target.substring(0, target.indexOf('.') + 1) + call.action()));
        HttpExecuteResponse response = real.prepareRequest(HttpExecuteRequest.builder()
                        .request(http.build())
                        .contentStreamProvider(() -> new ByteArrayInputStream(body))
                        .build())
                .call();
        try {
            return new Wire.Answer(
                    response.httpResponse().statusCode(),
                    response.responseBody().map(HttpWire::text).orElse(""));
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private static HttpExecuteResponse response(Wire.Answer answer) {
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        InputStream body = new ByteArrayInputStream(bytes);
        return HttpExecuteResponse.builder()
                .response(SdkHttpResponse.builder()
                        .statusCode(answer.status())
                        .putHeader("Content-Length", Integer.toString(bytes.length))
                        .build())
                .responseBody(AbortableInputStream.create(answer.cut() ? new Cut(bytes) : body))
                .build();
    }

    /** Half of a body, and then the connection is gone. */
    private static final class Cut extends InputStream {
        private final byte[] bytes;
        private int at;

        Cut(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() throws IOException {
            if (at >= bytes.length / 2) {
                throw new IOException("injected: the connection broke");
            }
            return bytes[at++] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int next = read();
            into[from] = (byte) next;
            return 1;
        }
    }

    private static String text(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public String clientName() {
        return real.clientName();
    }

    @Override
    public void close() {
        real.close();
    }
}
