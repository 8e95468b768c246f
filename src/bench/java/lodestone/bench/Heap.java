package lodestone.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// The heap of a process by its collector's log, in MB.
///
/// @param peak the most that was in use before a collection
/// @param after what was in use after each collection, oldest first
record Heap(int peak, List<Integer> after) {

    private static final Pattern COLLECTION = Pattern.compile("(\\d+)M->(\\d+)M\\((\\d+)M\\)");

    static Heap read(Path log) throws IOException {
        var found = COLLECTION.matcher(Files.readString(log)).results().toList();
        return new Heap(found.stream().mapToInt(match -> Integer.parseInt(match.group(1))).max().orElse(0),
                found.stream().map(match -> Integer.parseInt(match.group(2))).toList());
    }

    /// The most that lived through a collection.
    int live() {
        return after.stream().mapToInt(used -> used).max().orElse(0);
    }

    /// Median of what lived, over that part of the collections.
    double live(double from, double to) {
        int size = after.size();
        return Pairs.median(
                after.subList((int) (from * size), Math.max((int) (from * size) + 1, (int) (to * size)))
                        .stream().mapToDouble(used -> used).toArray());
    }

    @Override
    public String toString() {
        return "heap at most " + peak + " MB before and " + live() + " MB after a collection";
    }
}
