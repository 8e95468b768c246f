/// When runs happen: jobs, triggers, misfires, catch-up.
///
/// [lodestone.schedule.Plan] is a value: from what was done and what time it is it says what is due and what
/// comes next. [lodestone.schedule.Duties] does what is due, after it has made sure that nobody else does;
/// [lodestone.schedule.Timer] is Quartz, which only wakes up at the times that the plan names. What was done
/// is kept in the store by period ("daily:2026-11-28"), not in the timer: whatever crashes, sleeps or is
/// started twice, the plan finds out what is missing from what is there. So the timer needs no memory of its
/// own, and a simulated year needs no timer.
///
/// Misfires: a time at which nobody was there is made up for once, at once, however many there were
/// ([lodestone.schedule.Duty] states it for each). A digest that makes up for several periods names them. A
/// digest that fails stays due and is tried again after five minutes.
///
/// Each source has a job of its own, whose time is what [lodestone.run.Rhythm] learned; sources whose time
/// has come together, as after a sleep, are visited in one run. Visits write no digest: what they find stands
/// in the next. Re-visits of known pages go with the visit of the listing that announced them.
///
/// What waits to be delivered (an attempt that failed, the end of quiet hours or of a watch's rest) has a job
/// too: it comes when it is due, though no run does. The same trouble of a job is logged once.
///
/// One trigger a job, set anew after each run, rather than Quartz's cron triggers: a cron trigger decides by
/// itself what a missed time means and forgets it when the program ends. Its calendar arithmetic is used
/// ([lodestone.schedule.Cadence]), through both clock changes.
@NullMarked
package lodestone.schedule;

import org.jspecify.annotations.NullMarked;
