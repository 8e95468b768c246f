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

    /// @param folder for jar, cache and what the processes print
    Processes(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.cache = folder.resolve("program.aot");
        this.classPath = Stream.concat(Stream.of(jar(folder.resolve("program.jar"))),
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1)).map(Path::of)
                        .filter(Files::isRegularFile))
                .map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /// A cache is not made over classes in a folder.
    private static Path jar(Path jar) throws IOException {
        var classes = Path.of("").toAbsolutePath().resolve(Path.of(Lodestone.class.getProtectionDomain()
                .getCodeSource().getLocation().getPath()));
        try (var out = new JarOutputStream(Files.newOutputStream(jar)); var files = Files.walk(classes)) {
            for (var file : files.skip(1).toList()) {
                var name = classes.relativize(file).toString().replace(File.separator, "/");
                out.putNextEntry(new JarEntry(Files.isDirectory(file) ? name + "/" : name));
                if (Files.isRegularFile(file)) {
                    Files.copy(file, out);
                }
            }
        }
        return jar;
    }

    /// Starts it; the first time trains the cache when it ends.
    Process start(Path home, String... words) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-Xlog:disable",
                (Files.exists(cache) ? "-XX:AOTCache=" : "-XX:AOTCacheOutput=") + cache, "-cp", classPath,
                Lodestone.class.getName()));
        command.addAll(List.of(words));
        command.addAll(List.of("--home", home.toString()));
        return new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("out.log").toFile())).start();
    }
}
