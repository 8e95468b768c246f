package lodestone.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/// A program that asks the API.
record ApiVisit(URI home, HttpClient client) {

    private static final ObjectMapper JSON = new ObjectMapper();

    ApiVisit(URI home) {
        this(home, HttpClient.newHttpClient());
    }

    /// @param headers names and values by turns
    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(home.resolve(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /// Sends JSON with the cookie and the token of a page, as a script of ours would.
    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        var page = get("/sign-in");
        var token = page.body().replaceFirst("(?s).*name=\"csrf\" value=\"([^\"]*)\".*", "$1");
        var cookie = page.headers().firstValue("Set-Cookie").orElse("").replaceFirst(";.*", "");
        return client.send(HttpRequest.newBuilder(home.resolve(path)).header("Cookie", cookie)
                .header("X-CSRF-Token", token).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    /// What an answer tells that must be one.
    static JsonNode told(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    static JsonNode json(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body());
    }
}
