package lodestone.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import lodestone.model.Exchange;
import lodestone.model.Header;
import org.netpreserve.jwarc.HttpRequest;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTruncationReason;
import org.netpreserve.jwarc.WarcWriter;

/// Exchanges as WARC 1.1 records, each with the digest of its block and the address it came from.
final class WarcRecords {

    /// Headers that describe the connection, not the body that is kept: a reader would try to undo them.
    private static final Set<String> OF_TRANSFER = Set.of("transfer-encoding", "connection", "keep-alive",
            "trailer", "content-length", "content-type");

    private WarcRecords() {}

    static WarcRecord response(Exchange exchange, UUID id, byte[] digest) throws IOException {
        var type = MediaType
                .parseLeniently(exchange.header("Content-Type").orElse("application/octet-stream"));
        var head = http(exchange).body(type, exchange.body()).build().serializeHeader();
        var record = with(new WarcResponse.Builder(exchange.url()), exchange, MediaType.HTTP_RESPONSE,
                block(head, exchange.body())).recordId(id).payloadDigest(new WarcDigest("sha256", digest));
        exchange.truncated().map(why -> WarcTruncationReason.valueOf(why.toUpperCase(Locale.ROOT)))
                .ifPresent(record::truncated);
        return record.build();
    }

    static WarcRecord resource(Resource kept, UUID id, byte[] digest) {
        return new WarcResource.Builder(kept.url()).recordId(id).date(kept.at())
                .blockDigest(new WarcDigest("sha256", digest)).payloadDigest(new WarcDigest("sha256", digest))
                .body(MediaType.parseLeniently(kept.type()), kept.body()).build();
    }

    static WarcRecord revisit(Exchange exchange, UUID id, byte[] digest, Known original) throws IOException {
        var builder = new WarcRevisit.Builder(exchange.url(), WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1);
        return with(builder, exchange, MediaType.HTTP_RESPONSE, http(exchange).build().serializeHeader())
                .recordId(id).payloadDigest(new WarcDigest("sha256", digest))
                .refersTo(URI.create("urn:uuid:" + original.id()), exchange.url(), original.at()).build();
    }

    static WarcRecord request(Exchange exchange, UUID response) throws IOException {
        var url = exchange.url();
        var path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        var target = url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
        var http = new HttpRequest.Builder(exchange.method(), target);
        exchange.requestHeaders().forEach(header -> http.addHeader(header.name(), header.value()));
        return with(new WarcRequest.Builder(url), exchange, MediaType.HTTP_REQUEST,
                http.build().serializeHeader()).concurrentTo(URI.create("urn:uuid:" + response)).build();
    }

    private static <R extends WarcCaptureRecord, B extends WarcCaptureRecord.AbstractBuilder<R, B>> B with(
            B builder, Exchange exchange, MediaType type, byte[] block) throws IOException {
        var record = builder.date(exchange.at()).body(type, block)
                .blockDigest(new WarcDigest("sha256", WarcFile.sha256().digest(block)));
        if (exchange.remoteAddress().isPresent()) {
            record.ipAddress(InetAddress.getByName(exchange.remoteAddress().get()));
        }
        return record;
    }

    private static byte[] block(byte[] head, byte[] body) {
        return ByteBuffer.allocate(head.length + body.length).put(head).put(body).array();
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
