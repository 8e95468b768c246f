package lodestone.schedule;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import lodestone.model.DigestPeriod;
import lodestone.run.Agenda;

/// What is done already, as far as planning needs it.
///
/// @param done the newest time of its calendar that each duty is done with; absent if it never ran
record Past(Map<Duty, Instant> done) {

    Past {
        done = Map.copyOf(done);
    }

    /// As it is kept. For digests their periods count: nothing else says that one is written. What was done
    /// in the future was done under a wrong clock.
    static Past of(Agenda agenda, Instant now) {
        var done = new HashMap<Duty, Instant>();
        var jobs = agenda.jobs();
        for (var duty : Duty.values()) {
            var state = jobs.get(duty.label());
            if (state != null && duty != Duty.DAILY) {
                done.put(duty, state.planned().isAfter(now) ? now : state.planned());
            }
        }
        agenda.lastDigest(DigestPeriod.Kind.DAILY, now).ifPresent(at -> done.put(Duty.DAILY, at));
        agenda.lastDigest(DigestPeriod.Kind.WEEKLY, now).ifPresent(at -> done.merge(Duty.WEEKLY, at,
                (one, other) -> one.isAfter(other) ? one : other));
        return new Past(done);
    }
}
