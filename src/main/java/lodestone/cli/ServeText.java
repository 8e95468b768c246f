package lodestone.cli;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import lodestone.schedule.Timetable;

/// What a program that serves says when it has begun: where, what it does when, and where it writes.
record ServeText(Streams streams, Settings settings) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm",
            Locale.ENGLISH);

    void print(URI address, Timetable timetable, Path log, Home home) {
        var out = streams.out();
        settings.faults().forEach(fault -> out.println("Left out: " + TerminalText.clean(fault)));
        out.println("Lodestone is at " + address + "  (Ctrl-C ends)");
        out.println("Times are in " + settings.zone());
        for (var job : timetable.jobs()) {
            out.printf("  %-14s  next %s, %s%n", job.title(), time(job.next()), last(job));
        }
        if (!timetable.visits().isEmpty()) {
            var first = timetable.visits().getFirst();
            out.printf("  %-14s  next %s: %s; %d at their own pace%n", "sources", time(first.next()),
                    first.source(), timetable.visits().size());
        } else if (!settings.watchesSources()) {
            out.println("  No source in sources/ is enabled: each daily run takes what lies in "
                    + home.inbox().folder());
        }
        out.println("Digests: " + home.digests());
        out.println("Log:     " + log);
        out.flush();
    }

    private String last(Timetable.Job job) {
        var outcome = job.outcome().map(how -> ", " + how)
                .orElse(job.started().isEmpty() ? "" : ", not ended");
        return job.started().map(at -> "last " + time(at) + outcome).orElse("not yet run");
    }

    private String time(Instant at) {
        return TIME.format(at.atZone(settings.zone()));
    }
}
