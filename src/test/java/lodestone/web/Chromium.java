package lodestone.web;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A Chromium for one test class, through Playwright. It takes down whatever a page complains of and
/// whomever it asks beside the server. Close it.
final class Chromium implements AutoCloseable {

    private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
            "--disable-background-networking", "--disable-component-update", "--disable-sync");

    private final URI home;
    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> elsewhere = new ArrayList<>();

    private Chromium(URI home, Playwright playwright, com.microsoft.playwright.Browser browser) {
        this.home = home;
        this.playwright = playwright;
        this.browser = browser;
    }

    /// Starts it; without one on this machine the test is left out, but fails in CI.
    static Chromium start(URI home) {
        var installed = Browser.installed();
        var playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Chromium(home, playwright, playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(installed).setArgs(FLAGS)));
    }

    /// Somebody with cookies of his own.
    BrowserContext visitor() {
        var context = browser.newContext(new NewContextOptions().setBaseURL(home.toString()));
        context.setDefaultTimeout(10_000);
        context.onRequest(request -> {
            if (!request.url().startsWith(home.toString())) {
                elsewhere.add(request.url());
            }
        });
        context.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        context.onWebError(error -> complaints.add(error.error()));
        context.onDialog(dialog -> {
            complaints.add(dialog.message());
            dialog.dismiss();
        });
        return context;
    }

    /// Errors of scripts, what the browser blocked or missed, and dialogs.
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /// Addresses beside the server that were asked for.
    List<String> elsewhere() {
        return List.copyOf(elsewhere);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
