package lodestone.schedule;

import java.util.Locale;

/// What is done by the calendar. Each has its misfire rule: what becomes of times at which nobody was there,
/// because the machine slept or the program was not running. For none of them that is ever more than one run.
public enum Duty {
    /// The run over all sources with the digest. One catch-up at once; its digest names every period that it
    /// stands for.
    DAILY("daily digest", "one catch-up at once, whose digest names every day it stands for"),
    /// The digest of watches that tell once a week. As the daily one.
    WEEKLY("weekly digest", "one catch-up at once, whose digest names every week it stands for"),
    /// Asks the archive for every watch. One catch-up at once: it looks at all that changed since the one
    /// before.
    SWEEP("nightly sweep", "one catch-up at once, over all that changed since the one before"),
    /// Tidies up. One catch-up at once.
    HOUSEKEEPING("housekeeping", "one catch-up at once, however many were missed"),
    /// Copies everything out. One catch-up at once.
    BACKUP("backup", "one catch-up at once, however many were missed");

    private final String title;
    private final String misfire;

    Duty(String title, String misfire) {
        this.title = title;
        this.misfire = misfire;
    }

    /// In words.
    public String title() {
        return title;
    }

    /// What becomes of missed times, in words.
    public String misfire() {
        return misfire;
    }

    /// As it is kept, e.g. `daily`.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
