package lodestone.run;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import lodestone.claim.Sections;
import lodestone.extract.Extraction;
import lodestone.extract.edgar.Acceptance;
import lodestone.extract.edgar.Part;
import lodestone.fetch.FetchOutcome.Fetched;
import lodestone.model.Assessment;
import lodestone.model.Capture;
import lodestone.model.Company;
import lodestone.model.Document;
import lodestone.model.DocumentKind;
import lodestone.model.Filing;
import lodestone.model.Link;
import lodestone.model.ListingKind;
import lodestone.model.Source;
import lodestone.model.TextDigest;
import lodestone.model.Version;
import lodestone.run.Kinship.Side;
import lodestone.store.Documents;
import lodestone.store.Stored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One fetched document: extract, store, assess. Thread-safe.
final class DocumentPass {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentPass.class);

    private final Parts parts;
    private final Folding folding;
    /// Two copies that arrive at once are placed one after the other, or neither sees the other.
    private final ReentrantLock one = new ReentrantLock();

    DocumentPass(Parts parts) {
        this.parts = parts;
        this.folding = new Folding(parts.store());
    }

    /// What was stored.
    ///
    /// @param isNew false for a new version of a known document
    /// @param repeats whether a copy of it was stored before
    record Result(Stored stored, boolean isNew, boolean repeats) {}

    /// Reads and stores it.
    Optional<Result> take(Source source, ListingKind listing, Link link, Fetched fetched, Capture capture) {
        return take(source, listing, link, read(link, fetched), capture);
    }

    /// What came of looking again at a known document.
    ///
    /// @param changed what was stored, if its text changed
    /// @param unfit why what came is no state of the document; then nothing was stored
    record Again(Optional<Result> changed, Optional<String> unfit) {}

    /// Stores a new version if the text changed. What holds no text, what says that there is no such page,
    /// and another text at another address are no versions.
    Again again(Source source, ListingKind listing, Link link, Fetched fetched, Capture capture) {
        var read = read(link, fetched);
        var known = parts.store().documents().byUrl(link.url()).map(stored -> stored.version().document());
        var unfit = known.flatMap(before -> Unfit.reason(before, read.document(), read.failure(),
                Optional.of(fetched.location()).filter(location -> !location.equals(link.url()))));
        return unfit.isPresent() ? new Again(Optional.empty(), unfit)
                : new Again(take(source, listing, link, read, capture), Optional.empty());
    }

    /// Stores the document; empty when its text stands in the store as it is.
    Optional<Result> take(Source source, ListingKind listing, Link link, Read read, Capture capture) {
        var company = source.company().or(() -> parts.issuers().resolve(link, read.document()));
        var document = complete(read.document(), listing, link, company);
        var assessed = assess(link, document, company, read.failure(), capture.at());
        one.lock();
        try {
            return store(source, listing, link, assessed, capture);
        } finally {
            one.unlock();
        }
    }

    private Optional<Result> store(Source source, ListingKind listing, Link link, Assessed assessed,
            Capture capture) {
        var known = parts.store().documents().byUrl(link.url());
        var document = assessed.document();
        var digest = TextDigest.of(document.text());
        if (known.isPresent() && known.get().version().textDigest().equals(digest)) {
            parts.store().documents().seenAt(known.get().version().documentId(), link.url(), capture.at(),
                    Optional.of(capture));
            return Optional.empty();
        }
        var id = known.map(old -> old.version().documentId()).orElseGet(() -> Documents.idFor(link.url()));
        var seen = known.map(old -> old.version().seen()).orElse(capture.at());
        var placing = folding.place(id, assessed.side().seen(seen),
                Precedence.of(source, listing, document));
        var version = new Version(id, known.map(old -> old.version().number()).orElse(0) + 1,
                known.map(old -> old.version().sourceId()).orElse(source.id()), document, capture,
                capture.at(), digest, placing.trace().signature(), placing.copyOf(), placing.corrects());
        var stored = new Stored(version, assessed.assessment(), assessed.failure());
        parts.store().traces().save(stored, placing.trace(), placing.places());
        return Optional.of(new Result(stored, known.isEmpty(), placing.repeats()));
    }

    /// A document as it came.
    ///
    /// @param failure why there is no text
    record Read(Document document, Optional<String> failure) {}

    Read read(Link link, Fetched fetched) {
        var raw = Outcomes.raw(fetched);
        return switch (parts.reader().read(raw)) {
            case Extraction.Extracted extracted -> new Read(extracted.document(), Optional.empty());
            case Extraction.NoText none -> new Read(titled(link), Optional.of(none.reason()));
            case Extraction.Unreadable unreadable -> new Read(titled(link), Optional.of(unreadable.reason()));
        };
    }

    private static Document titled(Link link) {
        return Document.of("").withDefaults(link.title(), link.published(), link.publishedUtc());
    }

    private static Document complete(Document document, ListingKind listing, Link link,
            Optional<Company> company) {
        var known = document.withDefaults(link.title(), link.published(), link.publishedUtc());
        if (company.isPresent()) {
            known = known.withIssuer(company.get().name());
        }
        if (listing == ListingKind.EDGAR) {
            var filing = known.filing().orElse(Filing.UNKNOWN).or(FilingDocuments.announced(link));
            boolean release = filing.type().filter(Part::isOwnWords).isPresent();
            known = known.withFiling(filing)
                    .withPublishedUtc(Acceptance.published(filing, known.publishedUtc()))
                    .withKind(release ? DocumentKind.RELEASE : DocumentKind.FILING);
        }
        return Sections.complete(known);
    }

    /// @param failure why there is no assessment
    /// @param side it as its copies are told by; made here, where others need not wait for it
    private record Assessed(Document document, Optional<Assessment> assessment, Optional<String> failure,
            Side side) {}

    private Assessed assess(Link link, Document document, Optional<Company> company,
            Optional<String> failure, Instant seen) {
        var side = Side.of(document, seen, Side.speaker(document, company));
        if (failure.isPresent()) {
            return new Assessed(document, Optional.empty(), failure, side);
        }
        try {
            return new Assessed(document, Optional.of(parts.classifier().assess(document, company)),
                    Optional.empty(), side);
        } catch (RuntimeException | StackOverflowError fault) {
            LOG.warn("not assessed url={}", link.url(), fault);
            return new Assessed(document, Optional.empty(), Optional.of("the rules failed: " + fault),
                    side);
        }
    }
}
