package lodestone.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lodestone.cli.Shipped;

/// Home folders for the measured program: the shipped `config/`, and sources on this machine.
final class Homes {

    private Homes() {}

    /// A home without sources, which may ask those hosts as fast as they answer.
    static Path make(Path scratch, String name, List<String> hosts) throws IOException {
        return make(scratch, name, hosts, "0ms");
    }

    /// A home without sources, which asks those hosts at that pace.
    static Path make(Path scratch, String name, List<String> hosts, String delay) throws IOException {
        var home = Shipped.home(Files.createDirectories(scratch.resolve(name)));
        Files.writeString(home.resolve("config").resolve("lodestone.yaml"), """
                contact: Example Research ops@research.example
                fetch:
                  delay: %s
                  allowed_hosts: [%s]
                """.formatted(delay,
                String.join(", ", hosts.stream().map(host -> "\"" + host + "\"").toList())));
        return home;
    }

    /// A source of one listing, whose id is its file's name.
    static void source(Path home, String id, String kind, String url) throws IOException {
        var select = kind.equals("page") ? ", select: \"li a\"" : "";
        Files.writeString(home.resolve("sources").resolve(id + ".yaml"), """
                id: %s
                name: %s
                kind: regulator
                verified: true
                terms: for measuring
                listings:
                  - {id: all, kind: %s, url: "%s"%s}
                """.formatted(id, id, kind, url, select));
    }
}
