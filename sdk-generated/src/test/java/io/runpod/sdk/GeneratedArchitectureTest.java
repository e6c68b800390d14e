package io.runpod.sdk;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.runpod.sdk.codec.GeneratedFromSpec;
import io.runpod.sdk.model.InvalidJsonException;
import io.runpod.sdk.model.InvalidRequestException;
import io.runpod.sdk.model.Violation;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who may know whom in this module. */
class GeneratedArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPath(Path.of(System.getProperty("basedir", ""), "target", "classes"));

    private static final DescribedPredicate<JavaClass> SEALED =
            DescribedPredicate.describe("sealed", type -> type.reflect().isSealed());

    private static final DescribedPredicate<JavaClass> ONLY_HANDWRITTEN = DescribedPredicate.describe(
            "hand-written",
            type -> Set.of(InvalidJsonException.class, InvalidRequestException.class, Violation.class).stream()
                    .anyMatch(type::isEquivalentTo));

    private static ArchRule only(String from, String... allowed) {
        String[] own = new String[allowed.length + 1];
        System.arraycopy(allowed, 0, own, 1, allowed.length);
        own[0] = "io.runpod.sdk." + from;
        for (int i = 1; i < own.length; i++) {
            own[i] = "io.runpod.sdk." + own[i];
        }
        return noClasses()
                .that()
                .resideInAPackage("io.runpod.sdk." + from)
                .should()
                .dependOnClassesThat(resideInAnyPackage("io.runpod..").and(not(resideInAnyPackage(own))));
    }

    @Test
    void thereAreThesePackages() {
        assertThat(CLASSES.stream().map(JavaClass::getPackageName).collect(Collectors.toSet()))
                .isEqualTo(Set.of(
                        "io.runpod.sdk.api",
                        "io.runpod.sdk.call",
                        "io.runpod.sdk.codec",
                        "io.runpod.sdk.mapper",
                        "io.runpod.sdk.model",
                        "io.runpod.sdk.text",
                        "io.runpod.sdk.v2026_06.api",
                        "io.runpod.sdk.v2026_06.model"));
    }

    @Test
    void modelsKnowTheSeamAndTheirSupportAlone() {
        only("model", "call", "codec", "mapper", "text").check(CLASSES);
    }

    @Test
    void theRoomOfTheGivenContractKnowsNothingOfTheOtherButWhatIsWrong() {
        only("v2026_06.model", "call", "codec", "mapper", "model", "text").check(CLASSES);
        only("v2026_06.api", "call", "codec", "model", "v2026_06.model").check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("io.runpod.sdk.v2026_06..")
                .should()
                .dependOnClassesThat(resideInAPackage("io.runpod.sdk.model").and(not(ONLY_HANDWRITTEN)))
                .check(CLASSES);
    }

    @Test
    void threeTypesAreHandWrittenInTheRoomOfTheCurrentDocumentAndTheRestIsMarkedAsGenerated() {
        assertThat(CLASSES.that(resideInAPackage("io.runpod.sdk.model"))
                        .that(not(annotatedWith(GeneratedFromSpec.class)))
                        .that(not(simpleName("package-info"))))
                .containsExactlyInAnyOrderElementsOf(CLASSES.that(ONLY_HANDWRITTEN));
    }

    @Test
    void whatMappersNeedKnowsTheCodecAlone() {
        only("mapper", "codec").check(CLASSES);
    }

    @Test
    void theSeamKnowsNothingOfOursAndNoHttpOrJsonLibrary() {
        only("call").check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("io.runpod.sdk.call")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("okhttp3..", "com.fasterxml..")
                .check(CLASSES);
    }

    @Test
    void theCodecKnowsNothingOfOursAndOnlyTheCoreOfJackson() {
        only("codec", "text").check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("io.runpod.sdk.codec")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml.jackson.databind..", "com.fasterxml.jackson.annotation..")
                .check(CLASSES);
    }

    @Test
    void nothingHereKnowsAMapper() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml.jackson.databind..", "tools.jackson..", "com.google.gson..")
                .check(CLASSES);
    }

    @Test
    void operationsKnowModelsAndTheSeamAlone() {
        only("api", "model", "call", "codec").check(CLASSES);
    }

    @Test
    void nothingHereKnowsAnHttpLibraryOrTheTimeOrChance() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("okhttp3..", "java.net.http..")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(Math.class, "random")
                .check(CLASSES);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("io.runpod.sdk.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void everyConcreteClassIsFinalOrSealed() {
        classes()
                .that()
                .areNotInterfaces()
                .and()
                .doNotHaveSimpleName("package-info")
                .and()
                .doNotHaveModifier(JavaModifier.ABSTRACT)
                .and()
                .areNotEnums()
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(CLASSES.that(not(SEALED)).that(not(modifier(JavaModifier.SYNTHETIC))));
    }
}
