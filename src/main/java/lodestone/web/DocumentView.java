package lodestone.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import lodestone.model.Assessment;
import lodestone.model.Capture;
import lodestone.model.Document;
import lodestone.model.Filing;
import lodestone.model.Version;
import lodestone.store.Stored;

/// What the document page shows.
///
/// @param shown the version that is shown
/// @param findings what is listed of them
/// @param byThen what its issuer had shown when it was published; empty where no issuer is known
/// @param versions all of them, newest first
/// @param alsoAt further addresses
/// @param lastSeen where the document was last found
/// @param absences where its host said that it is not there, oldest first
public record DocumentView(
        Stored shown,
        FindingsView findings,
        Optional<ByThen> byThen,
        List<Block> blocks,
        List<VersionView> versions,
        List<Relative> relatives,
        List<URI> alsoAt,
        Optional<Capture> lastSeen,
        List<Capture> absences) {

    /// Versions that are only named.
    private static final int MOST_NAMED = 50;

    public DocumentView {
        blocks = List.copyOf(blocks);
        versions = List.copyOf(versions);
        relatives = List.copyOf(relatives);
        alsoAt = List.copyOf(alsoAt);
        absences = List.copyOf(absences);
    }

    /// The version that is shown.
    public Version version() {
        return shown.version();
    }

    /// Its document.
    public Document document() {
        return version().document();
    }

    /// What was found in it.
    public Optional<Assessment> assessment() {
        return shown.assessment();
    }

    /// Its title, or words that say that it has none.
    public String title() {
        return title(document().title());
    }

    /// A document's title, or words that say that it has none.
    public static String title(String title) {
        return title.isBlank() ? "Untitled document" : title;
    }

    /// The versions that are told in full, newest first.
    public List<VersionView> compared() {
        return versions.stream().filter(VersionView::compared).toList();
    }

    /// The newest of the others.
    public Portion<VersionView> named() {
        return Portion.of(versions.stream().filter(version -> !version.compared()).toList(), MOST_NAMED);
    }

    /// Whether it reports something that is new, in a sentence; blank where that cannot be told.
    public String news() {
        return assessment().flatMap(Assessment::newFacts).map(news -> news
                ? "It reports a fact of a stage that is no older than it."
                : "No fact of a stage that it reports is new.").orElse("");
    }

    /// Where its issuer's page lies; blank if it names none.
    public String company() {
        return document().issuer().map(CompanyPages::address).orElse("");
    }

    /// The publication date as people write it.
    public String published() {
        return Dates.readable(document());
    }

    /// Whether a later version has replaced the one that is shown.
    public boolean outdated() {
        return version().number() != versions.getFirst().version().number();
    }

    /// The publisher's address, if it is one that a browser may safely follow.
    public Optional<String> link() {
        return Links.followable(version().capture().url());
    }

    /// Whether a browser shows within a frame what was received. A PDF it keeps, which a frame that is shut
    /// off may not do.
    public boolean framed() {
        var path = Objects.requireNonNullElse(version().capture().url().getPath(), "");
        return document().pageStarts().isEmpty() && !path.toLowerCase(Locale.ROOT).endsWith(".pdf");
    }

    /// Form, type and accession number of what was filed, e.g. `8-K, EX-99.1, 0000000009-25-000042`.
    public Optional<String> filing() {
        return document().filing().map(DocumentView::words).filter(words -> !words.isEmpty());
    }

    private static String words(Filing filing) {
        return String.join(", ", Stream.of(filing.form(), filing.type().filter(type -> !filing.form()
                .equals(Optional.of(type))), filing.accession(), filing.filed().map(day -> "filed " + day))
                .flatMap(Optional::stream).toList());
    }
}
