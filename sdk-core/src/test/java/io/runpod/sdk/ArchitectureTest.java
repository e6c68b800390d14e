package io.runpod.sdk;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import io.runpod.sdk.call.Effect;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of the house, each as one test. */
class ArchitectureTest {
    private static final String ROOT = "io.runpod.sdk";
    private static final String[] HTTP = {"okhttp3..", "okio.."};

    private static final String SPEAKS_HTTP = in("internal.okhttp");

    /** Outside the one room: what takes a user's client and a base URL and hands them to it, and the check. */
    private static final Set<String> KNOW_HTTP =
            Set.of("BaseUrl", "RunpodClient", "RunpodClientBuilder", "OkHttpLibraries", "HttpCalls", "HttpCalls$Setup");

    /** What the root says to the core, and what it hears. */
    private static final Set<String> THROUGH_THE_DOOR = Set.of(
            "HttpCalls",
            "HttpCalls$Setup",
            "HttpCalls$Key",
            "Options",
            "Answered",
            "Deadline",
            "UsersCode",
            "TlsSetUp");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void modelKnowsOnlyTheCodecTheSeamAndTheText() {
        ours("model").mayUse("call", "codec", "mapper", "text");
        // Of the current room, the exceptions for invalid values, which both share.
        ours("v2026_06.model").mayUse("model", "call", "codec", "mapper", "text");
    }

    @Test
    void codecKnowsOnlyTheText() {
        ours("codec").mayUse("text");
        ours("mapper").mayUse("codec", "text");
    }

