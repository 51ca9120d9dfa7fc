package anlan.localstack;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Clock;
import java.util.Date;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * What the class path cannot say: who may know the time, draw lots, read the environment, or see
 * whom.
 */
class ArchitectureTest {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("anlan");

    private static final String[] INSIDE = {
        "anlan.domain..",
        "anlan.usecases..",
        "anlan.http..",
        "anlan.dynamodb..",
        "anlan.alerts..",
        "anlan.wechat..",
        "anlan.photos..",
        "anlan.oidc..",
        "anlan.catalogue.."
    };

    @Test
    void nobody_inside_knows_what_time_it_is() {
        noClasses()
                .that()
                .resideInAnyPackage(INSIDE)
                .should()
                .callMethodWhere(target(name("now")).and(target(owner(resideInAnyPackage("java.time..")))))
                .orShould()
                .callMethodWhere(target(nameMatching("system.*|tick.*")).and(target(owner(type(Clock.class)))))
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callConstructor(Date.class)
                .because("time is passed in")
                .check(OURS);
    }

    @Test
    void nobody_inside_draws_lots_or_reads_the_environment() {
        noClasses()
                .that()
                .resideInAnyPackage(INSIDE)
                .should()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(System.class, "getProperty", String.class)
                .because("what an edge brings is in Surroundings")
                .check(OURS);
    }

    @Test
    void the_arrows_are_those_of_the_architecture() {
        arrow("anlan.domain..", "anlan.domain..");
        arrow("anlan.usecases..", "anlan.domain..", "anlan.usecases..");
        arrow("anlan.http..", "anlan.domain..", "anlan.usecases..", "anlan.http..");
        arrow("anlan.dynamodb..", "anlan.domain..", "anlan.dynamodb..");
        arrow("anlan.alerts..", "anlan.domain..", "anlan.alerts..");
        arrow("anlan.wechat..", "anlan.domain..", "anlan.wechat..");
        arrow("anlan.photos..", "anlan.domain..", "anlan.photos..");
        arrow("anlan.oidc..", "anlan.domain..", "anlan.oidc..");
    }

    private static void arrow(String from, String... to) {
        noClasses()
                .that()
                .resideInAPackage(from)
                .should()
                .dependOnClassesThat(resideInAnyPackage("anlan..").and(not(resideInAnyPackage(to))))
                .check(OURS);
    }

    @Test
    void only_one_class_knows_the_local_sign_in() {
        classes()
                .that()
                .haveSimpleNameContaining("LocalSignIns")
                .should()
                .resideInAPackage("anlan.localstack")
                .check(OURS);
    }

    @Test
    void the_features_of_the_deeds_do_not_know_each_other() {
        SlicesRuleDefinition.slices()
                .matching("anlan.usecases.(*)..")
                .should()
                .notDependOnEachOther()
                .check(OURS);
    }

    @Test
    void no_package_of_the_domain_needs_one_that_needs_it() {
        SlicesRuleDefinition.slices()
                .matching("anlan.domain.(*)..")
                .should()
                .beFreeOfCycles()
                .check(OURS);
    }
}
