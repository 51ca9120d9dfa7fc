package anlan.http;

import anlan.domain.area.AreaCode;
import anlan.domain.category.CaseKind;
import anlan.domain.category.CategoryCode;
import anlan.domain.figures.Rate;
import anlan.usecases.inspection.FindProposals.Proposals;
import anlan.usecases.inspection.FindProposals.Topic;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Where to inspect next, as it is shown. */
final class ProposalBody {

    private ProposalBody() {}

    static ObjectNode of(Proposals proposals, Names names) {
        ObjectNode body = Json.object()
                .put("area", proposals.area().value())
                .put("from", proposals.from().toString())
                .put("to", proposals.to().toString())
                .put("published", proposals.published());
        topics(
                body.putArray("categories"),
                "category",
                proposals.categories(),
                code -> names.category(new CategoryCode(code), CaseKind.COMPLAINT));
        topics(body.putArray("villages"), "areaCode", proposals.villages(), code -> names.area(new AreaCode(code)));
        return body;
    }

    private static void topics(
            ArrayNode array, String code, List<Topic> topics, Function<String, @Nullable String> names) {
        for (Topic topic : topics) {
            Rate growth = new Rate(topic.complaints() - topic.before(), topic.before());
            ObjectNode line = array.addObject()
                    .put(code, topic.code())
                    .put("name", names.apply(topic.code()))
                    .put("complaints", topic.complaints())
                    .put("before", topic.before());
            line.putObject("growth")
                    .put("num", growth.num())
                    .put("den", growth.den())
                    .put("value", growth.value());
            if (code.equals("areaCode")) {
                LocalDate last = topic.lastInspection();
                line.put("inspections", topic.inspections())
                        .put("lastInspectedOn", last == null ? null : last.toString());
            }
        }
    }
}
