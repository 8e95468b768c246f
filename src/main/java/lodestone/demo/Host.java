package lodestone.demo;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.common.Slf4jNotifier;
import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/// One server on a free loopback port. Pages come from a map; stubs are for what a map cannot do.
final class Host implements AutoCloseable {

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter
            .ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    private final WireMockServer server;

    /// A host that serves the pages whose addresses are on it.
    Host(Supplier<Map<URI, Page>> pages) {
        server = new WireMockServer(options().bindAddress("127.0.0.1").dynamicPort()
                .containerThreads(8).jettyAcceptors(1).disableRequestJournal()
                .notifier(new Slf4jNotifier(false)).extensions(new Pages(pages)));
    }

    void start() {
        server.start();
        server.stubFor(any(anyUrl()).atPriority(10).willReturn(ok()));
    }

    /// Does something before the pages are asked.
    void stub(MappingBuilder stub) {
        server.stubFor(stub);
    }

    /// The root address.
    URI root() {
        return URI.create("http://127.0.0.1:" + server.port() + "/");
    }

    String authority() {
        return "127.0.0.1:" + server.port();
    }

    @Override
    public void close() {
        server.stop();
    }

    /// Answers 200, 304 or 404 for whatever no stub has answered.
    private record Pages(Supplier<Map<URI, Page>> pages) implements ResponseTransformerV2 {

        @Override
        public String getName() { return "pages"; }

        @Override
        public Response transform(Response response, ServeEvent event) {
            if (event.getStubMapping().getPriority() != 10) {
                return response;
            }
            var request = event.getRequest();
            var address = URI.create(request.getAbsoluteUrl().replaceAll("[?#].*", ""));
            var page = pages.get().get(address);
            if (page == null) {
                return Response.response().status(404)
                        .headers(new HttpHeaders(new HttpHeader("Content-Type", "text/html")))
                        .body("<html><body><h1>404 Not Found</h1></body></html>").build();
            }
            var headers = new HttpHeaders(
                    new HttpHeader("Content-Type", page.contentType()),
                    new HttpHeader("ETag", page.etag()),
                    new HttpHeader("Last-Modified", HTTP_DATE.format(page.modified())),
                    new HttpHeader("Cache-Control", "max-age=60"));
            return unchanged(request, page)
                    ? Response.response().status(304).headers(headers).build()
                    : Response.response().status(200).headers(headers).body(page.body()).build();
        }

        /// RFC 9110, 13.2.2: a date counts only where no tag was sent.
        private static boolean unchanged(Request request, Page page) {
            if (request.containsHeader("If-None-Match")) {
                return request.getHeader("If-None-Match").contains(page.etag());
            }
            if (!request.containsHeader("If-Modified-Since")) {
                return false;
            }
            return !page.modified().truncatedTo(ChronoUnit.SECONDS)
                    .isAfter(instant(request.getHeader("If-Modified-Since")));
        }

        private static Instant instant(String date) {
            try {
                return HTTP_DATE.parse(date, Instant::from);
            } catch (DateTimeException _) {
                return Instant.MIN;
            }
        }
    }
}
