package lodestone.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import lodestone.index.ClaimIndex;
import lodestone.record.History;
import lodestone.record.Records;

/// What issuers have shown, kept until the index has changed: it stands beside every document, and is read
/// from hundreds of others. Thread-safe.
final class RecentHistories {

    /// Of some 100 bytes each.
    private static final int MOST_VERSIONS = 200_000;

    private final ClaimIndex index;
    private final Records records;
    private final Map<String, History> known = new LinkedHashMap<>(64, 0.75f, true);
    private Object edition = new Object();
    private int versions;

    RecentHistories(ClaimIndex index, Records records) {
        this.index = index;
        this.records = records;
    }

    /// The name by which an issuer is told of.
    String name(String issuer) {
        return records.name(issuer);
    }

    /// What its documents have told over time.
    History of(String issuer) throws IOException {
        var name = records.name(issuer);
        var asked = index.edition();
        return known(name, asked).orElseGet(() -> keep(name, records.history(name), asked));
    }

    private synchronized Optional<History> known(String name, Object asked) {
        if (!asked.equals(edition)) {
            known.clear();
            versions = 0;
            edition = asked;
        }
        return Optional.ofNullable(known.get(name));
    }

    /// What was read may be newer than its edition, never older.
    private synchronized History keep(String name, History read, Object asked) {
        if (asked.equals(edition) && known.putIfAbsent(name, read) == null) {
            versions += read.versions().size();
            var eldest = known.values().iterator();
            while (versions > MOST_VERSIONS && known.size() > 1) {
                versions -= eldest.next().versions().size();
                eldest.remove();
            }
        }
        return read;
    }
}
