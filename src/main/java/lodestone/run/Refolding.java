package lodestone.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lodestone.extract.IssuerResolver;
import lodestone.extract.Signature;
import lodestone.model.Document;
import lodestone.model.Link;
import lodestone.model.ListingKind;
import lodestone.model.Source;
import lodestone.run.Kinship.Side;
import lodestone.store.Store;
import lodestone.store.Stored;

/// Puts stored documents into their places anew, as if they came now one after the other: those whose
/// signature is of an earlier method, or all. What is not yet done is found by nothing that is, so the two
/// methods never meet; a kill leaves the rest to the next run.
final class Refolding {

    private static final int PAGE = 200;

    private final Store store;
    private final IssuerResolver issuers;
    private final Folding folding;

    Refolding(Store store, IssuerResolver issuers) {
        this.store = store;
        this.issuers = issuers;
        this.folding = new Folding(store);
    }

    /// Makes the rest of them.
    void catchUp(List<Source> sources, Progress progress) {
        var known = sources.stream().collect(Collectors.toMap(Source::id, source -> source, (one, _) -> one));
        long total = store.documents().count();
        long done = 0;
        var page = outdated();
        while (!page.isEmpty()) {
            for (var id : page) {
                store.documents().byId(id).ifPresent(stored -> renew(stored, known));
                progress.at("copies", ++done, total);
            }
            page = outdated();
        }
    }

    private List<String> outdated() {
        return store.traces().outdated(Signature.METHOD, PAGE);
    }

    private void renew(Stored stored, Map<String, Source> known) {
        var version = stored.version();
        var document = version.document();
        var source = Optional.ofNullable(known.get(version.sourceId()));
        var company = source.flatMap(Source::company).or(() -> issuers
                .resolve(Link.to(version.capture().url(), document.title()), document));
        var placing = folding.place(version.documentId(),
                Side.of(document, version.seen(), Side.speaker(document, company)),
                source.map(one -> Precedence.of(one, listing(document), document)).orElse(Precedence.WIRE));
        store.traces().renew(placing.trace(), placing.places());
    }

    private static ListingKind listing(Document document) {
        return document.filing().isPresent() ? ListingKind.EDGAR : ListingKind.FEED;
    }
}
