package lodestone.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import lodestone.model.Exchange;
import lodestone.model.Header;
import org.netpreserve.jwarc.HttpRequest;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcWriter;

/// Exchanges as WARC 1.1 records.
final class WarcRecords {

    /// Headers that describe the connection, not the body that is kept: a reader would try to undo them.
    private static final Set<String> OF_TRANSFER = Set.of("transfer-encoding", "connection", "keep-alive",
            "trailer", "content-length", "content-type");

    private WarcRecords() {}

    static WarcRecord response(Exchange exchange, UUID id, byte[] digest) throws IOException {
        var type = MediaType
                .parseLeniently(exchange.header("Content-Type").orElse("application/octet-stream"));
        return new WarcResponse.Builder(exchange.url()).recordId(id).date(exchange.at())
                .payloadDigest(new WarcDigest("sha256", digest))
                .body(http(exchange).body(type, exchange.body()).build()).build();
    }

    static WarcRecord resource(Resource kept, UUID id, byte[] digest) {
        return new WarcResource.Builder(kept.url()).recordId(id).date(kept.at())
                .payloadDigest(new WarcDigest("sha256", digest))
                .body(MediaType.parseLeniently(kept.type()), kept.body()).build();
    }

    static WarcRecord revisit(Exchange exchange, UUID id, byte[] digest, Known original) throws IOException {
        return new WarcRevisit.Builder(exchange.url(), WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1).recordId(id)
                .date(exchange.at()).payloadDigest(new WarcDigest("sha256", digest))
                .refersTo(URI.create("urn:uuid:" + original.id()), exchange.url(), original.at())
                .body(http(exchange).build()).build();
    }

    static WarcRecord request(Exchange exchange, UUID response) throws IOException {
        var url = exchange.url();
        var path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        var target = url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
        var http = new HttpRequest.Builder(exchange.method(), target);
        exchange.requestHeaders().forEach(header -> http.addHeader(header.name(), header.value()));
        return new WarcRequest.Builder(url).date(exchange.at())
                .concurrentTo(URI.create("urn:uuid:" + response))
                .body(http.build()).build();
    }

    /// The record as one gzip member.
    static byte[] gzip(WarcRecord record) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var writer = new WarcWriter(Channels.newChannel(bytes), WarcCompression.GZIP)) {
            writer.write(record);
        }
        return bytes.toByteArray();
    }

    private static HttpResponse.Builder http(Exchange exchange) {
        var http = new HttpResponse.Builder(exchange.status(), exchange.reason());
        for (Header header : exchange.responseHeaders()) {
            if (!OF_TRANSFER.contains(header.name().toLowerCase(Locale.ROOT))) {
                http.addHeader(header.name(), header.value());
            }
        }
        return http;
    }
}
