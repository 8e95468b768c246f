package lodestone.web;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A headless Chromium with one page, spoken to over a pipe in its DevTools protocol: messages of JSON, each
/// ended by a zero byte. Close it.
final class Browser implements AutoCloseable {

    private static final String MISSING = "Chromium is missing, so the pages were not tried in a browser"
            + " (Debian: apt-get install chromium)";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> FLAGS = List.of("--headless", "--no-sandbox", "--disable-gpu",
            "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--remote-debugging-pipe");

    private final Process process;
    private final String session;
    private final List<String> complaints = new ArrayList<>();
    private int calls;
    private int loads;

    private Browser(Process process) throws IOException {
        this.process = process;
        var target = call("Target.createTarget", JSON.createObjectNode().put("url", "about:blank"), "");
        var attached = call("Target.attachToTarget", JSON.createObjectNode()
                .put("targetId", target.path("targetId").asText()).put("flatten", true), "");
        session = attached.path("sessionId").asText();
        for (var domain : List.of("Page", "Log", "Runtime")) {
            call(domain + ".enable", JSON.createObjectNode(), session);
        }
    }

    /// The browser of this machine. Without one the test is left out with a line that says so, but fails in
    /// CI.
    static Path installed() {
        var known = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
                "/Applications/Chromium.app/Contents/MacOS/Chromium",
                "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome").map(Path::of)
                .filter(Files::isExecutable).findFirst();
        if (known.isEmpty()) {
            if (System.getenv("CI") != null) {
                fail(MISSING);
            }
            System.err.println(MISSING);
            abort(MISSING);
        }
        return known.orElseThrow();
    }

    /// Starts that browser with an empty profile in that folder.
    static Browser start(Path chromium, Path profile) throws IOException {
        var line = new ArrayList<>(List.of("sh", "-c", "exec \"$@\" 3<&0 4>&1 >/dev/null 2>&1", "sh",
                chromium.toString(), "--user-data-dir=" + profile));
        line.addAll(FLAGS);
        return new Browser(new ProcessBuilder(line).start());
    }

    /// Goes to the address and returns when it has loaded.
    void visit(URI address) throws IOException {
        call("Page.navigate", JSON.createObjectNode().put("url", address.toString()), session);
        while (!read().path("method").asText().equals("Page.loadEventFired")) {
            // what else is told meanwhile, read() keeps
        }
    }

    /// Presses that key, e.g. `c` or `Escape`.
    void press(String key) throws IOException {
        var stroke = JSON.createObjectNode().put("type", "keyDown").put("key", key);
        if (key.length() == 1) {
            stroke.put("text", key);
        }
        call("Input.dispatchKeyEvent", stroke, session);
        call("Input.dispatchKeyEvent", JSON.createObjectNode().put("type", "keyUp").put("key", key), session);
    }

    /// Presses that key and returns when the page to which it leads has loaded.
    void follow(String key) throws IOException {
        int before = loads;
        press(key);
        while (loads == before) {
            read();
        }
    }

    /// Does that in the page and returns when the page to which it leads has loaded.
    void submit(String script) throws IOException {
        int before = loads;
        evaluate(script);
        while (loads == before) {
            read();
        }
    }

    /// What the expression is in the page.
    JsonNode evaluate(String expression) throws IOException {
        var answer = call("Runtime.evaluate",
                JSON.createObjectNode().put("expression", expression).put("returnByValue", true), session);
        return answer.path("result").path("value");
    }

    /// Makes the window that size, in the light or the dark scheme.
    void show(int width, int height, String scheme) throws IOException {
        call("Emulation.setDeviceMetricsOverride", JSON.createObjectNode().put("width", width)
                .put("height", height).put("deviceScaleFactor", 1).put("mobile", width < 600), session);
        var media = JSON.createObjectNode();
        media.putArray("features").addObject().put("name", "prefers-color-scheme").put("value", scheme);
        call("Emulation.setEmulatedMedia", media, session);
    }

    /// What the browser objected to: blocked content, missing files, errors.
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    private JsonNode call(String method, ObjectNode parameters, String within) throws IOException {
        int id = ++calls;
        var message = JSON.createObjectNode().put("id", id).put("method", method);
        message.set("params", parameters);
        if (!within.isEmpty()) {
            message.put("sessionId", within);
        }
        process.getOutputStream().write((message + "\0").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        while (true) {
            var answer = read();
            if (answer.path("id").asInt() == id) {
                if (answer.has("error")) {
                    throw new IOException(method + ": " + answer.path("error"));
                }
                return answer.path("result");
            }
        }
    }

    private JsonNode read() throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (int one = process.getInputStream().read(); one != 0; one = process.getInputStream().read()) {
            if (one < 0) {
                throw new IOException("the browser ended");
            }
            bytes.write(one);
        }
        var message = JSON.readTree(bytes.toByteArray());
        loads += message.path("method").asText().equals("Page.loadEventFired") ? 1 : 0;
        if (message.path("method").asText().matches("Log\\.entryAdded|Runtime\\.exceptionThrown")) {
            complaints.add(message.path("params").toString());
        }
        return message;
    }

    @Override
    public void close() throws IOException {
        call("Browser.close", JSON.createObjectNode(), "");
        process.onExit().join();
    }
}
