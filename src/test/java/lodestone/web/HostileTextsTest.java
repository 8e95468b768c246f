package lodestone.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.NavigateOptions;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lodestone.Samples;
import lodestone.model.Account;
import lodestone.model.Account.Role;
import lodestone.model.Assessment;
import lodestone.model.Correction;
import lodestone.model.Document;
import lodestone.model.Query;
import lodestone.model.Reason;
import lodestone.model.Version;
import lodestone.review.Intake;
import lodestone.review.ReviewDesk;
import lodestone.review.Submission;
import lodestone.store.AuditLine;
import lodestone.store.IssuerReplies.Reply;
import lodestone.store.Stored;
import lodestone.web.access.Accounts;
import lodestone.web.access.Scope;
import lodestone.web.access.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every one of [HostileTexts] wherever a text comes in, and every page that shows it, in a real Chromium:
/// each stays text. Many share a document, so that it takes a minute or so.
final class HostileTextsTest {

    /// How many share a document or a question.
    private static final int GROUP = 16;
    /// How many share a note, a reply, a label or a line of the audit.
    private static final int FEW = 4;
    private static final int MOST = 1500;

    /// What the browser itself says of the page of a conflict.
    private static final String CONFLICT = "Failed to load resource: the server responded with a status of "
            + "409 (Conflict)";

    /// What stands in the page beside what our templates write: elements, comments and attributes that they
    /// do not use, and addresses elsewhere but in links.
    private static final String STRANGE = """
            () => {
              const found = [], never = new Set(['style', 'object', 'embed', 'base', 'template', 'video',
                'audio', 'source', 'picture', 'track', 'math', 'image', 'frame', 'frameset', 'applet',
                'noscript', 'plaintext', 'xmp', 'listing', 'marquee', 'portal', 'noembed', 'noframes',
                'handler', 'animate', 'set', 'foreignObject', 'use', 'map', 'area', 'x']);
              const ours = url => new URL(url, location).origin === location.origin;
              const walk = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
              for (let node = walk.nextNode(); node; node = walk.nextNode()) {
                if ([4, 7, 8].includes(node.nodeType)) found.push(node.data);
                if (node.nodeType !== 1) continue;
                const told = node.cloneNode(false).outerHTML;
                if (never.has(node.localName)) found.push(told);
                for (const {name, value} of node.attributes) {
                  if (/^on|^style$|^srcset$|^srcdoc$|^ping$|^formaction$|^is$|^xlink|^background$/.test(name)
                    || !/^[a-z][a-z0-9:-]*$/i.test(name)) found.push(told);
                  if (/^(src|action|data|poster)$/.test(name) && !ours(value)) found.push(told);
                  if (name === 'href' && node.localName !== 'a' && !ours(value)) found.push(told);
                  if (name === 'href' && node.localName === 'a'
                    && !/^https?:$/.test(new URL(value, location).protocol)) found.push(told);
                }
                if (node.localName === 'script' && (node.text
                  || node.getAttribute('src') !== '/static/keys.js')) found.push(told);
                if (node.localName === 'meta' && node.httpEquiv) found.push(told);
                if (node.localName === 'iframe' && !/^\\/documents\\//.test(node.getAttribute('src')))
                  found.push(told);
              }
              if (typeof pwned !== 'undefined' || document.querySelectorAll('script').length !== 1
                || document.title === '') found.push('pwned');
              return found;
            }""";

    /// Which of the texts the page does not hold so often, to the letter, but for blanks and controls.
    private static final String MISSING = """
            ([texts, times]) => {
              const bare = text => text.replace(/[\\s\\p{C}\\uFFFD]/gu, '');
              const page = bare(document.documentElement.textContent);
              return texts.filter(text => bare(text).length > 7
                && page.split(bare(text)).length - 1 < times);
            }""";

    @TempDir
    private static Path folder;

    private static List<String> texts;
    private static Served served;
    private static ReviewDesk desk;
    private static Chromium chromium;
    private static Page page;

    @BeforeAll
    static void open() throws IOException {
        texts = HostileTexts.all();
        served = Served.in(folder);
        desk = new ReviewDesk(served.store(), served.parts().review(), served.parts().clock());
        var link = new Accounts(served.store(), served.parts().clock()).add(new Account("ana", Role.ADMIN))
                .orElseThrow();
        fill();
        chromium = Chromium.start(served.home());
        page = chromium.signedIn(link, "ana");
    }

    @AfterAll
    static void close() throws IOException {
        if (chromium != null) {
            chromium.close();
        }
        served.close();
    }

    /// A case for each text, whose title and issuer it is; and one for each group, decided and replied to.
    private static void fill() throws IOException {
        var all = new ArrayList<Stored>();
        for (int i = 0; i < texts.size(); i++) {
            all.add(stored("t" + i, texts.get(i), texts.get(i)));
        }
        for (var group : groups(GROUP)) {
            all.add(stored(id(group), group.getFirst(), String.join("\n", group)));
        }
        served.keep(all);
        new Intake(served.store()).consider(all);
        for (var few : groups(FEW)) {
            say("g" + texts.indexOf(few.getFirst()) / GROUP, String.join(" ", few));
        }
    }

    private static List<List<String>> groups(int size) {
        var groups = new ArrayList<List<String>>();
        for (int from = 0; from < texts.size(); from += size) {
            groups.add(texts.subList(from, Math.min(texts.size(), from + size)));
        }
        return groups;
    }

