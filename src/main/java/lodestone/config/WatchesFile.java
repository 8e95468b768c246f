package lodestone.config;

import java.util.HashSet;
import java.util.List;
import lodestone.model.Watch;

/// The schema of `config/watches.yaml`.
record WatchesFile(List<WatchEntry> watches) {

    /// One saved search; its query is compiled by the index, which knows the language.
    record WatchEntry(String id, String name, String query) {}

    /// What the types alone do not say.
    List<Fault> faults(String file) {
        var checks = new Checks(file);
        var seen = new HashSet<String>();
        for (int i = 0; i < watches.size(); i++) {
            var entry = watches.get(i);
            var key = "watches[" + i + "].";
            checks.expect(seen.add(entry.id), key + "id", "an id that no other watch has", entry.id);
            checks.expect(!entry.query.isBlank(), key + "query", "a query", entry.query);
        }
        return checks.faults();
    }

    List<Watch> all() {
        return watches.stream().map(w -> new Watch(w.id, w.name, w.query)).toList();
    }
}
