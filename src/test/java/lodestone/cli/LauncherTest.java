package lodestone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The launcher in a folder of its own; JDKs and build are scripts there that tell what they are asked.
final class LauncherTest {

    private static final Path LAUNCHER = Path.of("lodestone").toAbsolutePath();
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final String GONE = "999999999";

    /// What the launcher calls; nothing else is on its PATH, so that no Java of this machine is either.
    private static final List<String> TOOLS = List.of("sh", "find", "readlink", "sed", "mkdir", "rmdir", "rm",
            "mv", "ln", "touch", "tail", "mktemp", "sleep", "ps");

    private static final String JAVA = """
            #!/bin/sh
            for option in "$@"; do
              case $option in
                -XX:AOTCacheOutput=*) echo cache >"${option#*=}" ;;
                *search.jar.*) echo classes >"$option" ;;
              esac
            done
            echo "home=$LODESTONE_HOME" "$@"
            """;

    private static final String MVNW = """
            #!/bin/sh
            echo "$@" >>builds
            [ ! -f broken ] || { echo "Foo.java does not compile"; exit 1; }
            mkdir -p target
            echo program >target/lodestone.jar
            """;

    @TempDir
    private Path folder;

    private Path checkout() {
        return folder.resolve("clone of it");
    }

    @BeforeEach
    void layOut() throws IOException {
        Files.createDirectories(checkout().resolve("src/main"));
        Files.createDirectories(folder.resolve("bin"));
        Files.createDirectories(folder.resolve("jvms"));
        Files.copy(LAUNCHER, checkout().resolve("lodestone"));
        script(checkout().resolve("mvnw"), MVNW);
        age(Files.createFile(checkout().resolve("pom.xml")));
        age(Files.createFile(checkout().resolve("src/main/Foo.java")));
        age(checkout().resolve("src/main"));
        for (var tool : TOOLS) {
            script(folder.resolve("bin").resolve(tool), "#!/bin/sh\nexec " + onPath(tool) + " \"$@\"\n");
        }
    }

