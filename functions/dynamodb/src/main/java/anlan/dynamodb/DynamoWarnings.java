package anlan.dynamodb;

import anlan.domain.area.AreaCode;
import anlan.domain.warning.Warning;
import anlan.domain.warning.Warnings;
import anlan.domain.warning.Window;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The warnings in DynamoDB: those of a window stand together, each revision an item. */
final class DynamoWarnings implements Warnings {

    private final Table table;
    private final Write write;
    private final AreaCode city;

    DynamoWarnings(Table table, AreaCode city) {
        this.table = table;
        this.write = new Write(table);
        this.city = city;
    }

    @Override
    public List<Warning> newest(Window window, @Nullable AreaCode area) {
        String pk = WarningKeys.warnings(city, window);
        Map<String, Warning> newest = new LinkedHashMap<>();
        for (Row row : table.allPages(area == null ? Queries.of(pk) : Queries.between(pk, area + "#", area + "#~"))) {
            Warning warning = WarningRows.read(row);
            newest.put(warning.area() + "#" + warning.indicator(), warning);
        }
        return List.copyOf(newest.values());
    }

    @Override
    public boolean publish(Warning warning) {
        return table.commit(List.of(write.putIfAbsent(WarningKeys.warning(
                                city, warning.window(), warning.area(), warning.indicator(), warning.revision())
                        .with(WarningRows.write(warning)))))
                .isEmpty();
    }
}
