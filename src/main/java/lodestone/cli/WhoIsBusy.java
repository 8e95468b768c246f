package lodestone.cli;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import lodestone.store.Leases.Lease;
import lodestone.store.Store;

/// Says who has a home open: which program, which run, since when.
final class WhoIsBusy {

    private WhoIsBusy() {}

    /// A clause that follows another, e.g. `; serve, process 4711, since 2026-03-02T06:00:00Z`. Blank if
    /// nobody says.
    static String of(Home home, Settings settings, Clock clock) {
        var place = ThisProcess.of(home).place();
        try (var store = Store.openReadOnly(settings.store())) {
            var since = new LinkedHashMap<String, Lease>();
            store.leases().held(clock.instant()).stream().filter(lease -> lease.holder().endsWith(place))
                    .forEach(lease -> since.putIfAbsent(lease.holder(), lease));
            return since.values().stream()
                    .map(lease -> "; " + lease.holder().replace(place, "") + ", since " + lease.since())
                    .collect(Collectors.joining());
        } catch (IllegalStateException unreadable) {
            return "";
        }
    }
}
