package lodestone.bench;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lodestone.alert.SmtpReceiver;
import lodestone.cli.Lodestone;

/// From the moment at which a newsroom shows a release to the moment at which a webhook and a mail server
/// have its alert, with `serve` at its fastest permitted pace. In real time: no clock is scaled or set.
///
/// @param scratch to write in
record PublicationPart(Table table, Path scratch) {

    private static final int ROOMS = 10;
    private static final int RELEASES = 60;
    private static final Duration PUBLISHING = Duration.ofMinutes(10);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int LOOK_MILLIS = 50;
    /// In so many forms a digest is written.
    private static final int FORMATS = 4;
    private static final Pattern TITLE = Pattern.compile("Release (\\d+)");

    void run() throws Exception {
        var rooms = new ArrayList<NewsRoom>();
        var hook = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        hook.start();
        hook.stubFor(post(anyUrl()).willReturn(ok()));
        try (var mail = SmtpReceiver.open()) {
            for (int i = 0; i < ROOMS; i++) {
                rooms.add(NewsRoom.open(i));
            }
            var serve = Program.main(scratch, Lodestone.class, "serve", "--port", "0")
                    .home(home(rooms, mail, hook)).start();
            try {
                awaitFirstDigest(serve);
                measure(rooms, mail, hook);
            } finally {
                serve.destroy();
                serve.waitFor();
            }
        } finally {
            hook.stop();
            for (var room : rooms) {
                room.close();
            }
        }
    }

    private Path home(List<NewsRoom> rooms, SmtpReceiver mail, WireMockServer hook) throws IOException {
        var hosts = new ArrayList<>(rooms.stream().map(NewsRoom::host).toList());
        hosts.add("127.0.0.1:" + mail.port());
        hosts.add("localhost:" + hook.port());
        var home = Homes.make(scratch, "publication", hosts, "1s");
        Files.writeString(home.resolve("config/lodestone.yaml"), """
                revisit: {min: 1m, max: 1m}
                alerts:
                  default_channels: []
                  channels:
                    desk: {kind: mail, host: 127.0.0.1, port: %d, security: none,
                      from: lodestone@example.org, to: [desk@example.org]}
                    hook: {kind: webhook, url: "http://localhost:%d/in"}
                """.formatted(mail.port(), hook.port()), StandardOpenOption.APPEND);
        Files.writeString(home.resolve("config/watches.yaml"), """
                watches:
                  - id: claims
                    name: Claims
                    query: "claim:asserts"
                    schedule: at-once
                    channels: [desk, hook]
                """);
        for (int i = 0; i < rooms.size(); i++) {
            Homes.source(home, "room-" + i, "feed", "http://" + rooms.get(i).host() + "/feed");
        }
        return home;
    }

    private void awaitFirstDigest(Process serve) throws IOException, InterruptedException {
        var digests = scratch.resolve("publication/index/digests");
        while (Files.notExists(digests) || files(digests) < FORMATS) {
            if (serve.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new IOException("serve has ended");
            }
        }
    }

    private static long files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> !file.toString().endsWith(".part")).count();
        }
    }

    private void measure(List<NewsRoom> rooms, SmtpReceiver mail, WireMockServer hook) throws Exception {
        var random = new Random(1);
        long start = System.currentTimeMillis();
        var published = random.longs(RELEASES, start, start + PUBLISHING.toMillis()).sorted().toArray();
        var mailed = new TreeMap<Integer, Long>();
        long end = start + PUBLISHING.plus(PATIENCE).toMillis();
        int shown = 0;
        while (System.currentTimeMillis() < end && (mailed.size() < RELEASES || shown < RELEASES)) {
            for (; shown < RELEASES && published[shown] <= System.currentTimeMillis(); shown++) {
                rooms.get(random.nextInt(ROOMS)).publish(shown);
                published[shown] = System.currentTimeMillis();
            }
            mail.taken().stream().flatMap(PublicationPart::releases)
                    .forEach(number -> mailed.putIfAbsent(number, System.currentTimeMillis()));
            Thread.sleep(LOOK_MILLIS);
        }
        told("mail server", published, mailed);
        told("webhook", published, posted(hook));
    }

    private static Stream<Integer> releases(String mail) {
        try {
            var parts = (MimeMultipart) new MimeMessage(null,
                    new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))).getContent();
            return TITLE.matcher(parts.getBodyPart(0).getContent().toString()).results()
                    .map(found -> Integer.valueOf(found.group(1)));
        } catch (IOException | MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Map<Integer, Long> posted(WireMockServer hook) throws IOException {
        var posted = new TreeMap<Integer, Long>();
        for (var request : hook.findAll(postRequestedFor(anyUrl()))) {
            for (var entry : new ObjectMapper().readTree(request.getBody()).path("digest").path("entries")) {
                posted.putIfAbsent(Integer.valueOf(entry.path("title").asText().replaceAll("\\D", "")),
                        request.getLoggedDate().toInstant().toEpochMilli());
            }
        }
        return posted;
    }

    private void told(String receiver, long[] published, Map<Integer, Long> got) {
        table.kept("releases of 10 newsrooms told to a " + receiver, published.length, got.size(), "");
        var took = new Latency(got.entrySet().stream()
                .mapToDouble(one -> (double) (one.getValue() - published[one.getKey()])).toArray());
        table.told("publication to " + receiver + ", asked once a minute", "p95 %.0f s".formatted(
                took.at(0.95) / 1000),
                "p50 %.0f s, longest %.0f s, in real time".formatted(
                        took.at(0.5) / 1000, took.at(1) / 1000));
    }
}
