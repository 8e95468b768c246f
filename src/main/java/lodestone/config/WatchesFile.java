package lodestone.config;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import lodestone.model.Watch;

/// The schema of `config/watches.yaml`.
record WatchesFile(List<WatchEntry> watches) {

    /// What can stand in an address and in the name of a file.
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    /// One saved search; its query is compiled by the index, which knows the language.
    record WatchEntry(String id, String name, String query, Optional<String> owner,
            Optional<Watch.Schedule> schedule, List<String> channels) {

        private Watch watch() {
            return new Watch(id, name, query, owner, schedule.orElse(Watch.Schedule.DAILY), channels);
        }
    }

    /// What the types alone do not say.
    ///
    /// @param isChannel whether there is a channel of that id
    List<Fault> faults(String file, Predicate<String> isChannel) {
        var checks = new Checks(file);
        var seen = new HashSet<String>();
        for (int i = 0; i < watches.size(); i++) {
            var entry = watches.get(i);
            var key = "watches[" + i + "].";
            checks.expect(ID.matcher(entry.id).matches(), key + "id",
                    "an id of letters, digits, dots, dashes and underscores", entry.id);
            checks.expect(seen.add(entry.id), key + "id", "an id that no other watch has", entry.id);
            checks.expect(!entry.query.isBlank(), key + "query", "a query", entry.query);
            checks.expect(entry.owner.filter(String::isBlank).isEmpty(), key + "owner", "a name",
                    entry.owner.orElse(""));
            channels(entry, key + "channels", isChannel, checks);
        }
        return checks.faults();
    }

    private static void channels(WatchEntry entry, String key, Predicate<String> isChannel,
            Checks checks) {
        var named = new HashSet<String>();
        entry.channels.forEach(channel -> {
            checks.expect(isChannel.test(channel), key,
                    "the ids of channels in config/lodestone.yaml", channel);
            checks.expect(named.add(channel), key, "each channel once", channel);
        });
    }

    List<Watch> all() {
        return watches.stream().map(WatchEntry::watch).toList();
    }
}
