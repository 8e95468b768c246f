package lodestone.fetch;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A server on a raw socket that misbehaves as told.
public final class Site implements AutoCloseable {

    private final ServerSocket socket;
    private final Answers answers;
    private final List<String> requests = new CopyOnWriteArrayList<>();

    /// Writes the answer to a request's path, however malformed; the connection is closed after it.
    public interface Answers {
        void answer(String path, OutputStream out) throws IOException;
    }

    public Site(Answers answers) throws IOException {
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.answers = answers;
        Thread.ofVirtual().start(this::serve);
    }

    /// A site without robots.txt whose every other page is this.
    public static Site of(String response) throws IOException {
        return new Site((path, out) -> out.write((path.equals("/robots.txt")
                ? "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n" : response)
                .getBytes(StandardCharsets.ISO_8859_1)));
    }

    public URI url(String path) {
        return URI.create("http://" + host() + path);
    }

    public String host() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    /// Request lines and headers, oldest first.
    public List<String> requests() {
        return requests;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                var connection = socket.accept();
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            var head = new StringBuilder();
            while (!head.toString().endsWith("\r\n\r\n")) {
                int read = connection.getInputStream().read();
                if (read < 0) {
                    return;
                }
                head.append((char) read);
            }
            requests.add(head.toString());
            answers.answer(head.toString().split(" ", 3)[1], connection.getOutputStream());
        } catch (IOException gone) {
            // the client hung up, as it should with some answers
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
