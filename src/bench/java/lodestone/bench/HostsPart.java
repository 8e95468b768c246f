package lodestone.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/// Very many hosts, each asked at its pace, side by side in the launcher's own heap of 512 MB: no run can end
/// before one host's requests, a pause between each two, are through. The pace is that of a second, by a
/// clock that goes so many times slower that the work is not what a run waits for.
record HostsPart(Texts texts, Table table, Path scratch) {

    private static final int HOSTS = 2_000;
    private static final int EACH = Integer.getInteger("lodestone.bench.each", 20);
    private static final int SLOWER = Integer.getInteger("lodestone.bench.slower", 10);

    void run() throws IOException, InterruptedException {
        try (var town = new Town(texts.sample(HOSTS * EACH), HOSTS, EACH)) {
            var home = town.home(scratch, "hosts", SLOWER + "s");
            var runs = new Runs(home, scratch);
            var first = runs.run();
            table.kept("hosts: answers", town.answers(), town.asked(), first.cost());
            table.kept("hosts: releases stored", (long) HOSTS * EACH, runs.stored().size(), "");
            int bound = (EACH + 1) * SLOWER;
            table.told("hosts: run/bound of politeness", String.format(Locale.ROOT, "%.2f",
                    first.ran().seconds() / bound),
                    String.format(Locale.ROOT,
                            "%d hosts, %d releases each; %.0f s beside %d s, a second being %d",
                            HOSTS, EACH, first.ran().seconds(), bound, SLOWER));
        }
    }
}
