package lodestone.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import lodestone.archive.Archive;
import lodestone.claim.Chain;
import lodestone.claim.Classifier;
import lodestone.index.ClaimIndex;
import lodestone.model.Company;
import lodestone.model.Source;
import lodestone.model.Watch;
import lodestone.review.ReviewSettings;
import lodestone.schedule.Timer;
import lodestone.store.Store;

/// What the pages read from. Whoever opened the parts closes them, after the server.
///
/// @param sources what is watched, disabled sources included
/// @param watches the saved searches
/// @param review how the review goes
/// @param timer does what is due when; empty where no schedule is at work
public record WebParts(
        Store store, ClaimIndex index, Archive archive, Chain chain, Classifier classifier,
        List<Source> sources, List<Watch> watches, ReviewSettings review, Clock clock,
        Optional<Timer> timer) {

    public WebParts {
        sources = List.copyOf(sources);
        watches = List.copyOf(watches);
    }

    /// The companies that are watched, in the order of their sources.
    List<Company> companies() {
        return sources.stream().flatMap(source -> source.company().stream()).toList();
    }

    /// The same beside a schedule.
    public WebParts with(Timer schedule) {
        return new WebParts(store, index, archive, chain, classifier, sources, watches, review, clock,
                Optional.of(schedule));
    }
}
