package anlan.domain.memory;

import anlan.domain.access.AccessRecord;
import anlan.domain.access.AccessRecords;
import anlan.domain.casefile.CaseId;
import anlan.domain.refusal.Invalid;
import java.util.List;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** The port {@code AccessRecords} in memory. */
final class MemoryAccessRecords implements AccessRecords {

    private final NavigableMap<String, AccessRecord> records = new ConcurrentSkipListMap<>();

    @Override
    public void add(AccessRecord access, String name) {
        records.put(access.caseId() + "#%020d#".formatted(access.at().toEpochMilli()) + name, access);
    }

    @Override
    public Page of(CaseId id, int limit, String after) {
        if (after != null && !after.startsWith(id + "#")) {
            throw new Invalid("/cursor", "malformed", "翻页标记无效,请从第一页重新查询。");
        }
        List<String> keys =
                records
                        .subMap(id + "#", true, after == null ? id + "#~" : after, after == null)
                        .descendingKeySet()
                        .stream()
                        .limit(limit + 1L)
                        .toList();
        List<String> page = keys.subList(0, Math.min(limit, keys.size()));
        return new Page(page.stream().map(records::get).toList(), keys.size() > limit ? page.getLast() : null);
    }
}
