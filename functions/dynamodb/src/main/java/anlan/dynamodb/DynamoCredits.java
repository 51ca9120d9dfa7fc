package anlan.dynamodb;

import anlan.domain.casefile.Pseudonym;
import anlan.domain.subscription.Credits;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Credits in DynamoDB. */
final class DynamoCredits implements Credits {

    private static final int RECEIPT = 0;

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

    /**
     * A counter goes only as it was read: of a grant that comes in meanwhile, both its items stay,
     * or both go.
     */
    @Override
    public void forget(Pseudonym person, Instant until) {
        List<TransactWriteItem> parts;
        boolean moved;
        do {
            List<Row> rows = table.allPages(Queries.of(Keys.subscriptions(person)));
            Set<String> later = new HashSet<>();
            rows.stream()
                    .filter(row -> isGrant(row) && row.time("at").isAfter(until))
                    .forEach(row -> later.add(template(row)));
            parts = rows.stream()
                    .filter(row -> isGrant(row) ? !row.time("at").isAfter(until) : !later.contains(template(row)))
                    .map(this::gone)
                    .toList();
            moved = false;
            for (int from = 0; from < parts.size() && !moved; from += Table.TRANSACTION) {
                moved = !table.commit(parts.subList(from, Math.min(parts.size(), from + Table.TRANSACTION)))
                        .isEmpty();
            }
        } while (moved);
    }

    private static boolean isGrant(Row row) {
        return !row.text(Row.SK).startsWith(Keys.CREDITS);
    }

    /** The second part of the key, of a counter as of a grant. */
    private static String template(Row row) {
        return row.text(Row.SK).split("#", 3)[1];
    }

    private TransactWriteItem gone(Row row) {
        Row key = Row.key(row.text(Row.PK), row.text(Row.SK));
        return isGrant(row)
                ? write.deleteIfPresent(key)
                : write.delete(key, "#granted = :was_granted", new Row().number("granted", row.number("granted")));
    }
}
