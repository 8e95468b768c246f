package lodestone.fetch;

import java.time.Duration;
import java.util.Set;

/// Hosts of one operator, who counts the requests to all of them together: they share one pace, over all
/// programs on one store, and a Retry-After of one of them closes all.
///
/// @param hosts by name, lower case, with the port if it is not the usual one
/// @param delay least time between the starts of two requests to any of them
/// @param contactRequired refuse unless the settings name a contact
public record HostGroup(String name, Set<String> hosts, Duration delay, boolean contactRequired) {

    /// SEC EDGAR: its limit is ten requests a second in total, over all hosts and machines of one user, and a
    /// declared user agent; we take four.
    public static final HostGroup SEC_EDGAR = new HostGroup("sec-edgar",
            Set.of("sec.gov", "www.sec.gov", "data.sec.gov", "efts.sec.gov"), Duration.ofMillis(250), true);

    public HostGroup {
        hosts = Set.copyOf(hosts);
    }
}
