package lodestone.bench;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A single node of OpenSearch in a JVM of its own, with its usual settings; close it.
final class OpenSearchNode implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 120;
    private static final String HEAP = "-Xmx1g";
    private static final int FIRST_PORT = 9201;
    private static final int LAST_PORT = 9299;

    private final Process process;
    private final URI address;
    private final HttpClient client = HttpClient.newHttpClient();

    private OpenSearchNode(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /// Starts it, its class path found by Maven, and waits until it answers.
    static OpenSearchNode start(Path scratch) throws IOException, InterruptedException {
        var path = scratch.resolve("opensearch.path");
        run(scratch, List.of(Path.of("mvnw").toAbsolutePath().toString(), "-q", "-f",
                "src/bench/opensearch/pom.xml", "dependency:build-classpath",
                "-Dmdep.outputFile=" + path)).waitFor();
        int port = freePort();
        var process = run(scratch, List.of(System.getProperty("java.home") + "/bin/java", HEAP,
                "--enable-native-access=ALL-UNNAMED", "-cp", Files.readString(path).strip(),
                "org.codelibs.opensearch.runner.OpenSearchRunner", "-basePath",
                scratch.resolve("opensearch").toString(), "-numOfNode", "1", "-baseHttpPort",
                Integer.toString(port - 1), "-clusterName", "bench"));
        var node = new OpenSearchNode(process, URI.create("http://127.0.0.1:" + port));
        try {
            node.await();
            return node;
        } catch (IOException | InterruptedException fault) {
            node.close();
            throw fault;
        }
    }

    private static Process run(Path scratch, List<String> command) throws IOException {
        return new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(scratch.resolve("opensearch.log").toFile()))
                .start();
    }

    /// The runner refuses any above its last.
    private static int freePort() throws IOException {
        for (int port = FIRST_PORT; port <= LAST_PORT; port++) {
            try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return port;
            } catch (BindException taken) {
                continue;
            }
        }
        throw new IOException("no port from " + FIRST_PORT + " to " + LAST_PORT + " is free");
    }

    private void await() throws IOException, InterruptedException {
        for (int second = 0; second < PATIENCE_SECONDS && process.isAlive(); second++) {
            try {
                ask("GET", "/_cluster/health?wait_for_status=yellow&timeout=60s", "");
                return;
            } catch (IOException notYet) {
                TimeUnit.SECONDS.sleep(1);
            }
        }
        throw new IOException("OpenSearch did not start");
    }

    /// What it answers.
    String ask(String method, String path, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/json").method(method, BodyPublishers.ofString(body))
                .build();
        var answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
