package lodestone.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import lodestone.claim.Classifier;
import lodestone.extract.IssuerResolver;
import lodestone.model.Company;
import lodestone.model.Link;
import lodestone.model.Source;
import lodestone.store.Store;
import lodestone.store.Stored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the present rules make of the documents that are stored; by itself it stores nothing, so that a
/// changed phrase can be tried on the archive first.
///
/// @param classifier by which they are assessed
public record PresentRules(Store store, Classifier classifier, IssuerResolver issuers) {

    private static final Logger LOG = LoggerFactory.getLogger(PresentRules.class);

    /// A document whose assessment is not the stored one.
    public record Change(Stored before, Stored after) {

        /// Whether more than the version of the rules is new: who it is about, what it claims or what it
        /// shows.
        public boolean isOtherwise() { return !found(before).equals(found(after)); }

        private static List<Object> found(Stored stored) {
            return stored.assessment().<List<Object>>map(said -> List.of(said.kind(), said.issuer(),
                    said.claims(), said.stages(), said.severity())).orElse(List.of());
        }
    }

    /// Assesses the newest version of every document that has a text.
    ///
    /// @param told of each change, in the order of the store
    /// @return how many were assessed and how many of these came out otherwise
    public Reassessment.Report compare(List<Source> sources, Consumer<Change> told, Progress progress) {
        var companies = sources.stream().filter(source -> source.company().isPresent())
                .collect(Collectors.toMap(Source::id, source -> source.company().orElseThrow()));
        long total = store.documents().count();
        var counts = new long[2];
        store.documents().forEach(stored -> {
            if (!stored.version().document().text().isBlank()) {
                var again = again(stored, companies);
                if (!again.equals(stored)) {
                    var change = new Change(stored, again);
                    counts[1] += change.isOtherwise() ? 1 : 0;
                    told.accept(change);
                }
            }
            progress.at("documents", ++counts[0], total);
        });
        return new Reassessment.Report(counts[0], counts[1]);
    }

    private Stored again(Stored stored, Map<String, Company> companies) {
        var version = stored.version();
        var document = version.document();
        try {
            var company = Optional.ofNullable(companies.get(version.sourceId())).or(
                    () -> issuers.resolve(Link.to(version.capture().url(), document.title()), document));
            return stored.assessed(Optional.of(classifier.assess(document, company)), Optional.empty());
        } catch (RuntimeException | StackOverflowError fault) {
            LOG.warn("not assessed url={}", version.capture().url(), fault);
            return stored.assessed(Optional.empty(), Optional.of("the rules failed: " + fault));
        }
    }
}
