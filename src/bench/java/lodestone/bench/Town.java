package lodestone.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/// Many hosts on this machine's loopback, one lean server behind them all: each has a robots.txt, a news page
/// and releases, all in memory.
final class Town implements AutoCloseable {

    private static final int A_NET = 250;

    private final HttpServer server;
    private final List<byte[]> releases;
    private final byte[] list;
    private final int hosts;
    private final int each;
    private final AtomicLong asked = new AtomicLong();

    Town(List<Texts.Text> texts, int hosts, int each) throws IOException {
        this.hosts = hosts;
        this.each = each;
        this.releases = texts.stream()
                .map(text -> WirePages.html(text).getBytes(StandardCharsets.UTF_8)).toList();
        this.list = list(each).getBytes(StandardCharsets.UTF_8);
        server = HttpServer.create(new InetSocketAddress("0.0.0.0", 0), 4096);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    private static String list(int each) {
        var page = new StringBuilder("<!DOCTYPE html>\n<html><head><title>News</title></head><body><ul>\n");
        for (int i = 0; i < each; i++) {
            page.append("<li><a href=\"/news/").append(i).append(".html\">Release ").append(i)
                    .append("</a></li>\n");
        }
        return page.append("</ul></body></html>\n").toString();
    }

    /// Every host with its port.
    List<String> hosts() {
        return IntStream.range(0, hosts).mapToObj(i -> host(i) + ":" + server.getAddress().getPort())
                .toList();
    }

    private static String host(int i) {
        return String.format(Locale.ROOT, "127.9.%d.%d", i / A_NET, 1 + i % A_NET);
    }

    /// A home with a source for each host, asked at that pace.
    Path home(Path scratch, String name, String delay) throws IOException {
        var home = Homes.make(scratch, name, hosts(), delay);
        var news = news();
        for (int i = 0; i < hosts; i++) {
            Homes.source(home, "host-" + i, "page", news.get(i));
        }
        return home;
    }

    /// A file of the news pages' addresses, a line each.
    Path list(Path scratch) throws IOException {
        return Files.write(scratch.resolve("news.txt"), news());
    }

    private List<String> news() {
        return hosts().stream().map(host -> "http://" + host + "/news/").toList();
    }

    /// How many answers all hosts together have for one client.
    long answers() {
        return (long) hosts * (each + 2);
    }

    /// How many requests came since it was asked last.
    long asked() {
        return asked.getAndSet(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRemoteAddress().getAddress().isLoopbackAddress()) {
                return;
            }
            asked.incrementAndGet();
            var path = exchange.getRequestURI().getPath();
            boolean robots = path.equals("/robots.txt");
            var body = robots ? "User-agent: *\nDisallow: /private/\n".getBytes(StandardCharsets.UTF_8)
                    : path.equals("/news/") ? list : release(exchange, path);
            exchange.getResponseHeaders().set("Content-Type",
                    robots ? "text/plain" : "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private byte[] release(HttpExchange exchange, String path) {
        var address = exchange.getLocalAddress().getAddress().getAddress();
        int host = (address[2] & 0xff) * A_NET + (address[3] & 0xff) - 1;
        int number = Integer.parseInt(path.replaceAll("\\D", ""));
        return releases.get((host * each + number) % releases.size());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