    @Test
    void saysWhatIsMissing_noJava() throws Exception {
        var ended = launch(Map.of(), "search", "x");
        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.err().lines()).singleElement().asString()
                .contains("JDK 25", "apt-get", "LODESTONE_JAVA");
    }

    @Test
    void saysWhatIsWrong_unfitJavaNamed() throws Exception {
        jdk("old", "17.0.15");
        var ended = launch(Map.of("LODESTONE_JAVA", folder.resolve("jvms/old").toString()), "search", "x");
        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.err().lines()).singleElement().asString().contains("jvms/old");
    }

    @ParameterizedTest
    @CsvSource({"25,0", "25.0.3,0", "26-ea,0", "24.0.2,2", "17.0.15,2", "1.8.0_402,2", "'',2"})
    void readsVersions(String version, int exit) throws Exception {
        jdk("one", version);
        assertThat(launch(Map.of(), "search", "x").exit()).isEqualTo(exit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"JAVA_HOME", "LODESTONE_JAVA"})
    void takesTheNamedJdk(String variable) throws Exception {
        jdk("../named", "25.0.1");
        var named = Map.of(variable, folder.resolve("named").toString());
        assertThat(launch(named, "search", "x").exit()).isZero();
    }

    @Test
    void findsTheJdkBehindALinkOnPath() throws Exception {
        jdk("../elsewhere", "25.0.1");
        Files.createSymbolicLink(folder.resolve("bin/java"), Path.of("../elsewhere/bin/java"));
        assertThat(launch(Map.of(), "search", "x").exit()).isZero();
    }

    @Test
    void buildsOnlyWhenSourcesAreNewer() throws Exception {
        jdk("new", "25.0.3");
        launch(Map.of(), "search", "x");
        var second = launch(Map.of(), "search", "x");
        assertThat(second.err()).isEmpty();
        assertThat(builds()).isEqualTo(1);
        age(checkout().resolve("target/lodestone.jar"));
        Files.writeString(checkout().resolve("src/main/Foo.java"), "class Foo {}");
        launch(Map.of(), "search", "x");
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void buildsOnce_startedTwiceAtOnce() throws Exception {
        jdk("new", "25.0.3");
        var first = start(Map.of(), "1", "search", "x");
        var second = start(Map.of(), "2", "search", "x");
        assertThat(List.of(first.waitFor(), second.waitFor())).containsOnly(0);
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void takesOverTheLock_ownerGone() throws Exception {
        jdk("new", "25.0.3");
        Files.createDirectories(checkout().resolve("target/build.lock"));
        Files.writeString(checkout().resolve("target/build.lock/pid"), GONE + "\n");
        assertThat(launch(Map.of(), "search", "x").exit()).isZero();
        assertThat(checkout().resolve("target/build.lock")).doesNotExist();
    }

    @Test
    void showsTheEndOfTheLog_brokenBuild() throws Exception {
        jdk("new", "25.0.3");
        Files.createFile(checkout().resolve("broken"));
        var ended = launch(Map.of(), "search", "x");
        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.err()).contains("Foo.java does not compile", "target/build.log");
        assertThat(checkout().resolve("target/build.lock")).doesNotExist();
    }

    @Test
    void homeIsTheFolderBehindALink() throws Exception {
        jdk("new", "25.0.3");
        Files.createSymbolicLink(folder.resolve("bin/lodestone"), Path.of("../clone of it/lodestone"));
        var process = start(folder.resolve("bin/lodestone"), Map.of(), "1", "search", "x");
        assertThat(process.waitFor()).isZero();
        assertThat(Files.readString(folder.resolve("1.out")))
                .startsWith("home=" + checkout().toRealPath() + " ");
    }

    @Test
    void keepsTheHomeThatIsSet() throws Exception {
        jdk("new", "25.0.3");
        assertThat(launch(Map.of("LODESTONE_HOME", "/a/b"), "search", "x").out()).startsWith("home=/a/b ");
    }

    @ParameterizedTest
    @CsvSource({"search,true", "--home d show,true", "run,false", "serve,false", "--home search demo,false"})
    void leavesTheOptimiserOutOfShortCommands(String words, boolean left) throws Exception {
        jdk("new", "25.0.3");
        var out = launch(Map.of(), words.split(" ")).out();
        assertThat(out.contains("-XX:TieredStopAtLevel=1")).isEqualTo(left);
        assertThat(out.strip()).endsWith(" " + words);
    }

    @ParameterizedTest
    @CsvSource({"search x,search.aot,search.jar lodestone.cli.Lodestone search x",
        "show x,lodestone.aot,lodestone.jar show x"})
    void searchesFromItsOwnSmallJar(String words, String cache, String end) throws Exception {
        jdk("new", "25.0.3");
        var out = launch(Map.of(), words.split(" ")).out().strip();
        assertThat(out).contains("/" + cache + " ").endsWith(end);
    }

    @Test
    void findsTheJdkAnew_theOneOfLastTimeGone() throws Exception {
        jdk("a", "25.0.3");
        launch(Map.of(), "search", "x");
        jdk("b", "25.0.4");
        Files.delete(folder.resolve("jvms/a/bin/java"));
        assertThat(launch(Map.of(), "search", "x").exit()).isZero();
        assertThat(Files.readString(checkout().resolve("target/java.found"))).contains("jvms/b\n25.0.4");
    }

    @Test
    void preparesAnew_jdkReplacedInItsFolder() throws Exception {
        jdk("a", "25.0.3");
        launch(Map.of(), "search", "x");
        age(checkout().resolve("target/java.found"));
        jdk("a", "25.0.4");
        assertThat(launch(Map.of(), "search", "x").err()).contains("quick start");
    }

    @Test
    void startsFromTheCacheMadeByTheSameJdk() throws Exception {
        jdk("a", "25.0.3");
        assertThat(launch(Map.of(), "search", "x").out()).contains("-XX:AOTCache=");
        jdk("../other", "26");
        var other = launch(Map.of("LODESTONE_JAVA", folder.resolve("other").toString()), "search", "x");
        assertThat(other.err()).contains("quick start");
    }

    private record Ended(int exit, String out, String err) {}

    private Ended launch(Map<String, String> variables, String... words) throws Exception {
        var exit = start(variables, "0", words).waitFor();
        var out = Files.readString(folder.resolve("0.out"));
        return new Ended(exit, out, Files.readString(folder.resolve("0.err")));
    }

    private Process start(Map<String, String> variables, String name, String... words) throws IOException {
        return start(checkout().resolve("lodestone"), variables, name, words);
    }

    private Process start(Path launcher, Map<String, String> variables, String name, String... words)
            throws IOException {
        var line = Stream.concat(Stream.of(launcher.toString()), Stream.of(words)).toList();
        var builder = new ProcessBuilder(line);
        builder.environment().clear();
        builder.environment().put("PATH", folder.resolve("bin").toString());
        builder.environment().put("LODESTONE_JVMS", folder.resolve("jvms").toString());
        builder.environment().putAll(variables);
        return builder.redirectOutput(folder.resolve(name + ".out").toFile())
                .redirectError(folder.resolve(name + ".err").toFile())
                .start();
    }

    private void jdk(String name, String version) throws IOException {
        var home = folder.resolve("jvms").resolve(name).normalize();
        Files.createDirectories(home.resolve("bin"));
        script(home.resolve("bin/java"), JAVA);
        script(home.resolve("bin/javac"), JAVA);
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"" + version + "\"\n");
    }

    private long builds() throws IOException {
        return Files.readAllLines(checkout().resolve("builds")).size();
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void age(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(LONG_AGO));
    }

    private static Path onPath(String tool) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(part -> Path.of(part, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }
}
