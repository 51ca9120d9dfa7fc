package anlan.photos;

import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/** Who signs what may be uploaded, and in which region: whoever the process is at AWS. */
public record Credentials(AwsCredentialsProvider provider, String region) {

    PostPolicy.Signer signer() {
        AwsCredentials now = provider.resolveCredentials();
        String token = now instanceof AwsSessionCredentials session ? session.sessionToken() : null;
        return new PostPolicy.Signer(now.accessKeyId(), now.secretAccessKey(), token, region);
    }
}
