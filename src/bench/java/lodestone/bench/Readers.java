package lodestone.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/// Many readers at once, each of whom asks for the next page as soon as one has come.
record Readers(Table table, URI home) {

    private static final int READERS = 200;
    private static final Duration READING = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    void read(List<String> pages) {
        var read = new AtomicLong();
        var failed = new AtomicLong();
        long until = System.nanoTime() + READING.toNanos();
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int reader = 0; reader < READERS; reader++) {
                int first = reader;
                threads.execute(() -> {
                    for (int i = first; System.nanoTime() < until; i++) {
                        var page = WebPart.at(home, pages.get(i % pages.size()));
                        (comes(client, page) ? read : failed).incrementAndGet();
                    }
                });
            }
        }
        table.held("web: " + READERS + " readers at once for a minute without an error", failed.get() == 0,
                String.format(Locale.ROOT, "%d pages, %.0f a second, %d failed, %d processors", read.get(),
                        read.get() / (double) READING.toSeconds(), failed.get(),
                        Runtime.getRuntime().availableProcessors()));
    }

    private static boolean comes(HttpClient client, URI page) {
        try {
            return client.send(HttpRequest.newBuilder(page).timeout(PATIENCE).build(),
                    BodyHandlers.ofByteArray()).statusCode() == 200;
        } catch (IOException failed) {
            System.err.println("bench: " + page + ": " + failed);
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
