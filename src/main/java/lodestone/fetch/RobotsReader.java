package lodestone.fetch;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import lodestone.fetch.RobotsCache.Rules;
import lodestone.model.RobotsFile;
import lodestone.model.RobotsFile.Decision;
import lodestone.model.RobotsFile.Text;

/// What an answer to robots.txt means (RFC 9309 2.3.1): 2xx is the text, 4xx allows all, 5xx and 429 allow
/// nothing. While it cannot be had, the last text holds for 30 days (2.4 lets it be used beyond its time
/// then; 2.3.1.4 names the 30 days); after that nothing is allowed.
final class RobotsReader {

    static final Duration GOOD = Duration.ofHours(6);
    static final Duration BAD = Duration.ofHours(1);
    private static final Duration LAST_GOOD = Duration.ofDays(30);
    /// RFC 9309 2.5: no less must be read.
    static final int READ = 500 << 10;

    private final String agent;

    /// @param agent our product token, lower case
    RobotsReader(String agent) {
        this.agent = agent;
    }

    /// What to keep of an answer.
    ///
    /// @param last what was kept before
    /// @param wait how long the host asks us to stay away
    RobotsFile answered(String url, Optional<Text> last, Exchanger.Answered answered, Optional<Duration> wait,
            Instant now) {
        var exchange = answered.exchange();
        int status = exchange.status();
        if (status >= 200 && status < 300) {
            return new RobotsFile(url, now, status, Decision.RULES, now.plus(GOOD),
                    Optional.of(new Text(text(answered.content()), now, exchange.header("ETag"),
                            exchange.header("Last-Modified"))));
        }
        if (status == 304 && last.isPresent()) {
            var text = last.get();
            return new RobotsFile(url, now, status, Decision.RULES, now.plus(GOOD),
                    Optional.of(new Text(text.content(), now, text.etag(), text.lastModified())));
        }
        if (status >= 400 && status < 500 && status != 429) {
            return new RobotsFile(url, now, status, Decision.ALLOW_ALL, now.plus(GOOD), Optional.empty());
        }
        var until = wait.filter(time -> time.compareTo(BAD) < 0).orElse(BAD);
        return new RobotsFile(url, now, status,
                last.filter(text -> holds(text, now)).isPresent() ? Decision.RULES : Decision.ALLOW_NONE,
                now.plus(until), last);
    }

    /// More redirects than RFC 9309 2.3.1.2 has us follow: as if there were none.
    static RobotsFile endless(String url, int status, Instant now) {
        return new RobotsFile(url, now, status, Decision.ALLOW_ALL, now.plus(GOOD), Optional.empty());
    }

    private static boolean holds(Text text, Instant now) {
        return !now.isAfter(text.at().plus(LAST_GOOD));
    }

    /// The rules of what was kept.
    Rules rules(RobotsFile file) {
        return switch (file.decision()) {
            case RULES -> new Rules(parsed(file.url(), file.text().map(Text::content).orElse("")), "", false);
            case ALLOW_ALL -> new Rules(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), "", false);
            case ALLOW_NONE -> nothing("HTTP " + file.status(), false);
        };
    }

    /// The rules when nobody answered.
    Rules silent(String url, Optional<Text> last, String reason, Instant now) {
        return last.filter(text -> holds(text, now))
                .map(text -> new Rules(parsed(url, text.content()), "", false))
                .orElseGet(() -> nothing(reason, false));
    }

    /// Nothing is allowed, for that reason.
    static Rules nothing(String reason, boolean refused) {
        return new Rules(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE), reason, refused);
    }

    private SimpleRobotRules parsed(String url, String text) {
        return new SimpleRobotRulesParser(Long.MAX_VALUE, 0).parseContent(url,
                text.getBytes(StandardCharsets.UTF_8), "text/plain", Set.of(agent));
    }

    /// At most 500 KiB, whole lines only: half a rule would mean another; without a byte order mark.
    static String text(byte[] content) {
        var whole = content.length < READ;
        var text = new String(whole ? content : Arrays.copyOf(content, READ), charset(content))
                .replaceFirst("^[\uFEFF\uFFFD]+", "");
        return whole ? text : text.substring(0, Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1);
    }

    private static Charset charset(byte[] content) {
        boolean wide = content.length > 1 && (content[0] & 0xff) + (content[1] & 0xff) == 0xff + 0xfe;
        return wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }
}
