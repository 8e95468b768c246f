package lodestone.demo;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.notMatching;
import static com.github.tomakehurst.wiremock.client.WireMock.permanentRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import lodestone.model.Source;

/// What goes wrong in the newsroom, once each.
final class Troubles {

    /// Nothing listens there.
    private static final URI NOBODY = URI.create("http://127.0.0.1:1/");

    private static final Instant OPENED = Instant.parse("2023-01-02T00:00:00Z");

    private final URI wires;

    Troubles(URI wires) {
        this.wires = wires;
    }

    /// Sources that have trouble; Stillwater's feed has moved and is empty, which is none.
    List<Source> sources() {
        return List.of(
                Wires.source("ashgrove", "Ashgrove Wire", NOBODY.resolve("/ashgrove/feed.xml")),
                Wires.source("gatehouse", "Gatehouse Wire", wires.resolve("/gatehouse/feed.xml")),
                Wires.source("stillwater", "Stillwater Wire", wires.resolve("/stillwater/feed.xml")),
                Wires.source("tinsel", "Tinsel Wire", wires.resolve("/tinsel/feed.xml")));
    }

    /// Ids of those that cannot be read: refused, disallowed, not a feed.
    static List<String> failing() {
        return List.of("ashgrove", "gatehouse", "tinsel");
    }

    /// `host:port` of the host that is not there.
    static String nobody() {
        return NOBODY.getAuthority();
    }

    void publish(List<URI> hosts, Press press) {
        for (var host : hosts) {
            press.page(host.resolve("/robots.txt"), Page.text("""
                    User-agent: *
                    Disallow: /gatehouse/
                    Disallow: /search
                    """, "text/plain", OPENED));
        }
        press.page(wires.resolve("/gatehouse/feed.xml"), empty("Gatehouse Wire"));
        press.page(wires.resolve("/stillwater/rss.xml"), empty("Stillwater Wire"));
        press.page(wires.resolve("/tinsel/feed.xml"), Page.html(new Feeds(wires).notAFeed(), OPENED));
    }

    private Page empty(String name) {
        return Page.text(new Feeds(wires).rss(name, List.of()), "application/rss+xml", OPENED);
    }

    /// A permanent move.
    static MappingBuilder moved() {
        return get(urlPathEqualTo("/stillwater/feed.xml")).atPriority(1)
                .willReturn(permanentRedirect("/stillwater/rss.xml"));
    }

    /// Too many requests, but only the first time.
    static MappingBuilder busyOnce(String path) {
        return get(urlPathEqualTo(path)).atPriority(1)
                .inScenario("busy").whenScenarioStateIs(Scenario.STARTED).willSetStateTo("calm")
                .willReturn(aResponse().withStatus(429).withHeader("Retry-After", "1"));
    }

    /// 403 for whoever does not say how to reach them.
    static MappingBuilder undeclared() {
        return any(anyUrl()).atPriority(1)
                .withHeader("User-Agent", absent().or(notMatching(".*[^\\s@]+@[^\\s@]+\\.[a-z]+.*")))
                .willReturn(aResponse().withStatus(403).withHeader("Content-Type", "text/html")
                        .withBody(Template.named("filing").fill("undeclared", Map.of())));
    }
}
