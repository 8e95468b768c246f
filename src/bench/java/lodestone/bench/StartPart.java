package lodestone.bench;

import java.io.IOException;
import java.nio.file.Path;
import lodestone.index.ClaimIndex;

/// A cold search from the shell against a JVM that prints hello.
record StartPart(Texts texts, Table table, Path scratch) {

    private static final int SAMPLE = 500;
    private static final int PAIRS = 11;

    void run() throws Exception {
        var home = Homes.make(scratch, "start", java.util.List.of());
        try (var index = ClaimIndex.open(home.resolve("index").resolve("lucene"),
                java.util.List.of())) {
            for (var stored : Intake.stored(texts.sample(SAMPLE))) {
                index.put(Intake.indexed(stored));
            }
            index.commit();
        }
        var ratio = Pairs.measure(PAIRS, Pairs.wall(() -> search(home)),
                Pairs.wall(() -> Program.main(scratch, Hello.class).run().expect(0)));
        table.ratio("cold ./lodestone search / a JVM that prints hello", ratio,
                SAMPLE + " documents in the index, 20 hits with passages; the bound is 4");
    }

    private void search(Path home) throws IOException, InterruptedException {
        Program.lodestone(scratch, "search", "company").home(home).run().expect(0);
    }
}
