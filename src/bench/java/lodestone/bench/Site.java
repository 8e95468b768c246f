package lodestone.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/// A server on this machine's loopback.
final class Site implements AutoCloseable {

    private final HttpServer server;
    private final Pages pages;

    /// Every page by its path and query.
    interface Pages {
        Page page(String address);
    }

    /// An answer.
    record Page(int status, String type, byte[] body) {

        static final Page NONE = new Page(404, "text/plain", new byte[0]);

        static Page of(String type, String body) {
            return new Page(200, type + "; charset=utf-8", body.getBytes(StandardCharsets.UTF_8));
        }
    }

    Site(Pages pages) throws IOException {
        this.pages = pages;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var page = pages.page(exchange.getRequestURI().toString());
            exchange.getResponseHeaders().set("Content-Type", page.type());
            exchange.sendResponseHeaders(page.status(), page.body().length == 0 ? -1 : page.body().length);
            exchange.getResponseBody().write(page.body());
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
