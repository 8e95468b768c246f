package lodestone.bench;

import io.javalin.Javalin;
import io.javalin.http.staticfiles.Location;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.LongFunction;

/// Pages of one kind by turns with a static page of as many bytes on a server of the same make, every page
/// another address, asked by a browser that keeps its cookies. What is measured is the time that the
/// server's threads spend on a core from the request to the last byte, so that what else the machine does
/// hardly counts; beside it stands the time on the wall.
///
/// @param folder for the static pages
record Visits(Table table, URI home, long documents, Path folder) {

    private static final int BEFORE = 1500;
    private static final int COUNTED = 300;
    private static final double MOST = 3;
    private static final String STILL = "still.html";
    /// How the names of the server's threads begin.
    private static final String SERVING = "JettyServerThreadPool";
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    void of(String name, LongFunction<String> addresses) throws Exception {
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager()).build()) {
            var bytes = bytes(client, WebPart.at(home, addresses.apply(0)));
            Files.write(folder.resolve(STILL), bytes);
            var still = Javalin.create(config -> {
                config.startup.showJavalinBanner = false;
                config.staticFiles.add(folder.toString(), Location.EXTERNAL);
            }).start("127.0.0.1", 0);
            try {
                told(name, bytes.length, took(client, addresses,
                        URI.create("http://127.0.0.1:" + still.port() + "/" + STILL)));
            } finally {
                still.stop();
            }
        }
    }

    private Took[] took(HttpClient client, LongFunction<String> addresses, URI still) throws Exception {
        var ours = new Took();
        var theirs = new Took();
        for (int i = -BEFORE; i < COUNTED; i++) {
            var page = WebPart.at(home, addresses.apply(i + BEFORE));
            (i < 0 ? new Took() : ours).add(client, page);
            (i < 0 ? new Took() : theirs).add(client, still);
        }
        return new Took[]{ours, theirs};
    }

    private void told(String name, int size, Took[] both) {
        var cores = List.of(both[0].core(), both[1].core());
        double ratio = cores.getFirst().at(0.95) / cores.getLast().at(0.95);
        table.told("web: " + name + " / a static page of its size, p50, p95, p99",
                cores.getFirst().to(cores.getLast()), cores.getFirst() + " against " + cores.getLast()
                        + "; on the wall " + both[0].wall() + " against " + both[1].wall() + "; "
                        + size / 1000 + " KB, " + documents + " documents"
                        + (ratio > MOST ? "; more than asked for" : ""));
    }

    /// What each of several requests took, in milliseconds.
    private static final class Took {

        private final List<Double> core = new ArrayList<>();
        private final List<Double> wall = new ArrayList<>();

        void add(HttpClient client, URI page) throws IOException, InterruptedException {
            long cpu = serving();
            long start = System.nanoTime();
            bytes(client, page);
            wall.add((System.nanoTime() - start) / 1e6);
            core.add((serving() - cpu) / 1e6);
        }

        Latency core() {
            return latency(core);
        }

        Latency wall() {
            return latency(wall);
        }

        private static Latency latency(List<Double> millis) {
            return new Latency(millis.stream().mapToDouble(one -> one).toArray());
        }
    }

    /// The nanoseconds on a core of all threads that serve.
    private static long serving() {
        return Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds())).filter(Objects::nonNull)
                .filter(thread -> thread.getThreadName().startsWith(SERVING))
                .mapToLong(thread -> Math.max(0, THREADS.getThreadCpuTime(thread.getThreadId()))).sum();
    }

    private static byte[] bytes(HttpClient client, URI page) throws IOException, InterruptedException {
        var answer = client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(page + " answers " + answer.statusCode());
        }
        return answer.body();
    }

    /// As it stands in an address.
    static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
