package anlan.catalogue;

import anlan.alerts.SnsSms;
import anlan.domain.alert.SmsGateway;
import anlan.domain.erasure.Tombstones;
import anlan.domain.people.SignIns;
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
 * @param workers of a sweep
 * @param weChat hands messages to WeChat
 * @param tombstones who was forgotten, outside of the table
 * @param wakeUp runs after a commit with which there is something to send now, and returns at
 *     once: {@code sendAlerts} need not wait for its tick
 */
public record Platform(
        Settings settings,
        DynamoDbClient dynamo,
        SnsClient sns,
        Clock clock,
        Supplier<String> ids,
        List<SignIns> signIns,
        SmsGateway sms,
        Workers workers,
        Runnable wakeUp,
        StatusGateway weChat,
        Tombstones tombstones) {

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
        SnsClient sns = Clients.sns();
        return new Platform(
                        settings,
                        Clients.dynamo(),
                        sns,
                        clock,
                        ids,
                        Clients.signIns(environment),
                        SmsProviders.of(environment, sns, clock, ids))
                .telling(Clients.weChat(environment, clock));
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
                new VirtualThreads(Clients.SWEEPERS),
                () -> {},
                StatusGateway.NONE,
                DynamoPorts.tombstones(new Table(dynamo, settings.tombstones())));
    }

    /** The same with other workers. */
    public Platform with(Workers others) {
        return new Platform(settings, dynamo, sns, clock, ids, signIns, sms, others, wakeUp, weChat, tombstones);
    }

    /** The same where something is woken by what is to be sent. */
    public Platform waking(Runnable woken) {
        return new Platform(settings, dynamo, sns, clock, ids, signIns, sms, workers, woken, weChat, tombstones);
    }

    /** The same with another way to the topic and to telephones. */
    public Platform publishingTo(SnsClient other) {
        return new Platform(settings, dynamo, other, clock, ids, signIns, sms, workers, wakeUp, weChat, tombstones);
    }

    /** The same where reporters are told through WeChat. */
    public Platform telling(StatusGateway through) {
        return new Platform(settings, dynamo, sns, clock, ids, signIns, sms, workers, wakeUp, through, tombstones);
    }

    /** The same where tombstones are kept elsewhere. */
    public Platform keeping(Tombstones elsewhere) {
        return new Platform(settings, dynamo, sns, clock, ids, signIns, sms, workers, wakeUp, weChat, elsewhere);
    }
}
