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
        var home = Shipped.home(Files.createDirectories(scratch.resolve(name)));
        Files.writeString(home.resolve("config").resolve("lodestone.yaml"), """
                contact: Example Research ops@research.example
                fetch:
                  delay: 0ms
                  allowed_hosts: [%s]
                """.formatted(String.join(", ", hosts.stream().map(host -> "\"" + host + "\"").toList())));
        return home;
    }

    /// A source of one listing, whose id is its file's name.
    static void source(Path home, String id, String kind, String url) throws IOException {
        Files.writeString(home.resolve("sources").resolve(id + ".yaml"), """
                id: %s
                name: %s
                kind: regulator
                verified: true
                terms: for measuring
                listings:
                  - {id: all, kind: %s, url: "%s"}
                """.formatted(id, id, kind, url));
    }
}
