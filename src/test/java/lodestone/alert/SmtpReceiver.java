package lodestone.alert;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/// A mail server that keeps what it takes and refuses one recipient, `nobody@…`, for good.
public final class SmtpReceiver implements AutoCloseable {

    private final ServerSocket socket;
    private final List<String> taken = new ArrayList<>();
    private volatile CountDownLatch contact = new CountDownLatch(0);

    private SmtpReceiver(ServerSocket socket) {
        this.socket = socket;
    }

    /// On a free port of this machine.
    public static SmtpReceiver open() throws IOException {
        var receiver = new SmtpReceiver(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().start(receiver::serve);
        return receiver;
    }

    public int port() {
        return socket.getLocalPort();
    }

    /// Opens when the next one speaks to it.
    public CountDownLatch nextContact() {
        contact = new CountDownLatch(1);
        return contact;
    }

    /// Every mail with its headers, in the order in which they came.
    public synchronized List<String> taken() {
        return List.copyOf(taken);
    }

    private synchronized void take(String mail) {
        taken.add(mail);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                var connection = socket.accept();
                contact.countDown();
                Thread.ofVirtual().start(() -> talk(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket connection) {
        try (connection;
                var in = new BufferedReader(
                        new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
            say(connection, "220 here");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var word = line.toUpperCase(Locale.ROOT);
                if (word.startsWith("DATA")) {
                    say(connection, "354 go on");
                    take(mail(in));
                }
                say(connection, word.startsWith("RCPT TO:<NOBODY@") ? "550 5.1.1 no such mailbox" : "250 ok");
            }
        } catch (IOException | UncheckedIOException broken) {
            // whoever spoke was killed: what it began is no mail
        }
    }

    private static void say(Socket connection, String line) throws IOException {
        connection.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String mail(BufferedReader in) throws IOException {
        var mail = new StringBuilder();
        for (var line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null) {
                throw new IOException("broken off");
            }
            mail.append(line).append('\n');
        }
        return mail.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
