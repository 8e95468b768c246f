package lodestone.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import lodestone.model.RobotsFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The cases of RFC 9309 and of Google's robots tests, in files and words of our own.
class RobotsCasesTest {

    private static final String SITE = "http://site.example";
    private static final Instant NOW = Instant.parse("2026-03-02T06:30:00Z");

    /// One question to one robots.txt.
    ///
    /// @param path with a query
    record Case(String name, String robots, String agent, String path, boolean allowed) {

        @Override
        public String toString() {
            return name + ": " + agent + " " + path + " " + (allowed ? "yes" : "no");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void answersAsTheStandardSays(Case one) {
        assertThat(allows(one.robots().getBytes(StandardCharsets.UTF_8), one.agent(), one.path()))
                .isEqualTo(one.allowed());
    }

    private static boolean allows(byte[] robots, String agent, String path) {
        var file = new RobotsFile(SITE + "/robots.txt", NOW, 200, RobotsFile.Decision.RULES, NOW,
                Optional.of(new RobotsFile.Text(RobotsReader.text(robots), NOW, Optional.empty(),
                        Optional.empty())));
        return new RobotsReader(agent.toLowerCase(Locale.ROOT)).rules(file).rules().isAllowed(SITE + path);
    }

    static List<Case> cases() {
        return Stream.of("rfc9309.txt", "google.txt").flatMap(name -> cases(name).stream()).toList();
    }

    /// A case is its name after `== `, the file, a line `--`, and `agent path yes|no` lines.
    private static List<Case> cases(String name) {
        var found = new ArrayList<Case>();
        for (var block : read(name).split("(?m)^== ", -1)) {
            var parts = block.split("(?m)^--\n", 2);
            if (parts.length == 2) {
                int head = parts[0].indexOf('\n');
                var robots = parts[0].substring(head + 1).replace("\\r", "\r");
                Arrays.stream(parts[1].strip().split("\n", -1)).map(line -> line.split(" ", -1))
                        .forEach(ask -> found.add(new Case(parts[0].substring(0, head), robots, ask[0],
                                ask[1], ask[2].equals("yes"))));
            }
        }
        return found;
    }

    private static String read(String name) {
        try (var in = Objects.requireNonNull(RobotsCasesTest.class.getResourceAsStream("/fetch/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void holdsEveryCase() {
        assertThat(cases()).hasSizeGreaterThan(120);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void takesEveryLineEnd(String end) {
        var robots = String.join(end, "User-agent: minebot", "Allow: /ore", "", "Disallow: /");
        assertThat(allows(robots.getBytes(StandardCharsets.UTF_8), "minebot", "/ore")).isTrue();
        assertThat(allows(robots.getBytes(StandardCharsets.UTF_8), "minebot", "/b")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"EFBBBF, false", "EFBB, false", "EF, false", "FEFF, false", "EF11BF, true"})
    void passesOverAByteOrderMark(String mark, boolean allowed) {
        var charset = mark.equals("FEFF") ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
        var out = new ByteArrayOutputStream();
        out.writeBytes(HexFormat.of().parseHex(mark));
        out.writeBytes("User-agent: minebot\nDisallow: /\n".getBytes(charset));
        assertThat(allows(out.toByteArray(), "minebot", "/a")).isEqualTo(allowed);
    }

    /// A rule that is cut would be another rule: here it would forbid everything.
    @Test
    void reads500KiB_wholeLinesOnly() {
        var head = "User-agent: minebot\nDisallow: /early\n";
        var cut = "#".repeat((500 << 10) - head.length() - 12) + "\nDisallow: /late\n";
        var robots = (head + cut + "Disallow: /later\n").getBytes(StandardCharsets.UTF_8);
        assertThat(allows(robots, "minebot", "/early")).isFalse();
        assertThat(allows(robots, "minebot", "/other")).isTrue();
        assertThat(allows(robots, "minebot", "/later")).isTrue();
    }
}
