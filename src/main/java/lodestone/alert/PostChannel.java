package lodestone.alert;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import lodestone.fetch.Posting;
import lodestone.model.Header;
import lodestone.store.Delivery;

/// Posts to a webhook. Headers and signature are those of the Standard Webhooks specification 1.0:
/// `webhook-signature` is `v1,` and the base64 of the HMAC-SHA256 of `id.timestamp.body`.
final class PostChannel implements Channel {

    private static final String HMAC = "HmacSHA256";

    private final ChannelSettings.Webhook settings;
    private final Posting posting;
    private final Clock clock;

    PostChannel(ChannelSettings.Webhook settings, Posting posting, Clock clock) {
        this.settings = settings;
        this.posting = posting;
        this.clock = clock;
    }

    @Override
    public String id() {
        return settings.id();
    }

    @Override
    public List<String> recipients() {
        return List.of(settings.id());
    }

    @Override
    public String content(String id, Digest digest) {
        return switch (settings.form()) {
            case WEBHOOK -> WebhookJson.of(id, digest);
            case SLACK -> ChatJson.slack(digest);
            case TEAMS -> ChatJson.teams(digest);
        };
    }

    @Override
    public Sent send(Delivery delivery, String content, String key) throws InterruptedException {
        var body = content.getBytes(StandardCharsets.UTF_8);
        var address = address();
        if (address.isEmpty()) {
            return new Sent.Never("its address " + settings.address() + " is no http(s) address");
        }
        return switch (posting.post(address.get(), headers(key, body), body)) {
            case Posting.Outcome.Taken _ -> new Sent.Taken();
            case Posting.Outcome.Refused(var reason) -> new Sent.Never(reason);
            case Posting.Outcome.Failed(var reason, var wait) -> new Sent.Later(reason, wait);
        };
    }

    /// Empty for what is none, of which nothing may be shown.
    private Optional<URI> address() {
        try {
            return Optional.of(URI.create(settings.address().value().strip()))
                    .filter(url -> String.valueOf(url.getScheme()).matches("(?i)https?")
                            && url.getHost() != null);
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private List<Header> headers(String key, byte[] body) {
        var headers = new ArrayList<>(List.of(new Header("Content-Type", "application/json; charset=utf-8"),
                new Header("Idempotency-Key", key)));
        settings.key().ifPresent(secret -> {
            var timestamp = Long.toString(clock.instant().getEpochSecond());
            headers.add(new Header("webhook-id", key));
            headers.add(new Header("webhook-timestamp", timestamp));
            headers.add(new Header("webhook-signature", "v1," + signature(secret, key, timestamp, body)));
        });
        return headers;
    }

    private static String signature(Secret secret, String id, String timestamp, byte[] body) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.value().strip().getBytes(StandardCharsets.UTF_8), HMAC));
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
