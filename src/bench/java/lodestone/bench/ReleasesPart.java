package lodestone.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Every release through `assess`, and through the store and the index.
record ReleasesPart(Texts texts, Table table, Path scratch) {

    private static final String HEAP = "-Xmx512m";

    void run() throws IOException, InterruptedException {
        assess();
        intake();
    }

    private void assess() throws IOException, InterruptedException {
        var file = scratch.resolve("all.jsonl");
        long given = texts.copyTo(file);
        var ran = Program.lodestone(scratch, "assess", "--format", "jsonl", file.toString()).jvm(HEAP).run()
                .expect(0);
        long assessed = 0;
        long flagged = 0;
        for (var line : ran.lines()) {
            assessed += line.contains("\"verdict\":") ? 1 : 0;
            flagged += line.contains("\"flagged\":true") ? 1 : 0;
        }
        table.kept("releases: assessed", given, assessed, String.format(Locale.ROOT,
                "%s, %d flagged, %.1f s with %s; %s", texts.label(), flagged, ran.seconds(), HEAP,
                ran.heap()));
    }

    private void intake() throws IOException, InterruptedException {
        var given = new long[1];
        texts.forEach(_ -> given[0]++);
        var folder = Files.createDirectories(scratch.resolve("intake"));
        var ran = Program.main(scratch, Intake.class, texts.folder().map(Path::toString).orElse(""),
                folder.toString()).jvm(HEAP).run().expect(0);
        var counts = ran.lines().getLast().split(" ");
        var detail = String.format(Locale.ROOT, "%.1f s with %s, assessing included; %s", ran.seconds(), HEAP,
                ran.heap());
        table.kept("releases: stored", given[0], Long.parseLong(counts[0]), detail);
        table.kept("releases: indexed", given[0], Long.parseLong(counts[1]), counts[2] + " flagged");
    }
}