    private static String id(List<String> group) {
        return "g" + texts.indexOf(group.getFirst()) / GROUP;
    }

    private static Stored stored(String id, String title, String body) {
        var document = new Document(Optional.of(URI.create("javascript:pwned=1//" + id)), title,
                Optional.of(title), Optional.empty(), Optional.of("en"), Optional.of(title),
                Optional.of(title), List.of(), Optional.empty(), Samples.TEXT + "\n" + body, List.of());
        var found = Samples.flagged();
        var sample = Samples.version();
        return new Stored(
                new Version(id, 1, "corvane", document, sample.capture(), Samples.SEEN, "sha256:" + id,
                        id.hashCode(), Optional.empty(), Optional.empty()),
                Optional.of(new Assessment(found.kind(),
                        Optional.of(title), found.claims(), found.claimed(), found.stages(), found.verdict(),
                        found.severity(), title, found.newFacts(), title, "1")),
                Optional.empty());
    }

    private static void say(String id, String text) {
        served.store().audit().add(new AuditLine(Samples.SEEN, text, text, text, text, text, text));
        desk.decide(new Submission(id, Optional.empty(), text, Reason.PLANS_ONLY.ruling(), Reason.PLANS_ONLY,
                text, Optional.of(link(text)), Correction.NONE, "", true));
        desk.reply(new Reply(id, LocalDate.parse("2026-03-02"), text, text, Optional.of(link(text)), text,
                Samples.SEEN));
        new Tokens(served.store(), served.parts().clock()).make(new Account("ana", Role.ADMIN), text,
                Set.of(Scope.READ), Optional.of(Duration.ofDays(1)));
    }

    /// As hostile as an address can be: what it cannot hold is escaped, quotes and the like are not.
    private static URI link(String text) {
        try {
            return new URI("https", "elsewhere.example", "/" + text, text);
        } catch (URISyntaxException _) {
            return URI.create("https://elsewhere.example/'()&;=+$,!~*");
        }
    }

    private static void stand(String path) {
        page.navigate(path, new NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
        stand();
    }

    private static void stand() {
        assertThat((List<?>) page.evaluate(STRANGE)).as(page.url()).isEmpty();
        assertThat(chromium.elsewhere()).as(page.url()).isEmpty();
        assertThat(chromium.complaints()).as(page.url()).filteredOn(told -> !told.equals(CONFLICT)).isEmpty();
    }

    private static void holds(List<String> group, int times) {
        assertThat((List<?>) page.evaluate(MISSING, List.of(group, times))).as(page.url()).isEmpty();
    }

    /// In its text, a note with its reviewer, a reply with its speaker and who entered it.
    @Test
    void staysText_inADocument() {
        for (var group : groups(GROUP)) {
            stand("/documents/" + id(group));
            holds(group, 6);
        }
    }

    @Test
    void staysText_whereverItIsAskedFor() {
        for (var group : groups(GROUP * 3 / 2)) {
            var asked = Query.encoded(joined(group));
            for (var path : List.of("/search?q=", "/search?from=x&issuer=", "/watches/test?q=",
                    "/queue?holder=x&gap=y&issuer=", "/audit?account=")) {
                stand(path + asked);
            }
        }
    }

    private static String joined(List<String> group) {
        var joined = String.join(" ", group);
        return joined.substring(0, Math.min(MOST, joined.length()));
    }

    /// Titles and issuers of them all, page by page, and what was said, in the audit.
    @Test
    void staysText_inLists() {
        for (var list : List.of("/queue", "/audit", "/search?q=magnet", "/queue?state=decided")) {
            stand(list);
            while (page.querySelector("a[rel=next]") != null) {
                Chromium.arrive(page, () -> page.click("a[rel=next]"));
                stand();
            }
        }
        for (var path : List.of("/", "/settings", "/quality", "/companies", "/compare", "/sources",
                "/runs")) {
            stand(path);
        }
        for (var few : groups(5 * GROUP)) {
            stand(CompanyPages.address(few.getFirst()));
            stand("/compare?c="
                    + String.join("&c=", few.subList(1, 3).stream().map(Query::encoded).toList()));
        }
    }

    @Test
    void staysText_inADraft() {
        for (var group : groups(3 * GROUP)) {
            stand("/draft");
            page.fill("[name=text]", Samples.TEXT + "\n" + String.join("\n", group));
            page.fill("[name=issuer]", group.getFirst());
            Chromium.arrive(page, () -> page.click("main form button"));
            stand();
            holds(group, 2);
        }
    }

    /// Typed into the decision of a case that somebody else decides meanwhile.
    @Test
    void staysText_inAConflict() {
        for (var group : groups(3 * GROUP)) {
            var id = "t" + texts.indexOf(group.getFirst());
            stand("/documents/" + id);
            desk.decide(new Submission(id, Optional.empty(), "bo", Reason.PLANS_ONLY));
            page.fill("[name=note]", joined(group));
            page.fill("[name=evidence]", link(group.getFirst()).toASCIIString());
            Chromium.arrive(page, () -> page.click("[data-ruling=d] button"));
            assertThat(page.innerText("[role=alert]")).startsWith("Too late");
            stand();
        }
    }
}
