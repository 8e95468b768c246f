package lodestone.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import lodestone.index.ClaimIndex;
import lodestone.store.Store;

/// What keeps the program's data in order: tidying and copies. Files of the archive need no tidying: the
/// archive begins a new one by itself when one is full. Thread-safe.
public final class Upkeep {

    /// Reports of visits between two digests are kept that long; what digests tell of is kept.
    private static final Duration VISITS = Duration.ofDays(90);
    /// So long one can look up what a message said; the digests' files are kept.
    private static final Duration SENT = Duration.ofDays(90);
    private static final Pattern COPY = Pattern.compile("lodestone-\\d{4}-\\d{2}-\\d{2}");

    private final Store store;
    private final ClaimIndex index;
    private final Sweep sweep;
    private final Copier copier;
    private final Clock clock;

    /// Copies everything into a folder that does not exist yet.
    public interface Copier {

        /// Whatever is in the folder when this throws is no copy.
        void copy(Path folder) throws IOException;
    }

    /// @param copier makes the copies
    public Upkeep(Store store, ClaimIndex index, Sweep sweep, Copier copier, Clock clock) {
        this.store = store;
        this.index = index;
        this.sweep = sweep;
        this.copier = copier;
        this.clock = clock;
    }

    /// Raises what the watches missed; it stands in the next digest.
    public void sweep() throws IOException {
        sweep.run();
    }

    /// Gives back the room that replaced documents take in the index, and forgets old visits and the words of
    /// messages that were sent.
    public void tidy() throws IOException {
        index.tidy();
        store.runs().forgetVisits(clock.instant().minus(VISITS));
        store.messages().forgetContents(clock.instant().minus(SENT));
    }

    /// Makes the copy of that day in a folder of its own, then deletes older ones.
    ///
    /// @param keep so many remain
    public void backUp(Path folder, LocalDate day, int keep) throws IOException {
        var target = folder.resolve("lodestone-" + day);
        var unfinished = folder.resolve("lodestone-" + day + ".part");
        delete(unfinished);
        if (Files.notExists(target)) {
            Files.createDirectories(folder);
            copier.copy(unfinished);
            Files.move(unfinished, target);
        }
        var copies = copies(folder);
        for (var old : copies.subList(0, Math.max(0, copies.size() - keep))) {
            delete(old);
        }
    }

    private static List<Path> copies(Path folder) throws IOException {
        try (var list = Files.list(folder)) {
            return list.filter(path -> COPY.matcher(String.valueOf(path.getFileName())).matches()).sorted()
                    .toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (var walk = Files.walk(folder)) {
            for (var path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
