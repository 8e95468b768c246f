package lodestone.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/// Loads a program's classes afresh and remembers them and the lists of service providers that were asked
/// for.
final class ClassRecorder extends URLClassLoader {

    private static final String SERVICES = "META-INF/services/";
    private static final String SUFFIX = ".class";

    private final Map<String, byte[]> taken = new ConcurrentSkipListMap<>();

    ClassRecorder(URL[] program) {
        super(program, getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        var path = name.replace('.', '/') + SUFFIX;
        var found = findResource(path);
        if (found != null) {
            try {
                taken.put(path, content(found));
            } catch (IOException unreadable) {
                throw new ClassNotFoundException(name, unreadable);
            }
        }
        return super.findClass(name);
    }

    @Override
    public Enumeration<URL> findResources(String name) throws IOException {
        var found = Collections.list(super.findResources(name));
        if (name.startsWith(SERVICES) && !found.isEmpty()) {
            var all = new ByteArrayOutputStream();
            for (var one : found) {
                all.write(content(one));
                all.write('\n');
            }
            taken.put(name, all.toByteArray());
        }
        return Collections.enumeration(found);
    }

    /// Takes the classes nested with those taken, and the whole of those packages in which the index decides
    /// what a search needs: how it was written, whether documents were deleted.
    void takeKin(Set<String> packages) throws IOException, ClassNotFoundException {
        for (var path : List.copyOf(taken.keySet())) {
            if (path.endsWith(SUFFIX)) {
                var name = path.substring(0, path.length() - SUFFIX.length()).replace('/', '.');
                var _ = loadClass(name).getNestMembers();
                if (packages.contains(name.substring(0, name.lastIndexOf('.')))) {
                    takePackage(path);
                }
            }
        }
    }

    private void takePackage(String path) throws IOException {
        var folder = path.substring(0, path.lastIndexOf('/') + 1);
        var found = Objects.requireNonNull(findResource(path));
        if (found.openConnection() instanceof JarURLConnection jar) {
            for (var entry : Collections.list(jar.getJarFile().entries())) {
                var other = entry.getName();
                if (other.startsWith(folder) && other.indexOf('/', folder.length()) < 0
                        && other.endsWith(SUFFIX) && !taken.containsKey(other)) {
                    taken.put(other, content(Objects.requireNonNull(findResource(other))));
                }
            }
        }
    }

    /// Writes all that was taken, always the same way, into a jar.
    void write(Path jar) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest())) {
            for (var one : taken.entrySet()) {
                out.putNextEntry(new ZipEntry(one.getKey()));
                out.write(one.getValue());
                out.closeEntry();
            }
        }
    }

    /// Without one the JVM looks for it anew with every class.
    private static Manifest manifest() {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        return manifest;
    }

    private static byte[] content(URL url) throws IOException {
        try (var in = url.openStream()) {
            return in.readAllBytes();
        }
    }
}
