package lodestone;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lodestone.model.Assessment;
import lodestone.model.Capture;
import lodestone.model.Claim;
import lodestone.model.Document;
import lodestone.model.DocumentKind;
import lodestone.model.Evidence;
import lodestone.model.Holder;
import lodestone.model.Measure;
import lodestone.model.Modality;
import lodestone.model.Role;
import lodestone.model.Section;
import lodestone.model.StageFinding;
import lodestone.model.Status;
import lodestone.model.Unit;
import lodestone.model.Verdict;
import lodestone.model.Version;
import lodestone.store.Stored;

/// One invented release and what is found in it, with fixed dates; tests change it by its withers.
public final class Samples {

    public static final Instant SEEN = Instant.parse("2026-03-02T06:30:00Z");
    public static final URI URL = URI.create("https://corvane.example/news/tolliver");
    public static final String HEADLINE = "Corvane Picks Tolliver for Magnet Factory";
    public static final String CLAIM = "Corvane is America's mine-to-magnet company.";
    public static final String RESOURCE = "The deposit holds an inferred resource of 12 million tonnes.";
    public static final String TEXT = HEADLINE + "\n" + CLAIM + " " + RESOURCE
            + "\nContact: ir@corvane.example";

    private Samples() {}

    public static Document document() {
        return new Document(Optional.of(URL), HEADLINE, Optional.of("March 2, 2026"),
                Optional.of(Instant.parse("2026-03-02T00:00:00Z")), Optional.of("en"), Optional.empty(),
                Optional.of("Corvane Rare Earths, Inc."), List.of("NASDAQ:CVNE"),
                Optional.of(DocumentKind.RELEASE),
                TEXT, List.of(new Section(Role.HEADLINE, Optional.empty(), 0, HEADLINE.length())));
    }

    public static Claim claim() {
        int start = TEXT.indexOf(CLAIM);
        return new Claim(CLAIM, start, start + CLAIM.length(), "mine-to-magnet company", true,
                Modality.ASSERTS,
                List.of("mining", "separation", "metal", "alloy", "magnet"), "phrase.mine-to-magnet",
                "issuer", Optional.empty());
    }

    public static Evidence resource() {
        int start = TEXT.indexOf(RESOURCE);
        return new Evidence(RESOURCE, start, start + RESOURCE.length(), "MI05", 1, Status.ACHIEVED,
                Holder.OWN,
                List.of("12 million tonnes"), List.of(tonnes()));
    }

    private static Measure tonnes() {
        int start = TEXT.indexOf("12 million tonnes");
        return new Measure("12 million tonnes", start, start + 17, 12e6, Optional.of(Unit.TONNE),
                Optional.empty(),
                Optional.empty(), Optional.empty());
    }

    public static Assessment flagged() {
        return flagged("Corvane Rare Earths, Inc.");
    }

    public static Assessment flagged(String issuer) {
        return new Assessment(DocumentKind.RELEASE, Optional.of(issuer),
                List.of(claim()),
                claim().stages(),
                List.of(new StageFinding("mining", 1, Optional.of(Holder.OWN), List.of(resource())),
                        none("separation"), none("metal"), none("alloy"), none("magnet")),
                Verdict.UNSUPPORTED, 90,
                "Claims all five stages; reports a resource for mining and nothing else.",
                Optional.of(false), "rare-earth-magnets", "1");
    }

    public static Assessment silent() {
        return new Assessment(DocumentKind.RELEASE, Optional.of("Corvane Rare Earths, Inc."), List.of(),
                List.of(),
                List.of(none("mining"), none("separation"), none("metal"), none("alloy"), none("magnet")),
                Verdict.NO_CLAIM, 0, "Claims nothing.", Optional.empty(), "rare-earth-magnets", "1");
    }

    public static Version version() {
        return version("d1");
    }

    /// The same under that id.
    public static Version version(String id) {
        return new Version(id, 1, "corvane", document(),
                new Capture(URL, SEEN, 200, "sha256:" + "0".repeat(64), "a.warc.gz", 0, false), SEEN,
                "sha256:" + "1".repeat(64), 42L, Optional.empty(), Optional.empty());
    }

    public static Stored stored() {
        return stored("d1");
    }

    /// The same under that id.
    public static Stored stored(String id) {
        return new Stored(version(id), Optional.of(flagged()), Optional.empty());
    }

    private static StageFinding none(String stage) {
        return new StageFinding(stage, 0, Optional.empty(), List.of());
    }
}
