package lodestone.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lodestone.model.HostDay;
import lodestone.model.HostState;
import lodestone.model.RobotsFile;

/// What is known of hosts beyond one fetcher. Every implementation is thread-safe, and what it was told is
/// not forgotten when the program is killed, unless it says so.
public interface HostMemory {

    /// What was noted of that host or group last.
    Optional<HostState> state(String name);

    /// Notes it; lasting on return.
    void save(String name, HostState state);

    /// Takes the next free turn of a group of hosts, whoever else takes turns meanwhile, in this program or
    /// another.
    ///
    /// @param delay from this turn to the next
    /// @return when this turn is, not before `now`
    Instant turn(String group, Instant now, Duration delay);

    /// What was kept of the robots.txt at that address.
    Optional<RobotsFile> robots(String url);

    /// Keeps it; lasting on return.
    void save(RobotsFile robots);

    /// Adds to the fair-access ledger.
    void add(List<HostDay> counts);

    /// A memory that ends with the program and is shared with no other.
    static HostMemory ofOneProgram() {
        return new ProgramMemory();
    }
}
