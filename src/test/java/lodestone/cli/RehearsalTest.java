package lodestone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The small jar in a JVM of its own, with and without the whole program at hand.

final class RehearsalTest {

    @TempDir
    private static Path folder;

    private static Path program = Path.of("");
    private static Path small = Path.of("");

    @BeforeAll
    static void pack() throws Exception {
        Homes.shipped(folder);
        program = program();
        small = folder.resolve("search.jar");
        Rehearsal.main(new String[]{program.toString(), small.toString(), folder.toString()});
    }

    @Test
    void findsFromTheSmallJarAlone() throws Exception {
        var found = java(List.of(), "search", "\"mine-to-magnet\" AND gap:metal", "--limit", "1");
        assertThat(found).contains("1 of 2 found").doesNotContain("Exception");
    }

    @Test
    void saysWhatIsWrongWithAQuery_smallJarAlone() throws Exception {
        var told = java(List.of(), "search", "nosuch:x");
        assertThat(told).contains("unknown field \"nosuch\"").hasLineCount(1);
    }

    @Test
    void takesTheRestFromTheWholeProgram() throws Exception {
        var whole = List.of("-Dlodestone.program=" + program);
        assertThat(java(whole, "search", "--help")).startsWith("Usage: lodestone search");
        var found = java(whole, "search", "magnet", "--limit", "1", "--format", "jsonl");
        assertThat(found).startsWith("{\"id\":");
    }

    private String java(List<String> options, String... words) throws Exception {
        var line = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(),
                "-Djava.util.logging.config.file=/dev/null"));
        line.addAll(options);
        line.addAll(List.of("-cp", small.toString(), Lodestone.class.getName()));
        line.addAll(List.of(words));
        line.addAll(List.of("--home", folder.toString()));
        var process = new ProcessBuilder(line).redirectErrorStream(true).start();
        process.getOutputStream().close();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /// A jar that names the class path of this JVM.
    private static Path program() throws Exception {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH,
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                        .map(part -> Path.of(part).toUri().toString()).collect(Collectors.joining(" ")));
        var jar = folder.resolve("program.jar");
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
        return jar;
    }
}
