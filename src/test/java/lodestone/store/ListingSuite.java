package lodestone.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lodestone.Samples;
import lodestone.model.Capture;
import lodestone.model.Link;
import lodestone.model.Version;
import lodestone.store.Announcements.Announced;
import lodestone.store.HeldLinks.Held;
import lodestone.store.OwedLinks.Debt;
import org.junit.jupiter.api.Test;

/// What is known of listings and of the pages that they announce.
abstract class ListingSuite extends ReviewSuite {

    private static final Instant NOW = Samples.SEEN.plus(Duration.ofDays(9));
    private static final String MINE = Documents.idFor(url("mine"));
    private static final Instant SINCE = Instant.parse("2015-01-01T00:00:00Z");

    @Test
    void keepsTheStateOfAListing() {
        assertThat(store.listings().get("x").outcome()).isEqualTo("unvisited");
        var state = new ListingState("x", Optional.of("\"e\""), Optional.empty(), Optional.of(Samples.SEEN),
                Optional.of(Samples.SEEN), Optional.empty(), Optional.empty(), Optional.of(Samples.SEEN),
                Optional.of(Samples.SEEN), Optional.empty(), Optional.of(Samples.SEEN.plusSeconds(900)),
                "failed", Optional.of("timed out"), 3);
        store.listings().save(ListingState.unvisited("x"));
        store.listings().save(state);
        assertThat(store.listings().of(List.of("none", state.listingId())))
                .containsExactly(Map.entry(state.listingId(), state));
    }

    @Test
    void keepsWhatIsOwedUntilItHasCome() {
        var link = new Link(url("1"), "Corvane’s \u0000 mill", Optional.of("May 1"), Optional.of(NOW),
                Optional.empty(), Optional.of("guid"), List.of("ASX:CRV"), Optional.of("8-K"), List.of());
        var first = Debt.of(link, NOW);
        var second = Debt.of(Link.to(url("2"), ""), NOW.plusSeconds(1));
        store.owed().add("x", List.of(second, first));
        store.owed().add("y", List.of(second));
        store.owed().add("x", List.of(Debt.of(link, NOW.plusSeconds(9))));
        assertThat(store.owed().of("x")).containsExactly(first, second);
        assertThat(store.owed().counts()).as("not tried yet").isEmpty();
        var tried = new Debt(link, NOW, NOW.plusSeconds(60), 1, Optional.of("HTTP 404"), false, 2);
        store.owed().settle("x", List.of(second.link().url()), List.of(tried));
        assertThat(store.owed().of("x")).containsExactly(tried);
        assertThat(store.owed().counts()).isEqualTo(Map.of("x", 1));
        store.owed().settle("x", List.of(),
                List.of(new Debt(link, NOW, NOW, 2, Optional.of("HTTP 404"), true, 0)));
        assertThat(store.owed().counts()).as("given up").isEmpty();
        assertThat(store.owed().of("y")).containsExactly(second);
    }

    @Test
    void keepsWhatIsHeld_andTakesOverWhatAnEarlierReleaseHeld() {
        var none = ListingState.unvisited("held:x");
        store.listings().save(new ListingState(none.listingId(), none.etag(), none.lastModified(),
                none.lookedBack(), none.lastAttempt(), none.lastSuccess(), none.lastNewDocument(),
                none.lastChange(), none.watchedSince(), none.missingSince(), none.due(), "held",
                Optional.of("2026-03-02T16:30:00Z https://x.example/1 The first\n"
                        + "2026-03-02T17:30:00.250Z https://x.example/2 "),
                0));
        var first = new Held(url("1"), Instant.parse("2026-03-02T16:30:00Z"), "The first");
        var second = new Held(url("2"), Instant.parse("2026-03-02T17:30:00.250Z"), "");
        assertThat(store.held().of("x")).containsExactly(
                new Held(URI.create("https://x.example/1"), first.due(), "The first"),
                new Held(URI.create("https://x.example/2"), second.due(), ""));
        store.held().save("x", List.of(second, first));
        store.held().save("y", List.of(first));
        assertThat(store.held().of("x")).containsExactly(second, first);
        store.held().save("x", List.of());
        assertThat(store.held().of("x")).isEmpty();
        assertThat(store.held().of("y")).containsExactly(first);
    }

    @Test
    void remembersWhenEachWasFirstAnnounced_oldestFirst() {
        store.announcements().add("corvane/news", List.of(announced("b", NOW), announced("a", Samples.SEEN),
                new Announced(url("undated"), Optional.empty())));
        store.announcements().add("corvane/news", List.of(announced("a", NOW.plusSeconds(9))));
        store.announcements().add("corvane/news", List.of());
        assertThat(store.announcements().times("corvane/news", 9)).containsExactly(Samples.SEEN, NOW);
        assertThat(store.announcements().times("corvane/news", 1)).containsExactly(NOW);
        assertThat(store.announcements().times("corvane/other", 9)).isEmpty();
    }

