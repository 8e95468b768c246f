package lodestone.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A saved search: whatever newly matches becomes an alert.
///
/// @param query in the language of search
/// @param owner who asked for it, in their own words (a name, a team); empty if nobody is named
/// @param schedule when its alerts are delivered
/// @param channels the ids of those which its alerts go to; empty for the default channels
public record Watch(String id, String name, String query, Optional<String> owner, Schedule schedule,
        List<String> channels) {

    /// When the alerts of a watch are delivered.
    public enum Schedule {

        /// With the run that found the match.
        AT_ONCE,

        /// Once a day, in the digest.
        DAILY,

        /// Once a week.
        WEEKLY;

        /// As it is written in settings and output: `at-once`.
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Watch {
        channels = List.copyOf(channels);
    }

    /// A watch of nobody in particular, told of daily on the default channels.
    public static Watch of(String id, String name, String query) {
        return new Watch(id, name, query, Optional.empty(), Schedule.DAILY, List.of());
    }
}
