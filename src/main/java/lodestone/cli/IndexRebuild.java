package lodestone.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import lodestone.claim.Classifier;
import lodestone.index.ClaimIndex;
import lodestone.index.DamagedIndexException;
import lodestone.run.IndexedVersions;
import lodestone.run.Progress;
import lodestone.store.Store;
import lodestone.store.Stored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the index anew from the store.
///
/// @param home whose index it is
record IndexRebuild(Home home, Settings settings, Store store) {

    private static final Logger LOG = LoggerFactory.getLogger(IndexRebuild.class);

    /// How many documents it holds now.
    long run(Progress progress) throws IOException {
        try (var index = ClaimIndex.rebuild(home.lucene(), settings.chain().synonyms(),
                settings.semantic())) {
            var versions = new IndexedVersions(store, new Classifier(settings.chain()));
            long total = store.documents().count();
            var done = new long[1];
            store.documents().forEach(stored -> {
                put(versions, index, stored);
                progress.at("documents", ++done[0], total);
            });
            index.commit();
            return done[0];
        }
    }

    private static void put(IndexedVersions versions, ClaimIndex index, Stored stored) {
        try {
            versions.put(index, stored);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /// The index opened for writing; made anew if it is damaged or lacks what the store has given it.
    ClaimIndex opened() throws IOException {
        try {
            var index = open();
            if (index.size() >= store.documents().count() - store.documents().waiting()) {
                return index;
            }
            index.close();
            LOG.warn("the index is made anew from the store reason=it lacks documents");
        } catch (DamagedIndexException damaged) {
            LOG.warn("the index is made anew from the store reason={}", damaged.getMessage());
        }
        run(Progress.NONE);
        return open();
    }

    private ClaimIndex open() throws IOException {
        return ClaimIndex.open(home.lucene(), settings.chain().synonyms(), settings.semantic());
    }
}
