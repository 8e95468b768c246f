package lodestone.run;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lodestone.model.Company;
import lodestone.model.Link;
import lodestone.model.Source;
import lodestone.store.Stored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Assesses the newest version of every stored document again with the present rules, and brings the index
/// and the alerts up to date. What is newly flagged stands in the next digest.
public final class Reassessment {

    private static final Logger LOG = LoggerFactory.getLogger(Reassessment.class);

    private final Parts parts;
    private final Indexing indexing;
    private long done;
    private long changed;

    /// A reassessment by the classifier of those parts; nothing is fetched.
    public Reassessment(Parts parts) {
        this.parts = parts;
        this.indexing = new Indexing(parts);
    }

    /// What came of it.
    ///
    /// @param changed of the assessed, how many came out otherwise than before
    public record Report(long assessed, long changed) {}

    /// May be interrupted by anything and run again. Documents without a text are left as they are. Copies
    /// and corrections are told apart anew by the present rules; where that was interrupted, the next run
    /// goes on with it.
    public Report run(List<Source> sources, Progress progress) throws IOException {
        var companies = sources.stream().filter(source -> source.company().isPresent())
                .collect(Collectors.toMap(Source::id, source -> source.company().orElseThrow()));
        long total = parts.store().documents().count();
        parts.store().documents().forEach(stored -> {
            if (!stored.version().document().text().isBlank()) {
                assess(stored, Optional.ofNullable(companies.get(stored.version().sourceId())));
            }
            progress.at("documents", ++done, total);
        });
        parts.store().traces().forget();
        new Refolding(parts.store(), parts.issuers()).catchUp(sources, progress);
        indexing.catchUp();
        return new Report(done, changed);
    }

    private void assess(Stored stored, Optional<Company> known) {
        var again = again(stored, known);
        if (!again.equals(stored)) {
            parts.store().documents().reassess(again, parts.clock().instant());
            changed++;
        }
    }

    private Stored again(Stored stored, Optional<Company> known) {
        var version = stored.version();
        var document = version.document();
        try {
            var company = known.or(() -> parts.issuers()
                    .resolve(Link.to(version.capture().url(), document.title()), document));
            return stored.assessed(Optional.of(parts.classifier().assess(document, company)),
                    Optional.empty());
        } catch (RuntimeException | StackOverflowError fault) {
            LOG.warn("not assessed url={}", version.capture().url(), fault);
            return stored.assessed(Optional.empty(), Optional.of("the rules failed: " + fault));
        }
    }
}
