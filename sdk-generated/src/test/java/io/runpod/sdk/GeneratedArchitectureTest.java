package io.runpod.sdk;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
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
    void thereAreTheseFivePackages() {
        assertThat(CLASSES.stream().map(JavaClass::getPackageName).collect(Collectors.toSet()))
                .isEqualTo(Set.of(
                        "io.runpod.sdk.api",
                        "io.runpod.sdk.call",
                        "io.runpod.sdk.codec",
                        "io.runpod.sdk.model",
                        "io.runpod.sdk.text"));
    }

    @Test
    void modelsKnowTheCodecAndTheTextAlone() {
        only("model", "codec", "text").check(CLASSES);
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
        only("api", "model", "call").check(CLASSES);
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
    void everyConcreteClassIsFinal() {
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
                .check(CLASSES.that(not(modifier(JavaModifier.SYNTHETIC))));
    }
}
