package lodestone.run;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import lodestone.model.Link;

/// How many documents one visit of a listing asks for: the newest first, the rest is owed and follows with
/// the next visits. A site that announces its whole archive at once, at its own slow pace, would else hold up
/// the digest of all others. Who asks for a look back gets all of it. Used by one thread, for one pass.
final class Share {

    private final Owed owed;
    private final boolean everything;
    private final int most;
    private int taken;
    private int left;

    Share(Owed owed, Since since, int most) {
        this.owed = owed;
        this.everything = since.asked();
        this.most = most;
    }

    /// What of it is asked for now; what says no day comes last, in its order.
    List<Link> of(List<Link> due) {
        int now = everything ? due.size() : Math.min(due.size(), most - taken);
        taken += now;
        left += due.size() - now;
        if (now == due.size()) {
            return due;
        }
        var newest = due.stream().sorted(Comparator.comparing(Share::day).reversed()).toList();
        newest.subList(now, newest.size()).forEach(owed::postponed);
        return newest.subList(0, now);
    }

    private static Instant day(Link link) {
        return link.publishedUtc().orElse(Instant.MIN);
    }

    /// Tells what is left for the next visits.
    void tell(Tally tally) {
        if (left > 0) {
            tally.postponed(left, most);
        }
    }
}
