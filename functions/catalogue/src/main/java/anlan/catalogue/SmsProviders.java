package anlan.catalogue;

import anlan.alerts.AliyunSms;
import anlan.alerts.SnsSms;
import anlan.domain.alert.SmsGateway;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sns.SnsClient;

/** Who hands text messages to telephones. */
public final class SmsProviders {

    private SmsProviders() {}

    /**
     * The provider of text messages that the environment names: {@code ANLAN_SMS_PROVIDER} is
     * {@code sns}, as if it were not given, or {@code aliyun} with {@code ANLAN_ALIYUN_KEY_ID},
     * {@code ANLAN_ALIYUN_KEY_SECRET} and {@code ANLAN_ALIYUN_SIGN_NAME}.
     */
    public static SmsGateway of(
            Map<String, String> environment, SnsClient sns, InstantSource clock, Supplier<String> ids) {
        String provider = environment.getOrDefault("ANLAN_SMS_PROVIDER", "");
        return switch (provider) {
            case "", "sns" -> new SnsSms(sns);
            case "aliyun" -> new AliyunSms(AliyunSms.PRODUCTION, account(environment), clock, ids);
            default -> throw new Misconfigured("ANLAN_SMS_PROVIDER is neither sns nor aliyun");
        };
    }

    private static AliyunSms.Account account(Map<String, String> environment) {
        List<String> names = List.of("ANLAN_ALIYUN_KEY_ID", "ANLAN_ALIYUN_KEY_SECRET", "ANLAN_ALIYUN_SIGN_NAME");
        SettingsCheck check = new SettingsCheck();
        names.forEach(name ->
                check.unless(!environment.getOrDefault(name, "").isBlank(), name, "is not given, and aliyun needs it"));
        String sign = environment.getOrDefault("ANLAN_ALIYUN_SIGN_NAME", "");
        check.unless(!sign.contains("【") && !sign.contains("】"), "ANLAN_ALIYUN_SIGN_NAME", "has its brackets")
                .end();
        List<String> values = names.stream().map(environment::get).toList();
        return new AliyunSms.Account(values.get(0), values.get(1), values.get(2));
    }
}
