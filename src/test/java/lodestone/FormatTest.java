package lodestone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// How every Java file looks. A formatter is not used: the ones at hand rewrite `///` comments.
final class FormatTest {

    private static final Path SOURCES = Path.of("src");
    private static final int WIDTH = 110;
    private static final int LONGEST_FILE = 400;

    @Test
    void staysWithinTheWidth() {
        assertThat(lines(line -> line.codePointCount(0, line.length()) > WIDTH)).isEmpty();
    }

    @Test
    void indentsWithSpaces() {
        assertThat(lines(line -> line.indexOf('\t') >= 0)).isEmpty();
    }

    @Test
    void endsLinesAtTheLastWord() {
        assertThat(lines(line -> !line.equals(line.stripTrailing()))).isEmpty();
    }

    @Test
    void commentsInMarkdown() {
        assertThat(lines(line -> line.stripLeading().startsWith("/*" + "*"))).isEmpty();
    }

    @Test
    void importsEachTypeByName() {
        assertThat(lines(line -> line.startsWith("import ") && line.endsWith(".*;"))).isEmpty();
    }

    @Test
    void endsFilesWithOneLineBreak() {
        assertThat(files(text -> !text.endsWith("\n") || text.endsWith("\n\n"))).isEmpty();
    }

    @Test
    void keepsFilesShort() {
        assertThat(files(text -> text.lines().count() > LONGEST_FILE)).isEmpty();
    }

    private static List<Path> files(Predicate<String> fault) {
        return javaFiles().filter(file -> fault.test(read(file))).toList();
    }

    private static List<String> lines(Predicate<String> fault) {
        return javaFiles().flatMap(file -> faults(file, fault)).toList();
    }

    private static Stream<String> faults(Path file, Predicate<String> fault) {
        var lines = read(file).split("\n", -1);
        return IntStream.range(0, lines.length)
                .filter(i -> fault.test(lines[i]))
                .mapToObj(i -> file + ":" + (i + 1) + ": " + lines[i].strip());
    }

    private static Stream<Path> javaFiles() {
        try (var walk = Files.walk(SOURCES)) {
            return walk.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
