package lodestone.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import lodestone.model.Assessment;
import lodestone.model.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The package as others use it.
class LibraryTest {

    private static final Path PACKAGE = Path.of("src/main/java/lodestone/claim/package-info.java");
    private static final List<String> TEXTS = List.of(
            "Corvane Rare Earths, Inc. is America's mine-to-magnet company. "
                    + "It sold 12 t of NdPr oxide in 2025.",
            "Larkfield Magnetics Corp. plans to become a fully integrated magnet producer, "
                    + "subject to financing.",
            "We sell paint.", "");

    @TempDir
    private Path folder;

    @Test
    void doesWhatItsDescriptionShows() throws Exception {
        var lines = snippet();
        assertThat(lines).hasSizeLessThanOrEqualTo(10);
        assertThat(run(lines)).isEqualTo("UNSUPPORTED [mining, separation, metal, alloy, magnet]");
    }

    @Test
    void answersTheSameOnEightThreads() throws Exception {
        var classifier = new Classifier(Chains.shipped());
        var alone = assess(classifier);
        try (var executor = Executors.newFixedThreadPool(8)) {
            var work = java.util.Collections.nCopies(8, (Callable<List<Assessment>>) () -> {
                var all = new ArrayList<Assessment>();
                for (int i = 0; i < 50; i++) {
                    all.addAll(assess(classifier));
                }
                return all;
            });
            for (var found : executor.invokeAll(work)) {
                assertThat(found.get()).hasSize(50 * TEXTS.size()).hasSameElementsAs(alone);
            }
        }
    }

    private static List<Assessment> assess(Classifier classifier) {
        return TEXTS.stream().map(text -> classifier.assess(Document.of(text), Optional.empty())).toList();
    }

    /// The first example of the package's description.
    private static List<String> snippet() throws IOException {
        var text = Files.readString(PACKAGE);
        int start = text.indexOf("```java\n") + 8;
        return text.substring(start, text.indexOf("/// ```", start)).lines().map(line -> line.substring(4))
                .toList();
    }

    private String run(List<String> lines) throws Exception {
        var source = Files.writeString(folder.resolve("Snippet.java"), """
                import java.nio.file.Path;
                import java.util.Optional;
                import lodestone.claim.*;
                import lodestone.config.YamlFile;
                import lodestone.model.Document;
                public final class Snippet implements Runnable {
                    @Override
                    public void run() {
                %s
                    }
                }
                """.formatted(lines.stream().collect(Collectors.joining("\n"))));
        var messages = new ByteArrayOutputStream();
        int code = ToolProvider.getSystemJavaCompiler().run(null, messages, messages, "-proc:none", "-d",
                folder.toString(), "-cp", System.getProperty("java.class.path"), source.toString());
        assertThat(code).as(messages.toString(StandardCharsets.UTF_8)).isZero();
        try (var loader = new URLClassLoader(new URL[]{folder.toUri().toURL()},
                getClass().getClassLoader())) {
            return printed((Runnable) loader.loadClass("Snippet").getDeclaredConstructor().newInstance());
        }
    }

    private static String printed(Runnable snippet) {
        var before = System.out;
        var out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            snippet.run();
        } finally {
            System.setOut(before);
        }
        return out.toString(StandardCharsets.UTF_8).strip();
    }
}
