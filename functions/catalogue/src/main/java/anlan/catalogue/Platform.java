package anlan.catalogue;

import anlan.alerts.SnsSms;
import anlan.domain.alert.SmsGateway;
import anlan.domain.erasure.Tombstones;
import anlan.domain.people.OidcIssuer;
import anlan.domain.people.SignIns;
import anlan.domain.photo.PhotoStore;
import anlan.domain.subscription.StatusGateway;
import anlan.dynamodb.DynamoPorts;
import anlan.dynamodb.Table;
import anlan.usecases.Workers;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sns.SnsClient;

/**
 * The parts that an edge brings: everything that differs from one place where Anlan runs to
 * another.
 *
 * @param ids each drawn once, by which workers tell themselves apart
 * @param signIns ways to prove who one is that are offered there
 * @param sms hands text messages to the provider of that place
 * @param working how it works there
 * @param neighbours whom it works with
 */
public record Platform(
        Settings settings,
        DynamoDbClient dynamo,
        SnsClient sns,
        Clock clock,
        Supplier<String> ids,
        List<SignIns> signIns,
        SmsGateway sms,
        Working working,
        Neighbours neighbours) {

    public Platform {
        signIns = List.copyOf(signIns);
    }

    /**
     * What an environment describes: the table and the topic of AWS, or of what answers at the
     * addresses that the SDK is told, and whoever sends messages there.
     *
     * @param ids as above
     * @throws Misconfigured with one line that names everything that is wrong
     */
    public static Platform of(Map<String, String> environment, Clock clock, Supplier<String> ids) {
        Settings settings = Settings.from(environment);
        AwsSettings.check(environment);
        SnsClient sns = Clients.sns();
        return new Platform(
                        settings,
                        AwsSettings.made(Clients::dynamo),
                        sns,
                        clock,
                        ids,
                        Clients.signIns(environment),
                        SmsProviders.of(environment, sns, clock, ids))
                .telling(Clients.weChat(environment, clock))
                .storing(PhotoStores.of(environment))
                .knowingOfficialsBy(OidcSettings.issuer(environment, clock));
    }

    /** Where SNS itself sends text messages. */
    public Platform(
            Settings settings,
            DynamoDbClient dynamo,
            SnsClient sns,
            Clock clock,
            Supplier<String> ids,
            List<SignIns> signIns) {
        this(settings, dynamo, sns, clock, ids, signIns, new SnsSms(sns));
    }

    /** Where a sweep does as much at once as the clients allow, and nothing runs but by its tick. */
    public Platform(
            Settings settings,
            DynamoDbClient dynamo,
            SnsClient sns,
            Clock clock,
            Supplier<String> ids,
            List<SignIns> signIns,
            SmsGateway sms) {
        this(
                settings,
                dynamo,
                sns,
                clock,
                ids,
                signIns,
                sms,
                new Working(),
                new Neighbours(DynamoPorts.tombstones(new Table(dynamo, settings.tombstones()))));
    }

    private Platform with(Working other) {
        return new Platform(settings, dynamo, sns, clock, ids, signIns, sms, other, neighbours);
    }

    private Platform with(Neighbours others) {
        return new Platform(settings, dynamo, sns, clock, ids, signIns, sms, working, others);
    }

    /** The same with other workers. */
    public Platform with(Workers others) {
        return with(new Working(others, wakeUp(), meters()));
    }

    /** The same where something is woken by what is to be sent. */
    public Platform waking(Runnable woken) {
        return with(new Working(workers(), woken, meters()));
    }

    /** The same where what it tells in numbers is shown otherwise. */
    public Platform measuredBy(Meters others) {
        return with(new Working(workers(), wakeUp(), others));
    }

    /** The same with another way to the topic and to telephones. */
    public Platform publishingTo(SnsClient other) {
        return new Platform(settings, dynamo, other, clock, ids, signIns, sms, working, neighbours);
    }

    /** The same where reporters are told through WeChat. */
    public Platform telling(StatusGateway through) {
        return with(neighbours.telling(through));
    }

    /** The same where officials prove who they are to that issuer. */
    public Platform knowingOfficialsBy(OidcIssuer issuer) {
        return with(neighbours.knowingOfficialsBy(issuer));
    }

    /** The same where tombstones are kept elsewhere. */
    public Platform keeping(Tombstones elsewhere) {
        return with(neighbours.keeping(elsewhere));
    }

    /** The same where the files of photos are kept there. */
    public Platform storing(PhotoStore there) {
        return with(neighbours.storing(there));
    }

    public Workers workers() {
        return working.workers();
    }

    public Runnable wakeUp() {
        return working.wakeUp();
    }

    public Meters meters() {
        return working.meters();
    }

    public StatusGateway weChat() {
        return neighbours.weChat();
    }

    public Tombstones tombstones() {
        return neighbours.tombstones();
    }

    public PhotoStore photos() {
        return neighbours.photos();
    }

    public OidcIssuer oidc() {
        return neighbours.oidc();
    }
}