    @Test
    void callKnowsNeitherModelNorHttp() {
        ours("call").mayUse();
        check(noClasses()
                .that()
                .resideInAPackage(in("call"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(HTTP));
    }

    @Test
    void apiKnowsOnlyModelAndCall() {
        // Of the codec, the mark of what is generated.
        ours("api").mayUse("model", "call", "codec");
        ours("v2026_06.api").mayUse("v2026_06.model", "model", "call", "codec");
    }

    @Test
    void endpointKnowsOnlyModelAndText() {
        ours("endpoint").mayUse("v2026_06.model", "model", "text");
    }

    @Test
    void errorKnowsOnlyEffectsAndHowTextIsMadePrintable() {
        ours("error").mayUse("call", "text");
        check(noClasses()
                .that()
                .resideInAPackage(in("error"))
                .should()
                .dependOnClassesThat(resideInAPackage(in("call")).and(not(type(Effect.class)))));
    }

    @Test
    void retryAndListenerKnowNothingButErrors() {
        ours("retry").mayUse("error");
        ours("listener").mayUse("error");
    }

    @Test
    void theRoomsOfTheCoreKnowWhatIsBelowThem() {
        // Of the model, the exception for invalid JSON.
        ours("internal.secret").mayUse("text", "model");
        ours("internal.header").mayUse("internal.secret", "error");
        ours("internal.call").mayUse("internal.header", "internal.secret", "call", "error", "retry", "text");
        ours("internal.guard").mayUse("retry");
        ours("internal.okhttp")
                .mayUse("internal.call", "internal.header", "internal.secret", "internal.guard", "call", "retry");
        ours("internal.answer")
                .mayUse("internal.call", "internal.header", "internal.secret", "call", "codec", "error", "retry");
        ours("internal.layer")
                .mayUse(
                        "internal.answer",
                        "internal.call",
                        "internal.secret",
                        "internal.guard",
                        "call",
                        "error",
                        "listener",
                        "retry",
                        "text");
        ours("internal")
                .mayUse(
                        "internal.okhttp",
                        "internal.layer",
                        "internal.call",
                        "internal.secret",
                        "internal.guard",
                        "call",
                        "listener",
                        "retry");
    }

    @Test
    void onlyTheRootKnowsTheCoreAndOnlyThroughItsDoor() {
        check(noClasses()
                .that(not(resideInAnyPackage(ROOT, in("internal.."))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(in("internal..")));
        check(noClasses()
                .that()
                .resideInAPackage(ROOT)
                .should()
                .dependOnClassesThat(resideInAPackage(in("internal..")).and(not(named(THROUGH_THE_DOOR)))));
    }

    @Test
    void whatARoomKeepsToItselfIsNotPublic() {
        check(classes()
                .that()
                .resideInAPackage(in("internal.."))
                .and()
                .areTopLevelClasses()
                .and()
                .arePublic()
                .should(new ArchCondition<>("be used by another room") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        if (type.getDirectDependenciesToSelf().stream()
                                .allMatch(
                                        use -> use.getOriginClass().getPackage().equals(type.getPackage()))) {
                            events.add(SimpleConditionEvent.violated(type, type.getName() + " is used by none"));
                        }
                    }
                }));
    }

    @Test
    void noPackagesFormACycle() {
        check(slices().matching(ROOT + ".(**)").should().beFreeOfCycles());
    }

    @Test
    void noTypesOfTheCoreFormACycle() {
        check(slices().assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass type) {
                        return type.getPackageName().startsWith(in("internal"))
                                ? SliceIdentifier.of(type.getName().replaceAll("[$].*", ""))
                                : SliceIdentifier.ignore();
                    }

                    @Override
                    public String getDescription() {
                        return "types of the core, each with those inside it,";
                    }
                })
                .should()
                .beFreeOfCycles());
    }

    @Test
    void noPackageIsInTwoJars() {
        Map<String, Set<String>> places = CLASSES.stream()
                .filter(type -> !type.isNestedClass())
                .collect(groupingBy(JavaClass::getPackageName, mapping(ArchitectureTest::place, toSet())));
        assertThat(places.values()).allSatisfy(place -> assertThat(place).hasSize(1));
        assertThat(places.values().stream().flatMap(Set::stream).distinct()).hasSize(2);
    }

    @Test
    void httpIsSpokenInOneRoom() {
        check(noClasses()
                .that(not(resideInAPackage(SPEAKS_HTTP)).and(not(named(KNOW_HTTP))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(HTTP));
    }

    @Test
    void noPublicSignatureShowsJackson() {
        check(methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .and()
                .areDeclaredInClassesThat(not(resideInAPackage(in("codec"))))
                .should(new ArchCondition<>("show no Jackson type") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        List<JavaClass> shown = new ArrayList<>(method.getRawParameterTypes());
                        shown.add(method.getRawReturnType());
                        shown.stream()
                                .filter(type -> type.getPackageName().startsWith("com.fasterxml"))
                                .forEach(type -> events.add(SimpleConditionEvent.violated(
                                        method, method.getFullName() + " shows " + type.getName())));
                    }
                }));
    }

    @Test
    void onlyOneClassSleepsOrReadsAClock() {
        check(noClasses()
                .that()
                .doNotHaveSimpleName("SystemTime")
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(java.util.concurrent.TimeUnit.class, "sleep", long.class)
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Math.class, "random"));
    }

    @Test
    void everyConcreteClassIsFinal() {
        check(classes()
                .that()
                .areNotInterfaces()
                .and()
                .doNotHaveModifier(JavaModifier.ABSTRACT)
                .and()
                .areNotEnums()
                .and()
                .areNotAnonymousClasses()
                // Sealed: their subclasses are known. Any status without a class of its own is an ApiException itself.
                .and()
                .doNotHaveSimpleName("ApiException")
                .and()
                .doNotHaveSimpleName("ApiCall")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .haveModifier(JavaModifier.FINAL));
    }

    @Test
    void noClassIsNamedForWhatItIsNot() {
        check(noClasses().should().haveSimpleNameEndingWith("Impl"));
        check(noClasses().should().haveNameMatching(".*(Utils?|Manager|Helper|Base)$"));
    }

    private static String in(String name) {
        return ROOT + "." + name;
    }

    private static DescribedPredicate<JavaClass> named(Set<String> names) {
        return new DescribedPredicate<>("are one of " + names) {
            @Override
            public boolean test(JavaClass type) {
                String name = type.getName();
                return names.contains(name.substring(name.lastIndexOf('.') + 1));
            }
        };
    }

    private interface Uses {
        void mayUse(String... names);
    }

    private static Uses ours(String name) {
        return names -> {
            String[] allowed = Stream.concat(Stream.of(name), Stream.of(names))
                    .map(ArchitectureTest::in)
                    .toArray(String[]::new);
            check(noClasses()
                    .that()
                    .resideInAPackage(in(name))
                    .should()
                    .dependOnClassesThat(resideInAPackage(ROOT + "..").and(not(resideInAnyPackage(allowed)))));
        };
    }

    /** The jar or folder that a class comes from. */
    private static String place(JavaClass type) {
        String file = type.getName().replace('.', '/') + ".class";
        return type.getSource().orElseThrow().getUri().toString().replace(file, "");
    }

    private static void check(ArchRule rule) {
        rule.check(CLASSES);
    }
}
