package lodestone.schedule;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import lodestone.run.Progress;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobExecutionContext;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.DirectSchedulerFactory;
import org.quartz.simpl.RAMJobStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Calls the duties when their time comes: a Quartz job each, one for each source, and one for deliveries
/// that wait. Each has one trigger, set anew whenever a job ended to what the plan says then; one that is
/// late fires once and at once. Close it: jobs at work are stopped with everything stored kept.
public final class Timer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Timer.class);
    private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(5);
    /// What is still due after it was called is asked for again no sooner.
    private static final Duration LEAST = Duration.ofSeconds(15);
    private static final String VISITS = "visit";
    private static final String DUTIES = "duty";
    private static final JobKey NOW = new JobKey("now", "request");
    private static final JobKey DELIVERIES = new JobKey("deliveries", "outbox");
    /// What somebody stopped is left alone for so long, unless somebody asks for it.
    private static final Duration AFTER_A_STOP = Duration.ofHours(1);

    private final Duties duties;
    private final Clock clock;
    private final Scheduler quartz;
    private final Map<JobKey, Instant> armed = new ConcurrentHashMap<>();
    private final Map<JobKey, Instant> notBefore = new ConcurrentHashMap<>();
    private final Map<JobKey, Thread> atWork = new ConcurrentHashMap<>();
    private final Map<JobKey, String> troubles = new ConcurrentHashMap<>();
    private volatile Instant pausedUntil = Instant.MIN;
    private volatile boolean closing;

    private Timer(Duties duties, Clock clock, Scheduler quartz) {
        this.duties = duties;
        this.clock = clock;
        this.quartz = quartz;
    }

    /// Nothing is called before [#start].
    public static Timer of(Duties duties, Clock clock) {
        try {
            var factory = DirectSchedulerFactory.getInstance();
            var name = "lodestone-" + UUID.randomUUID();
            factory.createScheduler(name, name, new Threads(), new RAMJobStore());
            return new Timer(duties, clock, factory.getScheduler(name));
        } catch (SchedulerException fault) {
            throw new IllegalStateException("the scheduler does not start: " + fault.getMessage(), fault);
        }
    }

    /// From now on what is due begins at once, in threads of its own.
    public void start() {
        try {
            quartz.setJobFactory((fired, _) -> new Call(this, fired.getJobDetail().getKey()));
            duties.begin();
            arm();
            quartz.start();
        } catch (SchedulerException fault) {
            throw new IllegalStateException("the scheduler does not start: " + fault.getMessage(), fault);
        }
    }

    /// Quartz's side of a duty or of a visit.
    @DisallowConcurrentExecution
    private record Call(Timer timer, JobKey key) implements Job {

        @Override
        public void execute(JobExecutionContext context) {
            timer.call(key);
        }
    }

    private void call(JobKey key) {
        armed.remove(key);
        atWork.put(key, Thread.currentThread());
        try {
            perform(key);
            notBefore.put(key, clock.instant().plus(LEAST));
            troubles.remove(key);
        } catch (InterruptedException stopped) {
            LOG.info("job={} outcome=stopped", key);
        } catch (IOException | RuntimeException fault) {
            notBefore.put(key, clock.instant().plus(AFTER_A_FAILURE));
            failed(key, fault);
        } finally {
            atWork.remove(key);
        }
        arm();
    }

    /// The same trouble is told once, however often it is tried again.
    private void failed(JobKey key, Exception fault) {
        var words = String.valueOf(fault.getMessage());
        if (!words.equals(troubles.put(key, words))) {
            LOG.error("job={} is tried again", key, fault);
        }
    }

    private void perform(JobKey key) throws IOException, InterruptedException {
        if (key.equals(NOW)) {
            Duties.tell(duties.request(Optional.empty(), Progress.NONE).undelivered());
            return;
        }
        if (key.equals(DELIVERIES)) {
            duties.deliver();
            return;
        }
        var outcome = key.getGroup().equals(VISITS) ? duties.visit()
                : duties.perform(Duty.valueOf(key.getName()));
        LOG.debug("job={} outcome={}", key, outcome);
    }

    /// Sets every trigger to what the plan says now.
    private synchronized void arm() {
        try {
            if (closing) {
                return;
            }
            for (var duty : duties.next().entrySet()) {
                arm(new JobKey(duty.getKey().name(), DUTIES), duty.getValue());
            }
            for (var visit : duties.visits().entrySet()) {
                arm(new JobKey(visit.getKey(), VISITS), visit.getValue());
            }
            var delivery = duties.nextDelivery();
            if (delivery.isPresent()) {
                arm(DELIVERIES, delivery.get());
            }
        } catch (SchedulerException fault) {
            throw new IllegalStateException("the scheduler takes no trigger: " + fault.getMessage(), fault);
        }
    }

    private void arm(JobKey key, Instant wished) throws SchedulerException {
        var earliest = notBefore.getOrDefault(key, Instant.MIN);
        var soonest = earliest.isBefore(pausedUntil) ? pausedUntil : earliest;
        var at = wished.isBefore(soonest) ? soonest : wished;
        if (isArmed(key, at)) {
            return;
        }
        armed.put(key, at);
        // Quartz goes by the machine's clock, whatever ours is
        var wait = Math.max(0, Duration.between(clock.instant(), at).toMillis());
        var trigger = TriggerBuilder.newTrigger().withIdentity(key.getName(), key.getGroup()).forJob(key)
                .startAt(Date.from(Instant.now().plusMillis(wait)))
                .withSchedule(SimpleScheduleBuilder.simpleSchedule().withMisfireHandlingInstructionFireNow())
                .build();
        if (!quartz.checkExists(key)) {
            quartz.addJob(JobBuilder.newJob(Call.class).withIdentity(key).storeDurably().build(), true);
        }
        if (quartz.rescheduleJob(new TriggerKey(key.getName(), key.getGroup()), trigger) == null) {
            quartz.scheduleJob(trigger);
        }
    }

    /// Set already, to the same time or to a time that has come.
    private boolean isArmed(JobKey key, Instant at) {
        var before = armed.get(key);
        var now = clock.instant();
        return before != null && (before.equals(at) || (!before.isAfter(now) && !at.isAfter(now)));
    }

    /// Starts the run over everything at once, for whoever asks.
    ///
    /// @return false if it is at work already
    public synchronized boolean runNow() {
        pausedUntil = Instant.MIN;
        try {
            if (atWork.containsKey(NOW)
                    || atWork.containsKey(new JobKey(Duty.DAILY.name(), DUTIES))) {
                return false;
            }
            quartz.addJob(JobBuilder.newJob(Call.class).withIdentity(NOW).storeDurably().build(), true);
            quartz.triggerJob(NOW);
            return true;
        } catch (SchedulerException fault) {
            throw new IllegalStateException("the scheduler takes no trigger: " + fault.getMessage(), fault);
        }
    }

    /// Stops what is at work, with everything stored kept. It is taken up again after an hour, or when
    /// somebody asks.
    public void stop() {
        pausedUntil = clock.instant().plus(AFTER_A_STOP);
        atWork.values().forEach(Thread::interrupt);
    }

    /// Whether anything is at work.
    public boolean isAtWork() { return !atWork.isEmpty(); }

    /// Who is due when, and how it went last.
    public Timetable timetable() {
        var states = duties.states();
        var jobs = duties.next().entrySet().stream().map(next -> {
            var duty = next.getKey();
            var state = Optional.ofNullable(states.get(duty.label()));
            return new Timetable.Job(duty.title(), next.getValue(), state.flatMap(one -> one.started()),
                    state.flatMap(one -> one.ended()), state.flatMap(one -> one.outcome()),
                    state.flatMap(one -> one.reason()), duty.misfire());
        }).toList();
        var visits = duties.visits().entrySet().stream()
                .map(visit -> new Timetable.Visit(visit.getKey(), visit.getValue()))
                .sorted(Comparator.comparing(Timetable.Visit::next)).toList();
        return new Timetable(jobs, visits, duties.nextDelivery());
    }

    @Override
    public void close() {
        closing = true;
        try {
            quartz.shutdown(false);
        } catch (SchedulerException fault) {
            throw new IllegalStateException("the scheduler does not end: " + fault.getMessage(), fault);
        }
    }
}
