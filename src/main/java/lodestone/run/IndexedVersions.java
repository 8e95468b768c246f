package lodestone.run;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import lodestone.claim.Classifier;
import lodestone.index.ClaimIndex;
import lodestone.index.Indexed;
import lodestone.store.Store;
import lodestone.store.Stored;

/// Documents as the index takes them: the newest version by sentences, those before it as what stood there
/// until then. A run and a rebuilding of the index put the same.
///
/// @param classifier divides texts into sentences
public record IndexedVersions(Store store, Classifier classifier) {

    /// Puts a document whose newest version this is; searchable after the index's next commit.
    public void put(ClaimIndex index, Stored newest) throws IOException {
        var version = newest.version();
        if (version.number() > 1) {
            past(index, store.documents().versions(version.documentId()));
        }
        index.put(Indexed.newest(version, newest.assessment(),
                classifier.sentences(version.document().text())).withReviewed(newest.reviewed()));
    }

    private static void past(ClaimIndex index, List<Stored> versions) throws IOException {
        for (int i = 0; i + 1 < versions.size(); i++) {
            index.put(new Indexed(versions.get(i).version(), versions.get(i).assessment(), List.of(),
                    Optional.of(versions.get(i + 1).version().seen())));
        }
    }
}