    @Test
    void looksAfterThePagesThatAListingAnnounced() {
        for (var id : List.of("mine", "other", "nobodys")) {
            store.documents().save(at(id));
        }
        store.announcements().add("corvane/news", List.of(announced("mine", NOW)));
        store.announcements().add("corvane/filings", List.of(announced("other", NOW)));
        assertThat(due("corvane/news")).containsExactlyInAnyOrder("mine", "nobodys");
        assertThat(due("corvane/filings")).containsExactlyInAnyOrder("other", "nobodys");
        assertThat(store.announcements().due("corvane", "corvane/news", Samples.SEEN.plusMillis(1), NOW, NOW))
                .isEmpty();
    }

    @Test
    void leavesAloneWhatIsNotDue() {
        store.documents().save(at("mine"));
        store.announcements().add("corvane/news", List.of(announced("mine", NOW)));
        store.listings().save(visited(url("mine"), NOW));
        assertThat(due("corvane/news")).containsExactly("mine");
        store.listings().save(visited(url("mine"), NOW.plusMillis(1)));
        assertThat(due("corvane/news")).isEmpty();
        store.listings().save(visited(url("mine"), NOW.plusSeconds(10)));
        assertThat(due("corvane/news")).as("set under a wrong clock").containsExactly("mine");
    }

    @Test
    void goesOnWhereALookBackStopped() {
        var two = page("?paged=2", Optional.of(NOW));
        var three = page("?paged=3", Optional.empty());
        var pages = store.olderPages();
        pages.done("x", SINCE, Optional.empty(), List.of(two));
        pages.done("x", SINCE, Optional.of(two), List.of(two, three));
        pages.done("x", SINCE.plusSeconds(1), Optional.empty(), List.of(two));
        assertThat(pages.waiting("x", SINCE)).containsExactly(three);
        assertThat(pages.last("x", SINCE)).contains(two);
        assertThat(pages.last("y", SINCE)).isEmpty();
        pages.forget("x", SINCE);
        assertThat(pages.waiting("x", SINCE)).isEmpty();
        assertThat(pages.waiting("x", SINCE.plusSeconds(1))).isEmpty();
    }

    @Test
    void keepsWhereADocumentLastStoodBesideWhereItDidNot() {
        store.documents().save(at("mine"));
        assertThat(store.absences().lastSeen(MINE)).map(Capture::at).contains(Samples.SEEN);
        store.documents().seenAt(MINE, url("mine"), NOW, Optional.of(capture("mine", NOW, 200)));
        assertThat(store.absences().lastSeen(MINE)).map(Capture::at).contains(NOW);
        var first = capture("mine", NOW.plusSeconds(1), 404);
        var second = capture("mine", NOW.plusSeconds(2), 410);
        store.absences().add(MINE, url("mine"), second);
        store.absences().add(MINE, url("mine"), first);
        store.absences().add(MINE, url("mine"), first);
        assertThat(store.absences().of(MINE)).containsExactly(first, second);
        assertThat(store.absences().of("other")).isEmpty();
    }

    private List<String> due(String listing) {
        return store.announcements().due("corvane", listing, Samples.SEEN, NOW, NOW.plusSeconds(9)).stream()
                .map(page -> page.url().getPath().substring(1)).toList();
    }

    private static URI url(String name) {
        return URI.create("https://corvane.example/" + name);
    }

    private static Stored at(String name) {
        var stored = named(name, 1, "text of " + name);
        var v = stored.version();
        return new Stored(new Version(Documents.idFor(url(name)), 1, "corvane", v.document(),
                v.capture(), v.seen(), v.textDigest(), v.signature(), Optional.empty(), Optional.empty()),
                stored.assessment(), Optional.empty());
    }

    private static Announced announced(String name, Instant at) {
        return new Announced(url(name), Optional.of(at));
    }

    private static Capture capture(String name, Instant at, int status) {
        return new Capture(url(name), at, status, "sha256:ab", "a.warc.gz", 7, false);
    }

    private static OlderPages.Page page(String url, Optional<Instant> newest) {
        return new OlderPages.Page(URI.create("https://corvane.example/feed" + url), newest,
                newest.isEmpty());
    }

    private static ListingState visited(URI page, Instant due) {
        return new ListingState(page.toString(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.of(Samples.SEEN), Optional.of(Samples.SEEN), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.of(due), "ok", Optional.empty(), 0);
    }
}
