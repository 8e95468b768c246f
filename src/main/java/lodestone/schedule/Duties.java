package lodestone.schedule;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import lodestone.model.JobState;
import lodestone.model.Source;
import lodestone.run.Agenda;
import lodestone.run.DailyRun;
import lodestone.run.Progress;
import lodestone.run.RunReport;
import lodestone.run.RunRequest;
import lodestone.run.RunRequest.Telling;
import lodestone.run.Upkeep;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does what is due, and nothing that is not: whoever calls, and however often, a period has one digest and a
/// source one visitor. What is due is asked anew once the duty is ours. Thread-safe.
public final class Duties {

    private static final Logger LOG = LoggerFactory.getLogger(Duties.class);
    /// So long the daily run waits for visits that are under way; what still is then, it tells of as such.
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final ScheduleSettings settings;
    private final Plan plan;
    private final List<Source> sources;
    private final List<String> faults;
    private final Agenda agenda;
    private final DailyRun run;
    private final Upkeep upkeep;
    private final Clock clock;
    private final Set<String> visited = new HashSet<>();
    /// Visits share it; the daily run has it alone.
    private final ReadWriteLock sourcesInUse = new ReentrantReadWriteLock();

    /// @param sources that are watched
    /// @param faults of the configuration, to be told in digests
    public Duties(ScheduleSettings settings, List<Source> sources, List<String> faults, Tools tools,
            Clock clock) {
        this.settings = settings;
        this.plan = new Plan(settings);
        this.sources = List.copyOf(sources);
        this.faults = List.copyOf(faults);
        this.agenda = tools.agenda();
        this.run = tools.run();
        this.upkeep = tools.upkeep();
        this.clock = clock;
    }

    /// By what it is done.
    public record Tools(Agenda agenda, DailyRun run, Upkeep upkeep) {}

    /// What came of asking for it.
    public enum Outcome {
        /// It was done.
        DONE,
        /// It was not due.
        NOT_DUE,
        /// Another program is at it.
        BUSY
    }

    /// From now on times of the calendar count for what never ran.
    public void begin() {
        var known = agenda.jobs();
        plan.duties().stream().filter(duty -> !known.containsKey(duty.label()))
                .forEach(duty -> agenda.note(JobState.fresh(duty.label(), clock.instant())));
    }

    /// Does that duty if it is due.
    public Outcome perform(Duty duty) throws IOException, InterruptedException {
        if (plan.due(duty, past(), clock.instant()).isEmpty()) {
            return Outcome.NOT_DUE;
        }
        var lease = agenda.lease(duty.label());
        if (lease.isEmpty()) {
            return Outcome.BUSY;
        }
        try (var _ = lease.get()) {
            return performAlone(duty);
        }
    }

    private Outcome performAlone(Duty duty) throws IOException, InterruptedException {
        run.settle();
        var due = plan.due(duty, past(), clock.instant());
        if (due.isEmpty() || isTold(due.get())) {
            return Outcome.NOT_DUE;
        }
        noted(duty, due, () -> perform(due.get()));
        return Outcome.DONE;
    }

    /// A digest of its key is written, whatever the plan makes of a clock that was set back.
    private boolean isTold(Due due) {
        return switch (due.duty()) {
            case DAILY, WEEKLY -> agenda.isTold(due.period(settings.zone()).key());
            case SWEEP, HOUSEKEEPING, BACKUP -> false;
        };
    }

    /// A run over everything for whoever asks now. It is for the period whose digest is due, as if its time
    /// had come by the calendar, or for whoever asks if that is written.
    ///
    /// @param since take documents published from then on; empty takes what a daily run takes
    /// @throws IllegalStateException if another program is at it
    public RunReport request(Optional<Instant> since, Progress progress)
            throws IOException, InterruptedException {
        var lease = agenda.lease(Duty.DAILY.label());
        if (lease.isEmpty()) {
            throw new IllegalStateException("another program is at the daily run; wait until it is done");
        }
        try (var _ = lease.get()) {
            run.settle();
            var due = plan.due(Duty.DAILY, past(), clock.instant()).filter(found -> !isTold(found));
            var telling = due.<Telling>map(found -> new Telling.For(found.period(settings.zone())))
                    .orElseGet(Telling.OnRequest::new);
            return noted(Duty.DAILY, due,
                    () -> afterVisits(new RunRequest(sources, since, faults, true, telling), progress));
        }
    }

    private interface Step<T> {
        T take() throws IOException, InterruptedException;
    }

