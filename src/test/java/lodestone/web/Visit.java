package lodestone.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import lodestone.model.Account;
import lodestone.model.Account.Role;
import lodestone.web.access.Accounts;

/// A browser without a screen: it keeps cookies, and sends forms as the page that it last read would.
final class Visit {

    private static final String PASSWORD = "seven quiet lanterns";
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]*)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL)).build();
    private final URI home;
    private String csrf = "";

    Visit(URI home) {
        this.home = home;
    }

    /// Somebody who has just been given an account of that role, and signed in.
    static Visit signedIn(Served served, String name, Role role) throws IOException, InterruptedException {
        var link = new Accounts(served.store(), served.parts().clock()).add(new Account(name, role))
                .orElseThrow();
        var visit = new Visit(served.home());
        visit.get(link);
        visit.post(link, "name", name, "password", PASSWORD, "again", PASSWORD);
        visit.get("/sign-in");
        visit.post("/sign-in", "name", name, "password", PASSWORD);
        visit.get("/queue");
        return visit;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var answer = client.send(HttpRequest.newBuilder(home.resolve(path)).build(), BodyHandlers.ofString());
        var token = CSRF.matcher(answer.body());
        csrf = token.find() ? token.group(1) : csrf;
        return answer;
    }

    /// @param fields names and values by turns; the token of the last page goes with them
    HttpResponse<String> post(String path, String... fields) throws IOException, InterruptedException {
        var form = new StringBuilder("csrf=").append(csrf);
        for (int i = 0; i < fields.length; i += 2) {
            form.append('&').append(fields[i]).append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return client.send(HttpRequest.newBuilder(home.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.toString())).build(), BodyHandlers.ofString());
    }

    /// Where the answer leads.
    static String next(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
