package anlan.dynamodb;

import anlan.domain.area.AreaCode;
import anlan.domain.campaign.Campaign;
import anlan.domain.campaign.CampaignId;
import anlan.domain.campaign.Campaigns;
import anlan.domain.campaign.ClosingReport;
import anlan.domain.refusal.Invalid;
import anlan.domain.register.Entered;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * The campaigns of a city in DynamoDB. As a campaign never changes, it stands in full on both of its
 * lists, so that each is read in one query.
 */
final class DynamoCampaigns implements Campaigns {

    private static final Pattern PLACE = Pattern.compile("[0-9TZ:.-]{30}#[0-9A-Z]{25}");

    private final Table table;
    private final Write write;
    private final AreaCode city;

    DynamoCampaigns(Table table, AreaCode city) {
        this.table = table;
        this.write = new Write(table);
        this.city = city;
    }

    @Override
    public Entered<Campaign> enter(Campaign campaign, String fingerprint) {
        Row row = CampaignRows.write(campaign);
        List<@Nullable CancellationReason> failures = table.commit(List.of(
                write.putIfAbsent(
                        CampaignKeys.campaign(campaign.id()).with(row).text(CampaignRows.FINGERPRINT, fingerprint)),
                write.put(CampaignKeys.onList(city, campaign).with(row)),
                write.put(CampaignKeys.unreported(city, campaign).with(row))));
        CancellationReason stands = failures.isEmpty() ? null : failures.getFirst();
        if (stands == null) {
            return failures.isEmpty() ? new Entered.New<>(campaign) : new Entered.Taken<>();
        }
        Row before = new Row(stands.item());
        return new Entered.Again<>(CampaignRows.read(before), before.text(CampaignRows.FINGERPRINT));
    }

    @Override
    public @Nullable Kept find(CampaignId id) {
        Campaign campaign = null;
        ClosingReport report = null;
        for (Row row : table.allPages(Queries.of(CampaignKeys.all(id)))) {
            if (row.text(Row.SK).equals(CampaignKeys.report(id).text(Row.SK))) {
                report = CampaignRows.report(row);
            } else {
                campaign = CampaignRows.read(row);
            }
        }
        return campaign == null ? null : new Kept(campaign, report);
    }

    @Override
    public List<Campaign> running(LocalDate day) {
        return unreported(CampaignKeys.endsOn(day), "~").stream()
                .filter(campaign -> campaign.runsOn(day))
                .toList();
    }

    @Override
    public List<Campaign> unreported(LocalDate day) {
        return unreported("0", CampaignKeys.endsOn(day) + "~");
    }

    private List<Campaign> unreported(String from, String to) {
        return table.allPages(Queries.between(CampaignKeys.unreported(city), from, to)).stream()
                .map(CampaignRows::read)
                .toList();
    }

    /** One transaction: whoever comes later finds the report, and the campaign on no list of those. */
    @Override
    public void freeze(Campaign campaign, ClosingReport report) {
        var unused = table.commit(List.of(
                write.putIfAbsent(CampaignKeys.report(campaign.id()).with(CampaignRows.write(report))),
                write.deleteIfPresent(CampaignKeys.unreported(city, campaign))));
    }

    @Override
    public Page list(int limit, @Nullable String after) {
        String pk = CampaignKeys.list(city);
        QueryRequest.Builder query = Queries.of(pk).scanIndexForward(false).limit(limit);
        if (after != null) {
            if (!PLACE.matcher(after).matches()) {
                throw new Invalid("/cursor", "malformed", "翻页标记无效,请从第一页重新查询。");
            }
            query.exclusiveStartKey(Row.key(pk, after).item());
        }
        Table.Page page = table.page(query);
        return new Page(
                page.rows().stream().map(CampaignRows::read).toList(),
                page.next().isEmpty() ? null : new Row(page.next()).text(Row.SK));
    }
}
