package lodestone.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import lodestone.archive.Archive;
import lodestone.index.ClaimIndex;
import lodestone.model.Capture;
import lodestone.model.TextDigest;
import lodestone.run.Progress;
import lodestone.store.Store;
import lodestone.store.Stored;

/// Compares store, archive and index with each other and with their digests; changes nothing.
final class Verification {

    private final Archive archive;
    private final Store store;
    private final ClaimIndex index;
    private final List<String> faults = new ArrayList<>();
    private long documents;

    Verification(Archive archive, Store store, ClaimIndex index) {
        this.archive = archive;
        this.store = store;
        this.index = index;
    }

    /// One line a fault; empty when everything agrees.
    List<String> run(Progress progress) throws IOException {
        faults.addAll(archive.verify());
        faults.addAll(index.verify());
        long total = store.documents().count();
        store.documents().forEach(stored -> {
            check(stored);
            progress.at("documents", ++documents, total);
        });
        store.assessments().astray().forEach(version -> faults.add(
                version + ": its newest assessment is not the one that was kept last"));
        long waiting = store.documents().waiting();
        if (waiting > 0) {
            faults.add("the index and the alerts lack " + waiting
                    + " stored versions; ./lodestone run takes them up");
        }
        if (index.size() != documents) {
            faults.add("the index holds " + index.size() + " of " + documents
                    + " documents; ./lodestone reindex rebuilds it");
        }
        return List.copyOf(faults);
    }

    /// Whether its record lies where the store says.
    ///
    /// @param whole whether its body can be unpacked too
    private void check(Capture capture, String place, boolean whole) {
        try {
            archive.differs(capture).ifPresent(other -> faults.add(place + "no capture " + capture.digest()
                    + " of " + capture.url() + " in " + capture.file() + ": " + other));
            if (whole) {
                archive.read(capture);
            }
        } catch (IOException lost) {
            faults.add(place + "no capture " + capture.digest() + " in " + capture.file() + ": "
                    + lost.getMessage());
        }
    }

    /// How many documents were compared.
    long documents() {
        return documents;
    }

    private void check(Stored newest) {
        var id = newest.version().documentId();
        store.absences().sightings(id).forEach(seen -> check(seen, id + " seen again: ", false));
        store.absences().of(id).forEach(gone -> check(gone, id + " not found: ", false));
        for (var stored : newest.version().number() == 1 ? List.of(newest)
                : store.documents().versions(id)) {
            var version = stored.version();
            var place = id + " version " + version.number() + ": ";
            check(version.capture(), place, true);
            if (!TextDigest.of(version.document().text()).equals(version.textDigest())) {
                faults.add(place + "its text has another digest than " + version.textDigest());
            }
        }
    }
}
