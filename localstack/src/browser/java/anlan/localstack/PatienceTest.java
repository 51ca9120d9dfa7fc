package anlan.localstack;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** On a slow machine a page is not there yet where a test looks at it once. */
@Tag("browser")
class PatienceTest {

    private static final String READS_ONCE = "all|count|content|url|title|boundingBox|inputValue|getAttribute"
            + "|innerHTML|(inner|text|allInner|allText).*|evaluate.*|querySelector.*|is[A-Z].*";

    private static final String GOES_OR_SLEEPS =
            "navigate|reload|goBack|goForward|waitForTimeout|waitForLoadState|setOffline";

    @Test
    void a_test_waits_for_what_a_page_has_to_say_and_reads_it_only_by_its_window() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Browser.class)
                .should()
                .callMethodWhere(target(nameMatching(READS_ONCE + "|" + GOES_OR_SLEEPS))
                        .and(target(owner(resideInAPackage("com.microsoft.playwright")
                                .and(nameMatching(".*\\.(Page|Frame|Locator|ElementHandle|BrowserContext)"))))))
                .because("PlaywrightAssertions and Browser.Window wait for it")
                .check(new ClassFileImporter().importUrl(Objects.requireNonNull(PatienceTest.class.getResource(""))));
    }
}
