package lodestone.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A company's newsroom that shows more and more releases, each with a claim in words of its own.
final class NewsRoom implements AutoCloseable {

    private static final int WORDS = 60;

    private final List<Integer> releases = new CopyOnWriteArrayList<>();
    private final String company;
    private final Site site;

    private NewsRoom(int number) throws IOException {
        this.company = "Invented" + number + " Rare Earths, Inc.";
        this.site = new Site(this::page);
    }

    static NewsRoom open(int number) throws IOException {
        return new NewsRoom(number);
    }

    String host() {
        return site.host();
    }

    /// From now on it is shown.
    void publish(int release) {
        releases.add(release);
    }

    private Site.Page page(String address) {
        if (address.equals("/feed")) {
            return Site.Page.of("application/rss+xml", releases.stream()
                    .map(release -> "<item><title>Release " + release + "</title><link>/news/" + release
                            + "</link></item>")
                    .collect(Collectors.joining("", "<rss version=\"2.0\"><channel>", "</channel></rss>")));
        }
        return address.startsWith("/news/") ? release(Integer.parseInt(address.substring("/news/".length())))
                : Site.Page.NONE;
    }

    private Site.Page release(int number) {
        var words = IntStream.range(0, WORDS).mapToObj(i -> "word" + (number * 1000 + i * 7))
                .collect(Collectors.joining(" "));
        return Site.Page.of("text/html", "<html><head><title>Release " + number
                + "</title></head><body><main><h1>Release " + number + "</h1><p>" + company
                + " is the mine-to-magnet company. " + words
                + ".</p></main></body></html>");
    }

    @Override
    public void close() {
        site.close();
    }
}
