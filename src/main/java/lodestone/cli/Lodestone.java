package lodestone.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Where the process begins and ends. A plain search is answered at once; everything else is parsed by
/// [Main], whose library costs as much to load as a whole search.
public final class Lodestone {

    private Lodestone() {}

    /// Runs the program and ends the process.
    public static void main(String[] args) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        boolean terminal = Boolean.getBoolean("lodestone.terminal");
        boolean colour = Boolean.getBoolean("lodestone.colour") && System.getenv("NO_COLOR") == null;
        int columns = Integer.getInteger("lodestone.columns", 0);
        try {
            int code = run(new Streams(System.in, out, err, terminal, colour, columns), args);
            out.flush();
            System.exit(code);
        } catch (NoClassDefFoundError missing) {
            runWhole(args, missing);
        }
    }

    /// Runs the same words in the whole program, if this is the small jar of a [Rehearsal]. Nothing has been
    /// printed yet: a search prints when all is found.
    private static void runWhole(String[] args, NoClassDefFoundError missing) {
        var program = System.clearProperty("lodestone.program");
        if (program == null) {
            throw missing;
        }
        try (var whole = new URLClassLoader(new URL[]{Path.of(program).toUri().toURL()},
                ClassLoader.getPlatformClassLoader())) {
            Thread.currentThread().setContextClassLoader(whole);
            whole.loadClass(Lodestone.class.getName()).getMethod("main", String[].class)
                    .invoke(null, (Object) args);
        } catch (IOException | ReflectiveOperationException broken) {
            throw new IllegalStateException("cannot run " + program, broken);
        }
    }

    /// Runs the program over those streams and returns the exit code.
    static int run(Streams streams, String... args) {
        var search = SearchLine.read(args);
        return search.isPresent() ? search.get().run(streams) : Main.run(streams, args);
    }
}
