package lodestone.web;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A Chromium for one test class, through Playwright. It takes down whatever a page complains of and
/// whomever it asks beside the server. Close it.
final class Chromium implements AutoCloseable {

    private static final String MISSING = "Chromium is missing, so the pages were not tried in a browser"
            + " (Debian: apt-get install chromium)";
    private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
            "--disable-background-networking", "--disable-component-update", "--disable-sync");

    static final String PASSWORD = "seven quiet lanterns";

    private final URI home;
    private final Playwright playwright;
    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> elsewhere = new ArrayList<>();

    private Chromium(URI home, Playwright playwright, Browser browser) {
        this.home = home;
        this.playwright = playwright;
        this.browser = browser;
    }

    /// Starts it; without one on this machine the test is left out, but fails in CI.
    static Chromium start(URI home) {
        var installed = installed();
        var playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Chromium(home, playwright, playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(installed).setArgs(FLAGS)));
    }

    private static Path installed() {
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

    /// Presses a key that leads to another page, and waits for that.
    static void follow(Page page, String key) {
        arrive(page, () -> page.keyboard().press(key));
    }

    /// Does what leads to another page, and waits for that.
    static void arrive(Page page, Runnable leading) {
        var arrived = new AtomicBoolean();
        Consumer<Page> arrival = _ -> arrived.set(true);
        page.onDOMContentLoaded(arrival);
        leading.run();
        page.waitForCondition(arrived::get);
        page.offDOMContentLoaded(arrival);
    }

    /// Where the page is, e.g. `/queue`.
    static String path(Page page) {
        return URI.create(page.url()).getPath();
    }

    /// A page of somebody with cookies of his own, who took up that invitation and signed in.
    Page signedIn(String link, String name) {
        var page = visitor().newPage();
        page.navigate(link);
        page.fill("[name=password]", PASSWORD);
        page.fill("[name=again]", PASSWORD);
        page.click("main button");
        page.navigate("/sign-in");
        page.fill("[name=name]", name);
        page.fill("[name=password]", PASSWORD);
        page.click("main button");
        page.waitForURL("/");
        return page;
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
