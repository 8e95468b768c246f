package lodestone.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Runs the program in processes of its own, which start quickly: from one jar, with the cache of linked
/// classes that the first of them trained, as the launcher does.
final class Processes {

    private final Path folder;
    private final Path cache;
    private final String classPath;
    private final Class<?> program;

    /// @param folder for jar, cache and what the processes print
    Processes(Path folder) throws IOException {
        this(folder, Lodestone.class);
    }

    /// @param program that begins elsewhere than usual
    Processes(Path folder, Class<?> program) throws IOException {
        this.program = program;
        this.folder = Files.createDirectories(folder);
        this.cache = folder.resolve("program.aot");
        this.classPath = Stream.concat(Stream.of(jar(folder.resolve("program.jar"), program)),
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1)).map(Path::of)
                        .filter(Files::isRegularFile))
                .map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /// A cache is not made over classes in a folder.
    private static Path jar(Path jar, Class<?> program) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            try (var files = Files.walk(classes(Lodestone.class))) {
                for (var file : files.skip(1).toList()) {
                    add(classes(Lodestone.class), file, out);
                }
            }
            if (!classes(program).equals(classes(Lodestone.class))) {
                var file = program.getName().replace('.', File.separatorChar) + ".class";
                add(classes(program), classes(program).resolve(file), out);
            }
        }
        return jar;
    }

    private static Path classes(Class<?> program) {
        return Path.of("").toAbsolutePath().resolve(Path.of(
                program.getProtectionDomain().getCodeSource().getLocation().getPath()));
    }

    private static void add(Path classes, Path file, JarOutputStream out) throws IOException {
        var name = classes.relativize(file).toString().replace(File.separator, "/");
        out.putNextEntry(new JarEntry(Files.isDirectory(file) ? name + "/" : name));
        if (Files.isRegularFile(file)) {
            Files.copy(file, out);
        }
    }

    /// Starts it; the first time trains the cache when it ends.
    Process start(Path home, String... words) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-Xlog:disable",
                (Files.exists(cache) ? "-XX:AOTCache=" : "-XX:AOTCacheOutput=") + cache, "-cp", classPath,
                program.getName()));
        command.addAll(List.of(words));
        command.addAll(List.of("--home", home.toString()));
        return new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("out.log").toFile())).start();
    }
}
