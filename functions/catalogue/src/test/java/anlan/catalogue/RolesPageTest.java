package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.people.Rights;
import anlan.domain.people.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The table of rights is whole, and written down as a page. */
class RolesPageTest extends CityFixture {

    @Test
    void every_deed_and_every_right_is_in_the_table_and_the_table_is_written_down() throws IOException {
        TreeSet<String> deeds = new TreeSet<>();
        functions
                .api()
                .deeds()
                .forEach((group, names) ->
                        names.forEach(name -> deeds.add(group.substring(0, group.length() - 1) + "." + name)));
        assertThat(Rights.all()).containsAll(deeds);
        Path page = Path.of(System.getProperty("anlan.root"), "docs/roles.md");
        if (Boolean.getBoolean("anlan.roles.write")) {
            Files.writeString(page, page());
        }
        assertThat(Files.readString(page)).isEqualTo(page());
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # Who may do what · 权限表

                Made from the table of rights in the code (`Rights`), which every call asks. A dash means never
                (403). Otherwise the letters say which cases a role reaches: R reported or registered by
                themselves · O their unit answers for it · A it lies in their area · S it is about the office,
                in whose place they stand · D a document about it is addressed to their unit · * any. A case
                that one may not read gives the same 404 as one that does not exist. A unit that a complaint is
                about has no right on it at all.

                """);
        page.append("| |");
        for (Role role : Role.values()) {
            page.append(" ").append(role.word()).append(" |");
        }
        page.append("\n|---|").append("---|".repeat(Role.values().length)).append("\n");
        for (String right : Rights.all()) {
            page.append("| ").append(right).append(" |");
            for (Role role : Role.values()) {
                page.append(" ").append(letters(right, role)).append(" |");
            }
            page.append("\n");
        }
        return page.toString();
    }

    private static String letters(String right, Role role) {
        StringBuilder letters = new StringBuilder();
        Rights.of(right, role)
                .forEach(reach -> letters.append(
                        reach == Rights.Reach.ANY
                                ? "*"
                                : reach.name().substring(0, 1).toUpperCase(Locale.ROOT)));
        return letters.isEmpty() ? "–" : letters.toString();
    }
}
