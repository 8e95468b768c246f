package lodestone.demo;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lodestone.model.Listing;
import lodestone.model.ListingKind;
import lodestone.model.Verdict;

/// A news page for each company, in five looks, with the company's own announcements and copies of what it
/// sent to wires and to the filing office.
final class CompanySites {

    /// @param selector of the links on the page that lists
    /// @param path of an article below the company's own
    private record Look(String name, String selector, String path) {}

    private static final List<Look> LOOKS = List.of(
            new Look("portal", "a.module_headline-link", "news/news-details/{year}/{slug}/default.aspx"),
            new Look("modern", "//article[@class='teaser']//h2/a", "news/{slug}"),
            new Look("classic", "table.news td.headline a", "news/{year}/{slug}.html"),
            new Look("blog", ".entry-title a", "{year}/{month}/{slug}/"),
            new Look("regulatory", "ul.rns li a", "rns/{slug}"));

    private static final Set<String> AS_PDF = Set.of("fic-101", "fic-102");
    private static final int COPIES = 2;

    private final URI host;
    private final Syndication syndication;
    private final List<Layout> layouts = LOOKS.stream().map(look -> Layout.named(look.name)).toList();

    CompanySites(URI host) {
        this.host = host;
        this.syndication = new Syndication(host);
    }

    /// The news of a company, as a source lists it.
    Listing listing(Actor actor) {
        return syndication.listing(actor).orElseGet(() -> page(actor));
    }

    private Listing page(Actor actor) {
        return new Listing(actor.id() + "/news", ListingKind.PAGE, news(actor),
                Optional.of(look(actor).selector), List.of(), List.of(), true, true);
    }

    private URI news(Actor actor) {
        return host.resolve("/" + actor.id() + "/news");
    }

    void publish(Edition edition, Press press) {
        for (var actor : edition.actors()) {
            var shown = new ArrayList<Layout.Shown>();
            for (var story : stories(actor, edition)) {
                var url = url(actor, story);
                var entry = new Layout.Shown(story, url, actor.id(), actor.name(), edition.related(story));
                press.story(story, url, page(actor, entry));
                shown.add(entry);
            }
            if (actor.id().equals("xanthe")) {
                shown.add(0, scanned(actor, press));
            }
            var newest = shown.stream().map(s -> s.story().published()).max(Comparator.naturalOrder());
            syndication.publish(actor, shown, press);
            press.page(news(actor), Page.html(layout(actor).list(actor.id(), actor.name(), shown),
                    newest.orElse(Instant.EPOCH)));
        }
    }

    private static List<Story> stories(Actor actor, Edition edition) {
        var own = edition.stories().stream().filter(story -> story.company().equals(actor.id())).toList();
        var copies = own.stream()
                .filter(story -> Outlet.of(story).isWire() && story.kind().equals("release"))
                .limit(COPIES).toList();
        return own.stream()
                .filter(story -> copies.contains(story) || isOwn(story) || FilingOffice.alsoFiled(story))
                .toList();
    }

    private static boolean isOwn(Story story) {
        return switch (Outlet.of(story)) {
            case COMPANY -> true;
            case FILING_OFFICE -> story.kind().equals("release");
            case MERIDIAN, PARLEY, NORTHFILE, COURIER -> false;
        };
    }

    private Page page(Actor actor, Layout.Shown shown) {
        var story = shown.story();
        if (AS_PDF.contains(story.id())) {
            return new Page(Pdf.of(story.text()), "application/pdf", story.published());
        }
        var modified = story.id().equals(Edition.EDITED) && story.text().contains("is preparing to mine")
                ? Instant.parse("2026-11-02T08:00:00Z") : story.published();
        return Page.html(layout(actor).article(shown), modified);
    }

    /// Slides as pictures: a document that has no text.
    private Layout.Shown scanned(Actor actor, Press press) {
        var story = new Story("scan", actor.id(), "other", "site", Instant.parse("2026-08-04T01:00:00Z"),
                "Investor presentation August 2026", "", Verdict.NO_CLAIM);
        var url = host.resolve("/" + actor.id() + "/assets/investor-presentation-august-2026.pdf");
        press.page(url, new Page(Pdf.scanned(3), "application/pdf", story.published()));
        return new Layout.Shown(story, url, actor.id(), actor.name(), List.of());
    }

    private URI url(Actor actor, Story story) {
        var day = story.published().toString();
        var path = AS_PDF.contains(story.id()) ? "assets/{slug}.pdf" : look(actor).path;
        return host.resolve("/" + actor.id() + "/" + path.replace("{year}", day.substring(0, 4))
                .replace("{month}", day.substring(5, 7)).replace("{slug}", story.slug()));
    }

    private static Look look(Actor actor) {
        return LOOKS.get(actor.number() % LOOKS.size());
    }

    private Layout layout(Actor actor) {
        return layouts.get(actor.number() % layouts.size());
    }
}
