package lodestone.review;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import lodestone.store.ReviewSamples.Sample;
import lodestone.store.Store;

/// Draws, for every day that is over, a few of its documents that were not flagged into the review, so that
/// what the rules miss is measured. The draw is made from the day and the documents' ids alone: it can be
/// repeated by anybody, and whatever interrupts it, the next draws the same.
public final class DailySample {

    /// Older days are not made up for.
    private static final int DAYS = 31;

    private final Store store;
    private final Intake intake;
    private final ReviewSettings settings;
    private final ZoneId zone;
    private final Clock clock;

    /// Draws from that store.
    ///
    /// @param zone in which days begin
    public DailySample(Store store, ReviewSettings settings, ZoneId zone, Clock clock) {
        this.store = store;
        this.intake = new Intake(store);
        this.settings = settings;
        this.zone = zone;
        this.clock = clock;
    }

    /// Every day that is over and was not drawn yet.
    public void draw() {
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var drawn = store.samples().all();
        var first = drawn.isEmpty()
                ? store.samples().firstSeen().map(at -> LocalDate.ofInstant(at, zone)).orElse(today)
                : drawn.getLast().day().plusDays(1);
        var from = first.isBefore(today.minusDays(DAYS)) ? today.minusDays(DAYS) : first;
        if (settings.sample() > 0) {
            from.datesUntil(from.isAfter(today) ? from : today).forEach(this::draw);
        }
    }

    private void draw(LocalDate day) {
        var population = store.samples().unflagged(day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant());
        var chosen = population.stream()
                .sorted(Comparator.comparingDouble(id -> SecondReview.chance("sample " + day + " " + id)))
                .limit(settings.sample()).toList();
        chosen.forEach(id -> intake.sample(id, day));
        store.samples().save(new Sample(day, population.size(), chosen.size()), clock.instant());
    }
}
