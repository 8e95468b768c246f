package lodestone.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A company and a wire that publish more and more. Every release makes a claim in words of its own, so that
/// each is told once; every third is on the wire as well, as a copy.
final class GrowingNews {

    private static final String[] COMPANIES = {"Corvane", "Tolliver", "Ardmoor", "Bexley"};

    private volatile int published;
    private volatile CountDownLatch asked = new CountDownLatch(0);

    /// Watches both in that world.
    void in(BadWorld world) throws IOException {
        world.site("company", (path, out) -> answer(path, 1, out));
        world.site("wire", (path, out) -> answer(path, 3, out));
    }

    void publish(int releases) {
        published = releases;
    }

    int published() {
        return published;
    }

    /// How many documents that makes on both sites.
    int documents() {
        return published + (published + 2) / 3;
    }

    /// Opens with the next request.
    CountDownLatch nextRequest() {
        asked = new CountDownLatch(1);
        return asked;
    }

    /// @param step each how many of the releases are there
    void answer(String path, int step, OutputStream out) throws IOException {
        asked.countDown();
        BadWorld.whole(out, "text/html", path.equals("/feed") ? feed(step)
                : page(number(path), step, text(number(path))));
    }

    private String feed(int step) {
        return IntStream.range(0, published).filter(i -> i % step == 0)
                .mapToObj(i -> "<item><title>Release " + i + "</title><link>/news/" + i + "</link></item>")
                .collect(Collectors.joining("", "<rss version=\"2.0\"><channel>", "</channel></rss>"));
    }

    static int number(String path) {
        return Integer.parseInt(path.substring("/news/".length()));
    }

    static String page(int number, int site, String text) {
        return "<html><head><title>Release " + number + "</title></head><body><nav>Site " + site
                + "</nav><main><h1>Release " + number + "</h1><p>" + text + "</p></main></body></html>";
    }

    /// What a release says.
    static String text(int number) {
        return COMPANIES[number % COMPANIES.length] + " Rare Earths, Inc. is the mine-to-magnet company. "
                + IntStream.range(0, 60).mapToObj(i -> "word" + (number * 1000 + i * 7))
                        .collect(Collectors.joining(" "))
                + ".";
    }

    /// What stands in the digests of that home, a title each time it was told.
    static java.util.List<String> told(Path home) throws IOException {
        try (var files = java.nio.file.Files.list(home.resolve("index/digests"))) {
            return files.filter(file -> file.toString().endsWith(".txt")).flatMap(GrowingNews::titles)
                    .toList();
        }
    }

    private static java.util.stream.Stream<String> titles(Path digest) {
        try {
            return java.nio.file.Files.readString(digest).lines().map(String::strip)
                    .filter(line -> line.contains(" · Release ") || line.matches("Release \\d+"));
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
    }
}
