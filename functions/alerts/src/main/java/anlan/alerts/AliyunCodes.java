package anlan.alerts;

import anlan.domain.alert.SmsGateway.Answer;
import java.util.List;

/**
 * What the codes of SendSms mean for a message. One that speaks of the account, its keys, its money
 * or how much it sends says nothing against the message: it is sent when that is mended. One that
 * starts with {@code isv.} and is none of those refuses the message.
 */
final class AliyunCodes {

    private static final List<String> PASSES = List.of(
            "isv.BUSINESS_LIMIT_CONTROL",
            "isv.DAY_LIMIT_CONTROL",
            "isv.MONTH_LIMIT_CONTROL",
            "isv.SMS_DAY_LIMIT",
            "isv.AMOUNT_NOT_ENOUGH",
            "isv.OUT_OF_SERVICE",
            "isv.ACCOUNT_NOT_EXISTS",
            "isv.ACCOUNT_ABNORMAL",
            "isv.PRODUCT_UN_SUBSCRIPT",
            "isv.PRODUCT_UNSUBSCRIBE",
            "isp.RAM_PERMISSION_DENY",
            "Throttling",
            "ServiceUnavailable",
            "InvalidAccessKeyId",
            "SignatureDoesNotMatch",
            "IncompleteSignature",
            "SignatureNonceUsed",
            "InvalidTimeStamp",
            "Forbidden",
            "NoPermission");

    private static final String OF_THE_MESSAGE = "isv.";

    private AliyunCodes() {}

    /** Gives what a code that is not OK means. */
    static Answer answer(String code) {
        if (PASSES.stream().anyMatch(code::startsWith)) {
            return new Answer.Quota("provider: " + code);
        }
        return code.startsWith(OF_THE_MESSAGE)
                ? new Answer.Rejected("provider: " + code)
                : new Answer.Unknown("provider: " + code);
    }
}
