package anlan.catalogue;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** What the AWS SDK is told by the environment, looked at before it would end a start in many lines. */
public final class AwsSettings {

    private static final Pattern REGION = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final List<String> ENDPOINTS =
            List.of("AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_DYNAMODB", "AWS_ENDPOINT_URL_SNS", "AWS_ENDPOINT_URL_S3");

    private AwsSettings() {}

    /**
     * Checks where the store and the topic are.
     *
     * @throws Misconfigured with one line that names everything that is wrong
     */
    public static void check(Map<String, String> environment) {
        SettingsCheck check = new SettingsCheck()
                .unless(
                        REGION.matcher(environment.getOrDefault("AWS_REGION", ""))
                                .matches(),
                        "AWS_REGION",
                        "is no name of a region, such as cn-north-1");
        ENDPOINTS.forEach(name -> check.unless(
                isAddress(environment.getOrDefault(name, "")), name, "is no address that begins with http"));
        check.end();
    }

    /**
     * Makes a client, of which the SDK refuses to make one by anything else that it is told.
     *
     * @throws Misconfigured if it does
     */
    public static <T> T made(Supplier<T> client) {
        try {
            return client.get();
        } catch (RuntimeException refused) {
            throw new Misconfigured("what the AWS SDK reads (AWS_…) makes no client: "
                    + refused.getClass().getSimpleName());
        }
    }

    private static boolean isAddress(String text) {
        if (text.isEmpty()) {
            return true;
        }
        try {
            URI address = new URI(text);
            return ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                    && address.getHost() != null;
        } catch (URISyntaxException none) {
            return false;
        }
    }
}
