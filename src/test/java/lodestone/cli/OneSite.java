package lodestone.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lodestone.fetch.Site;

/// A home that watches one site of a few pages, which is written into the test.
final class OneSite implements AutoCloseable {

    private final Path home;
    private final Map<String, byte[]> pages = new ConcurrentHashMap<>();
    private final Site site;

    private OneSite(Path home) throws IOException {
        this.home = home;
        this.site = new Site((path, out) -> {
            var page = pages.get(path);
            if (page == null) {
                BadWorld.head(out, "404 Not Found", "Content-Length: 0");
            } else {
                BadWorld.whole(out, type(page), page);
            }
        });
    }

    /// A new home with that file in `sources/`; `HOST` in it stands for the site.
    static OneSite watched(Path home, String id, String source) throws IOException {
        Homes.shipped(home);
        var site = new OneSite(home);
        Files.writeString(home.resolve("sources/" + id + ".yaml"), "id: " + id + "\n"
                + source.replace("HOST", "http://" + site.site.host()));
        Files.writeString(home.resolve("config/lodestone.yaml"), """
                contact: Test ops@example.org
                fetch: {delay: 0s, timeout: 60s, allowed_hosts: ["%s"]}
                """.formatted(site.site.host()));
        return site;
    }

    /// Serves that; `HOST` stands for the site.
    OneSite page(String path, String body) {
        return page(path, body.replace("HOST", "http://" + site.host()).getBytes(StandardCharsets.UTF_8));
    }

    OneSite page(String path, byte[] body) {
        pages.put(path, body);
        return this;
    }

    /// Where it is served, without a path.
    String address() {
        return "http://" + site.host();
    }

    void remove(String path) {
        pages.remove(path);
    }

    /// Every path that was asked for, in order.
    List<String> asked() {
        return site.requests().stream().map(request -> request.split(" ", 3)[1])
                .filter(path -> !path.equals("/robots.txt")).toList();
    }

    Program run(String... more) {
        var command = new java.util.ArrayList<>(List.of("run"));
        command.addAll(List.of(more));
        return Program.run(home, "", command.toArray(String[]::new));
    }

    /// Everything that was stored, one JSON object a line.
    String found() {
        return Program.run(home, "", "search", "--format", "jsonl", "*:*").out();
    }

    /// What is known of each stored document, for reading.
    String shown() {
        var shown = new StringBuilder();
        for (var line : found().lines().toList()) {
            shown.append(Program.run(home, "", "show", JsonLines.parse(line).path("id").asText()).out());
        }
        return shown.toString();
    }

    private static String type(byte[] page) {
        var start = new String(page, 0, Math.min(5, page.length), StandardCharsets.ISO_8859_1);
        return start.equals("%PDF-") ? "application/pdf" : start.startsWith("<?xml") ? "application/xml"
                : start.startsWith("{") ? "application/json" : "text/html; charset=utf-8";
    }

    @Override
    public void close() throws IOException {
        site.close();
    }
}
