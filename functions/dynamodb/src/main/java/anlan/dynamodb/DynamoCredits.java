package anlan.dynamodb;

import anlan.domain.casefile.Pseudonym;
import anlan.domain.subscription.Credits;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Credits in DynamoDB. */
final class DynamoCredits implements Credits {

    private static final int RECEIPT = 0;
    private static final int MOST_PARTS = 100;

    private final Table table;
    private final Write write;

    DynamoCredits(Table table) {
        this.table = table;
        this.write = new Write(table);
    }

    @Override
    public Granted grant(Grant grant) {
        while (true) {
            Row stands = table.get(Keys.credits(grant.person(), grant.template()));
            int credits = grant.accepted() + (stands == null ? 0 : stands.number("credits"));
            if (credits > MOST) {
                Row before = table.get(receiptKey(grant));
                return before == null ? new Granted.Enough() : read(before);
            }
            Row receipt = receiptKey(grant)
                    .text("fingerprint", grant.fingerprint())
                    .number("credits", credits)
                    .time("at", grant.at());
            List<@Nullable CancellationReason> failures =
                    table.commit(List.of(write.putIfAbsent(receipt), counted(grant, stands, credits)));
            if (failures.isEmpty()) {
                return new Granted.Now(credits);
            }
            CancellationReason again = failures.get(RECEIPT);
            if (again != null) {
                return read(new Row(again.item()));
            }
            // Others were granted or spent meanwhile: look again.
        }
    }

    private static Row receiptKey(Grant grant) {
        return Keys.grant(grant.person(), grant.template(), grant.key());
    }

    private static Granted read(Row receipt) {
        return new Granted.Before(receipt.number("credits"), receipt.text("fingerprint"));
    }

    private TransactWriteItem counted(Grant grant, @Nullable Row stands, int credits) {
        if (stands == null) {
            return write.putIfAbsent(CreditRows.write(grant.person(), grant.template(), credits, credits));
        }
        return write.update(
                Keys.credits(grant.person(), grant.template()),
                new Row().number("credits", credits).number("granted", stands.number("granted") + grant.accepted()),
                "#credits = :was_credits AND #granted = :was_granted",
                new Row().number("credits", stands.number("credits")).number("granted", stands.number("granted")));
    }

    @Override
    public Map<String, Integer> of(Pseudonym person) {
        Map<String, Integer> credits = new TreeMap<>();
        table.allPages(Queries.between(Keys.subscriptions(person), Keys.CREDITS, Keys.CREDITS + "~"))
                .forEach(row -> credits.put(row.text("template"), row.number("credits")));
        return credits;
    }

    @Override
    public void forget(Pseudonym person) {
        List<TransactWriteItem> all = table.allPages(Queries.of(Keys.subscriptions(person))).stream()
                .map(row -> write.deleteIfPresent(Row.key(row.text(Row.PK), row.text(Row.SK))))
                .toList();
        for (int from = 0; from < all.size(); from += MOST_PARTS) {
            var unused = table.commit(all.subList(from, Math.min(all.size(), from + MOST_PARTS)));
        }
    }
}
