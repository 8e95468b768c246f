package lodestone.run;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import lodestone.fetch.FetchOutcome.Fetched;

/// Pages that hosts send to automated visitors instead of what was asked for, under status 200 too. Such a
/// page is no listing, no document and no change of one.
public final class BlockPage {

    /// Larger pages hold something else than a refusal.
    private static final int LARGEST = 200_000;
    private static final int FEW_WORDS = 5_000;
    /// A release may stand beside a form that is guarded by a captcha; such a form alone is a refusal.
    private static final int HARDLY_A_WORD = 400;
    private static final Pattern PAGE = Pattern.compile(
            "(?is)\\A[^<]{0,99}(?:<!--.{0,999}?-->\\s*)?<(?:!doctype html|html)\\b");
    private static final Pattern SAID = Pattern.compile("(?i)undeclared automated tool"
            + "|(?:verify|verifying|confirm|prove|checking|check|make sure) (?:that |if )?you(?:'re| are) "
            + "(?:not )?(?:a )?(?:human|robot|bot)"
            + "|enable javascript and cookies to continue|incapsula incident id"
            + "|access to this page has been (?:denied|blocked)|checking your browser before"
            + "|unusual traffic from your|sorry, you have been blocked|pardon our interruption");
    private static final Pattern WIDGET = Pattern.compile("(?i)captcha-delivery\\.com|_incapsula_resource"
            + "|px-captcha|g-recaptcha|h-captcha|cf-turnstile|cf[-_]chl|/cdn-cgi/challenge-platform/");

    private BlockPage() {}

    /// Why the answer is one; empty if it is not.
    public static Optional<String> reason(Fetched fetched) {
        if (fetched.content().length > LARGEST) {
            return Optional.empty();
        }
        var html = new String(fetched.content(), StandardCharsets.UTF_8);
        if (!PAGE.matcher(html).find()) {
            return Optional.empty();
        }
        var words = visible(html).strip();
        var said = SAID.matcher(words.replace('\u2019', '\''));
        if (words.length() < FEW_WORDS && said.find()) {
            return Optional.of("a page for automated visitors: “" + said.group() + "”");
        }
        return Optional.of("a captcha instead of the page")
                .filter(_ -> words.length() < HARDLY_A_WORD && WIDGET.matcher(html).find());
    }

    /// What stands between the tags, scripts and styles left out, each gap one blank; in one walk, whatever
    /// is left open. No more of it than tells that there is much.
    private static String visible(String html) {
        var words = new StringBuilder();
        int at = 0;
        while (at < html.length() && words.length() <= FEW_WORDS) {
            int tag = html.indexOf('<', at);
            int end = tag < 0 ? html.length() : tag;
            add(words, html, at, end);
            at = tag < 0 ? end : after(html, tag);
        }
        return words.toString();
    }

    private static void add(StringBuilder words, String html, int from, int to) {
        for (int i = from; i <= to; i++) {
            char c = i < to ? html.charAt(i) : ' ';
            boolean space = c == ' ' || (c >= '\t' && c <= '\r');
            if (!space) {
                words.append(c);
            } else if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
        }
    }

    /// Where the tag at that place ends, with all that belongs to it.
    private static int after(String html, int tag) {
        var end = html.startsWith("<!--", tag) ? "-->"
                : html.regionMatches(true, tag, "<script", 0, 7) ? "</script"
                        : html.regionMatches(true, tag, "<style", 0, 6) ? "</style" : ">";
        int closed = html.indexOf(end, tag);
        if (closed < 0) {
            return html.length();
        }
        return end.startsWith("</") ? Math.max(html.indexOf('>', closed), closed) + 1 : closed + end.length();
    }
}
