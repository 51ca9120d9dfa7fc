package cold;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.function.Function;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What a newcomer to Spring Cloud Function writes, doing what {@link Bare} does. */
@SpringBootApplication
public class DefaultApp {

    @Bean
    DynamoDbClient dynamo() {
        return DynamoDbClient.builder()
                .httpClientBuilder(Apache5HttpClient.builder())
                .build();
    }

    @Bean
    Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> complaints(DynamoDbClient dynamo) {
        return event -> {
            Bare.write(dynamo, System.getenv("ANLAN_TABLE"), event.getBody().length());
            return APIGatewayV2HTTPResponse.builder()
                    .withStatusCode(201)
                    .withBody("{}")
                    .build();
        };
    }
}
