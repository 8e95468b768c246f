package lodestone.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import lodestone.model.HostDay;

/// Every host's gate, by name, and the ledger over all of them. Thread-safe.
final class HostGates {

    /// Counts are written together, so often at least: that many are lost if the program is killed.
    private static final Duration OFTEN = Duration.ofSeconds(10);

    private final Surroundings around;
    private final Map<String, HostGate> gates = new ConcurrentHashMap<>();
    private final Map<String, HostGroup> groups = new HashMap<>();
    private final Map<String, Standing> standings = new ConcurrentHashMap<>();
    private final Set<HostLedger> untold = ConcurrentHashMap.newKeySet();
    private Instant told;

    HostGates(Surroundings around) {
        this.around = around;
        this.told = around.clock().instant();
        around.settings().groups().forEach(group -> group.hosts().forEach(host -> groups.put(host, group)));
    }

    /// The gate of the host that the address names.
    HostGate of(URI url) {
        return gates.computeIfAbsent(name(url), this::gate);
    }

    private HostGate gate(String host) {
        return new HostGate(new HostLedger(host, untold), Standing.of(host, around),
                Optional.ofNullable(groups.get(host)).map(this::grouped), around);
    }

    private HostGate.Grouped grouped(HostGroup group) {
        return new HostGate.Grouped(group, standings.computeIfAbsent("group " + group.name(),
                name -> Standing.of(name, around)));
    }

    /// The host by one name: lower case, without the usual port and the root's dot.
    static String name(URI url) {
        var host = String.valueOf(url.getHost()).toLowerCase(Locale.ROOT);
        var bare = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        boolean usual = url.getPort() < 0
                || url.getPort() == ("https".equalsIgnoreCase(url.getScheme()) ? 443 : 80);
        return usual ? bare : bare + ":" + url.getPort();
    }

    /// Writes what was counted, if that was not done lately.
    void tellOften() {
        if (due()) {
            tell();
        }
    }

    private synchronized boolean due() {
        return Duration.between(told, around.clock().instant()).compareTo(OFTEN) >= 0;
    }

    /// Writes what was counted since the last time.
    synchronized void tell() {
        told = around.clock().instant();
        var counts = new ArrayList<HostDay>();
        for (var ledger : List.copyOf(untold)) {
            untold.remove(ledger);
            counts.addAll(ledger.tell());
        }
        if (!counts.isEmpty()) {
            around.memory().add(counts);
        }
    }
}