    /// Takes the step, and notes when it began and what came of it.
    private <T> T noted(Duty duty, Optional<Due> due, Step<T> step) throws IOException, InterruptedException {
        var now = clock.instant();
        var state = agenda.jobs().getOrDefault(duty.label(), JobState.fresh(duty.label(), now)).begun(now);
        agenda.note(state);
        try {
            var result = step.take();
            agenda.note(state.ended(due.map(Due::at).orElse(state.planned()), clock.instant(), "done",
                    Optional.empty()));
            return result;
        } catch (InterruptedException stopped) {
            agenda.note(state.ended(state.planned(), clock.instant(), "stopped", Optional.empty()));
            throw stopped;
        } catch (IOException | RuntimeException fault) {
            failed(state, due.map(one -> upTo(one, state)).orElse(state.planned()), fault);
            throw fault;
        }
    }

    /// A digest that failed stays due; anything else waits for its next time.
    private static Instant upTo(Due due, JobState state) {
        return switch (due.duty()) {
            case DAILY, WEEKLY -> state.planned();
            case SWEEP, HOUSEKEEPING, BACKUP -> due.at();
        };
    }

    private void failed(JobState state, Instant upTo, Exception fault) {
        try {
            agenda.note(state.ended(upTo, clock.instant(), "failed",
                    Optional.of(String.valueOf(fault.getMessage()))));
        } catch (RuntimeException second) {
            fault.addSuppressed(second);
        }
    }

    private boolean perform(Due due) throws IOException, InterruptedException {
        switch (due.duty()) {
            case DAILY -> tell(afterVisits(new RunRequest(sources, Optional.empty(), faults, true,
                    new Telling.For(due.period(settings.zone()))), Progress.NONE).undelivered());
            case WEEKLY -> tell(run.run(new RunRequest(List.of(), Optional.empty(), faults, false,
                    new Telling.For(due.period(settings.zone()))), Progress.NONE).undelivered());
            case SWEEP -> upkeep.sweep();
            case HOUSEKEEPING -> upkeep.tidy();
            case BACKUP -> backUp(due.at());
        }
        return true;
    }

    private RunReport afterVisits(RunRequest request, Progress progress)
            throws IOException, InterruptedException {
        var alone = sourcesInUse.writeLock();
        boolean mine = alone.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return run.run(request, progress);
        } finally {
            if (mine) {
                alone.unlock();
            }
        }
    }

    private void backUp(Instant at) throws IOException {
        var backups = settings.backup().orElseThrow();
        upkeep.backUp(backups.folder(), at.atZone(settings.zone()).toLocalDate(), backups.keep());
    }

    /// Visits, in one run, every source whose time has come and that is not being visited. The daily run
    /// visits them all: while it is due or at work they are left to it.
    public Outcome visit() throws IOException, InterruptedException {
        var shared = sourcesInUse.readLock();
        if (plan.due(Duty.DAILY, past(), clock.instant()).isPresent() || !shared.tryLock()) {
            return Outcome.BUSY;
        }
        try {
            return visitDue(clock.instant());
        } finally {
            shared.unlock();
        }
    }

    private Outcome visitDue(Instant now) throws IOException, InterruptedException {
        var mine = claim(now);
        if (mine.isEmpty()) {
            return Outcome.NOT_DUE;
        }
        try {
            var due = agenda.due(sources.stream().filter(source -> mine.contains(source.id())).toList(), now);
            tell(run.run(RunRequest.visit(due), Progress.NONE).undelivered());
            return Outcome.DONE;
        } finally {
            release(mine);
        }
    }

    private synchronized Set<String> claim(Instant now) {
        var due = new HashSet<String>();
        visits(now).forEach((id, at) -> {
            if (!at.isAfter(now) && visited.add(id)) {
                due.add(id);
            }
        });
        return due;
    }

    private synchronized void release(Collection<String> ids) {
        visited.removeAll(ids);
    }

    /// Delivers what is due by now.
    public void deliver() throws InterruptedException {
        tell(run.deliver());
    }

    /// Where nobody waits for an answer, the log is what an operator reads.
    static void tell(List<String> undelivered) {
        undelivered.forEach(line -> LOG.warn("not delivered: {}", line));
    }

    /// When something is to be delivered next: what failed, what waits for the end of quiet hours or of a
    /// watch's rest; empty if nothing waits.
    public Optional<Instant> nextDelivery() {
        return run.nextDelivery();
    }

    /// When each duty that there is is due next; now if it is.
    public Map<Duty, Instant> next() {
        return plan.next(past(), clock.instant());
    }

    /// When each source is visited next at its own pace, by id.
    public Map<String, Instant> visits() {
        return visits(clock.instant());
    }

    private Map<String, Instant> visits(Instant now) {
        return plan.visits(agenda.dues(sources), now);
    }

    /// How each job stands.
    Map<String, JobState> states() {
        return agenda.jobs();
    }

    private Past past() {
        return Past.of(agenda, clock.instant());
    }
}
