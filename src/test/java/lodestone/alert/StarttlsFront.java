package lodestone.alert;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/// Stands before a mail server that speaks in the clear: offers STARTTLS (RFC 3207), takes nothing else
/// before it, and hands on what comes encrypted.
final class StarttlsFront implements AutoCloseable {

    private final ServerSocket socket;
    private final SSLContext keys;
    private final int behind;

    private StarttlsFront(ServerSocket socket, SSLContext keys, int behind) {
        this.socket = socket;
        this.keys = keys;
        this.behind = behind;
    }

    /// On a free port of this machine.
    ///
    /// @param behind port of the mail server
    static StarttlsFront before(int behind, SSLContext keys) throws IOException {
        var front = new StarttlsFront(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), keys,
                behind);
        Thread.ofVirtual().start(front::serve);
        return front;
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                var connection = socket.accept();
                Thread.ofVirtual().start(() -> talk(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket connection) {
        try (connection; var server = new Socket(InetAddress.getLoopbackAddress(), behind)) {
            line(server.getInputStream());
            say(connection, "220 here");
            for (var word = word(connection); !word.equals("STARTTLS"); word = word(connection)) {
                say(connection, word.equals("EHLO") ? "250-here\r\n250 STARTTLS" : "530 first STARTTLS");
            }
            say(connection, "220 go on");
            var secure = (SSLSocket) keys.getSocketFactory().createSocket(connection, null, true);
            secure.setUseClientMode(false);
            Thread.ofVirtual().start(() -> pass(server, secure));
            secure.getInputStream().transferTo(server.getOutputStream());
        } catch (IOException broken) {
            // whoever spoke does not trust us: nothing was said
        }
    }

    private static void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException over) {
            // the conversation is
        }
    }

    private static String word(Socket connection) throws IOException {
        return line(connection.getInputStream()).split(" ", 2)[0].toUpperCase(Locale.ROOT);
    }

    /// Byte by byte: what follows a line may be encrypted.
    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("broken off");
            }
            line.append((char) next);
        }
        return line.toString().strip();
    }

    private static void say(Socket connection, String line) throws IOException {
        OutputStream out = connection.getOutputStream();
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
