package lodestone;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Which package may see which, as data. The order is strict: a package sees lower ones only, and of those
/// only what its row names; a third-party library is seen by the packages that own it and by nobody else.
final class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages("lodestone");

    /// The packages, lowest first. `config` sees the settings records of the packages it reads files for.
    enum Row {
        MODEL(""),
        FETCH("model"),
        ARCHIVE("model"),
        EXTRACT_PDF(""),
        EXTRACT_EDGAR("model"),
        EXTRACT_MAIL(""),
        EXTRACT("model extract.pdf extract.edgar extract.mail"),
        CLAIM("model"),
        INDEX_QUERY("model"),
        INDEX_SEMANTIC(""),
        INDEX("model index.query index.semantic"),
        STORE("model"),
        RECORD("model store claim"),
        ALERT("model fetch store index record"),
        REVIEW("model store"),
        RUN("model fetch archive extract extract.edgar claim index index.query store record alert "
                + "review"),
        SCHEDULE("model run"),
        WEB_ACCESS_OIDC("model fetch"),
        WEB_ACCESS("model store web.access.oidc"),
        WEB("model archive claim index index.query store record alert review run schedule web.access "
                + "web.access.oidc"),
        CONFIG("model fetch archive extract extract.pdf claim index store record alert review run schedule "
                + "web web.access web.access.oidc"),
        DEMO("model config"),
        CLI("model fetch archive extract extract.pdf claim index index.query store record alert review run "
                + "schedule web.access web.access.oidc web config demo");

        private final String sees;

        Row(String sees) {
            this.sees = sees;
        }

        private List<String> seen() {
            return sees.isEmpty() ? List.of() : List.of(sees.split(" "));
        }

        private String folder() {
            return name().toLowerCase(Locale.ROOT).replace('_', '.');
        }

        private Stream<JavaClass> classes() {
            return CLASSES.stream().filter(type -> type.getPackageName().equals("lodestone." + folder()));
        }
    }

    /// Libraries by the start of their package, each with its owners.
    private static final Map<String, Set<String>> OWNERS = Map.ofEntries(
            Map.entry("crawlercommons.", Set.of("fetch")),
            Map.entry("org.apache.hc.", Set.of("fetch")),
            Map.entry("org.brotli.", Set.of("fetch")),
            Map.entry("javax.net.ssl.", Set.of("fetch", "alert")),
            Map.entry("javax.crypto.", Set.of("alert", "web.access", "web.access.oidc")),
            Map.entry("com.nimbusds.", Set.of("web.access.oidc")),
            Map.entry("com.password4j.", Set.of("web.access")),
            Map.entry("org.netpreserve.jwarc.", Set.of("archive")),
            Map.entry("org.jsoup.", Set.of("extract")),
            Map.entry("com.rometools.", Set.of("extract")),
            Map.entry("org.jdom2.", Set.of("extract")),
            Map.entry("org.apache.james.mime4j.", Set.of("extract.mail")),
            Map.entry("org.apache.pdfbox.", Set.of("extract.pdf")),
            Map.entry("org.apache.fontbox.", Set.of("extract.pdf")),
            Map.entry("javax.imageio.", Set.of("extract.pdf")),
            Map.entry("org.apache.lucene.", Set.of("index")),
            Map.entry("ai.onnxruntime.", Set.of("index.semantic")),
            Map.entry("org.jdbi.", Set.of("store")),
            Map.entry("org.flywaydb.", Set.of("store")),
            Map.entry("com.zaxxer.hikari.", Set.of("store")),
            Map.entry("org.sqlite.", Set.of("store")),
            Map.entry("org.postgresql.", Set.of("store")),
            Map.entry("java.sql.", Set.of("store")),
            Map.entry("javax.sql.", Set.of("store")),
            Map.entry("jakarta.mail.", Set.of("alert")),
            Map.entry("org.simplejavamail.", Set.of("alert")),
            Map.entry("org.quartz.", Set.of("schedule")),
            Map.entry("io.javalin.", Set.of("web", "web.access")),
            Map.entry("org.eclipse.jetty.", Set.of("web")),
            Map.entry("jakarta.servlet.", Set.of("web")),
            Map.entry("gg.jte.", Set.of("web")),
            Map.entry("com.fasterxml.jackson.dataformat.yaml.", Set.of("config")),
            Map.entry("org.yaml.", Set.of("config")),
            Map.entry("com.fasterxml.jackson.", Set.of("config", "web", "cli", "extract", "store", "alert",
                    "index.semantic")),
            Map.entry("com.github.tomakehurst.wiremock.", Set.of("demo")),
            Map.entry("org.wiremock.", Set.of("demo")),
            Map.entry("picocli.", Set.of("cli")),
            Map.entry("java.text.BreakIterator", Set.of("claim")),
            Map.entry("org.slf4j.", except("model", "extract", "claim")),
            Map.entry("org.jspecify.", except()));

    /// Words that say nothing of what a type is for.
    private static final Pattern EMPTY_NAMES = Pattern.compile(".*(Impl|Manager|Helper|Utils?|Base|Common)");

    @ParameterizedTest
    @EnumSource
    void seesOnlyItsRow(Row row) {
        assertThat(row.classes().flatMap(ArchitectureTest::uses)
                .filter(use -> use.to().startsWith("lodestone."))
                .filter(use -> !use.within())
                .filter(use -> !row.seen().contains(use.toFolder())))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void seesNoLibraryOfAnother(Row row) {
        assertThat(row.classes().flatMap(ArchitectureTest::uses)
                .filter(use -> !owners(use.to()).orElse(except()).contains(row.folder())))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void marksNullness(Row row) {
        assertThat(row.classes().map(JavaClass::getPackage).distinct()
                .filter(folder -> !folder.isAnnotatedWith(NullMarked.class)))
                .isEmpty();
    }

    @Test
    void ordersRowsWithoutCycles() {
        var folders = folders();
        assertThat(Row.values()).allSatisfy(
                row -> assertThat(folders.subList(0, folders.indexOf(row.folder()))).containsAll(row.seen()));
    }

    @Test
    void namesEveryPackageOnce() {
        assertThat(CLASSES.stream().map(JavaClass::getPackageName).distinct())
                .isSubsetOf(folders().stream().map("lodestone."::concat).toList());
    }

    @Test
    void namesEveryLibrary() {
        assertThat(CLASSES.stream().flatMap(ArchitectureTest::uses)
                .filter(Use::ofLibrary)
                .filter(use -> owners(use.to()).isEmpty()))
                .isEmpty();
    }

    @Test
    void namesTypesForWhatTheyAre() {
        assertThat(CLASSES.stream().map(JavaClass::getSimpleName).filter(EMPTY_NAMES.asMatchPredicate()))
                .isEmpty();
    }

    @Test
    void closesClasses() {
        assertThat(CLASSES.stream().filter(ArchitectureTest::isOpen).map(JavaClass::getName)).isEmpty();
    }

    /// A top-level class that is neither final, abstract nor sealed by being an interface.
    private static boolean isOpen(JavaClass type) {
        return type.isTopLevelClass() && !type.isInterface() && !type.isEnum()
                && !type.getModifiers().contains(JavaModifier.FINAL)
                && !type.getModifiers().contains(JavaModifier.ABSTRACT);
    }

    private static List<String> folders() {
        return Arrays.stream(Row.values()).map(Row::folder).toList();
    }

    private static Set<String> except(String... folders) {
        return folders().stream()
                .filter(folder -> !List.of(folders).contains(folder))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The owners of the library with the longest matching name; empty for the JDK and for ourselves.
    private static Optional<Set<String>> owners(String type) {
        return OWNERS.entrySet().stream()
                .filter(owned -> type.startsWith(owned.getKey()))
                .max(Comparator.comparingInt(owned -> owned.getKey().length()))
                .map(Map.Entry::getValue);
    }

    private static Stream<Use> uses(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(edge -> new Use(type.getName(), edge.getTargetClass().getBaseComponentType().getName()))
                .distinct();
    }

    /// One class seen by another.
    private record Use(String from, String to) {

        private String toFolder() {
            return folder(to);
        }

        /// `extract.pdf` of `lodestone.extract.pdf.Page`.
        private static String folder(String type) {
            return type.substring(type.indexOf('.') + 1, type.lastIndexOf('.'));
        }

        private boolean ofLibrary() {
            return to.contains(".") && !to.startsWith("lodestone.") && !to.startsWith("java.");
        }

        private boolean within() {
            return folder(from).equals(toFolder());
        }
    }
}
