package lodestone.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The program as a process of its own, begun by its launcher as users begin it; or any other Java main.
final class Program {

    private final Path scratch;
    private final List<String> command;
    private final boolean launched;
    private final List<String> jvm = new ArrayList<>();
    private Optional<Path> home = Optional.empty();
    private Feed feed = _ -> {};

    private Program(Path scratch, List<String> command, boolean launched) {
        this.scratch = scratch;
        this.command = command;
        this.launched = launched;
    }

    /// Writes the process's standard input.
    interface Feed {
        void write(OutputStream in) throws IOException;
    }

    /// A command of the program.
    static Program lodestone(Path scratch, String... args) {
        var command = new ArrayList<>(List.of(Path.of("lodestone").toAbsolutePath().toString()));
        command.addAll(List.of(args));
        return new Program(scratch, command, true);
    }

    /// A main class of the benchmarks, on this JVM's class path.
    static Program main(Path scratch, Class<?> main, String... args) {
        var command = new ArrayList<>(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(args));
        return new Program(scratch, command, false);
    }

    /// Held to the first cores, by Linux's `taskset`; the JVM's own compiler and collector are held too.
    static Program held(Path scratch, int cores, String... args) {
        var command = new ArrayList<>(List.of("taskset", "-c", "0-" + (cores - 1)));
        command.addAll(lodestone(scratch, args).command);
        return new Program(scratch, command, true);
    }

    /// More options for its JVM.
    Program jvm(String... options) {
        jvm.addAll(List.of(options));
        return this;
    }

    /// The home folder; without one, the project's own.
    Program home(Path folder) {
        home = Optional.of(folder);
        return this;
    }

    Program feed(Feed input) {
        feed = input;
        return this;
    }

    /// What came of it.
    ///
    /// @param out the file of its standard output
    record Ran(int code, double seconds, Path out, String err, Heap heap) {

        /// Itself, if the exit code is one of those.
        Ran expect(int... codes) {
            for (int expected : codes) {
                if (code == expected) {
                    return this;
                }
            }
            throw new IllegalStateException("exit code " + code + ": " + err);
        }

        List<String> lines() throws IOException {
            return Files.readAllLines(out);
        }
    }

    /// Begins it and goes on; what it says lies in the scratch folder.
    Process start() throws IOException {
        return builder(Files.createTempFile(scratch, "out", ".txt"),
                Files.createTempFile(scratch, "err", ".txt")).start();
    }

    Ran run() throws IOException, InterruptedException {
        var out = Files.createTempFile(scratch, "out", ".txt");
        var err = Files.createTempFile(scratch, "err", ".txt");
        var log = Files.createTempFile(scratch, "gc", ".log");
        jvm.add("-Xlog:gc:file=" + log);
        var builder = builder(out, err);
        long start = System.nanoTime();
        var process = builder.start();
        try (var in = process.getOutputStream()) {
            feed.write(in);
        }
        int code = process.waitFor();
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Ran(code, seconds, out, Files.readString(err).strip(), Heap.read(log));
    }

    private ProcessBuilder builder(Path out, Path err) {
        var builder = new ProcessBuilder(whole()).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("LODESTONE_JAVA", System.getProperty("java.home"));
        builder.environment().put("LODESTONE_OPTIONS", String.join(" ", jvm));
        home.ifPresent(folder -> builder.environment().put("LODESTONE_HOME", folder.toString()));
        return builder;
    }

    private List<String> whole() {
        if (launched) {
            return command;
        }
        var whole = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
        whole.add("--enable-native-access=ALL-UNNAMED");
        whole.add("-Djava.util.logging.config.file=/dev/null");
        whole.addAll(jvm);
        whole.addAll(command);
        return whole;
    }
}
