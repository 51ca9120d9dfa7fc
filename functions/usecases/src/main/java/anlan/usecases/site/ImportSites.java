package anlan.usecases.site;

import anlan.domain.casefile.CityKeys;
import anlan.domain.imports.ImportReceipts;
import anlan.domain.imports.Lines;
import anlan.domain.site.Sites;
import anlan.usecases.Asked;
import anlan.usecases.ImportOnce;

/** Enters the sites of a table, each that can be (场所导入). */
public final class ImportSites {

    private final Sites sites;
    private final ImportOnce imports;
    private final CityKeys keys;

    public ImportSites(Sites sites, ImportReceipts receipts, CityKeys keys) {
        this.sites = sites;
        this.imports = new ImportOnce(receipts);
        this.keys = keys;
    }

    /**
     * Enters them. A line that says what stands there already changes nothing: a site is known again
     * by its code, and without one by all that the line says but who keeps it.
     *
     * @return with what is wrong with a line: as {@link KeepSites#enter}, where the parent is {@code
     *     parentCode}; {@code circle} or {@code parent_rejected} of it; and {@code site_exists} of
     *     {@code code}, if a site that says otherwise has it
     * @throws anlan.domain.refusal.Reused if the key was used for another table
     */
    public ImportOnce.Done enterAll(Asked asked, Lines<SiteRow> table) {
        String key = keys.entryKey("import sites", asked.by().subject(), asked.key());
        return imports.run(key, asked.fingerprint(), () -> new SiteTable(sites, keys, asked.by(), key, table).enter());
    }
}
