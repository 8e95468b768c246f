package lodestone.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// A million lines through `assess` in a small heap: they must need no more than the first thousands do.
record MemoryPart(Table table, Path scratch) {

    private static final int LINES = 1_000_000;
    private static final String HEAP = "-Xmx64m";

    void run() throws IOException, InterruptedException {
        var ran = Program.lodestone(scratch, "assess", "--format", "jsonl").jvm(HEAP).feed(MemoryPart::lines)
                .run().expect(0);
        long written;
        try (var lines = Files.lines(ran.out())) {
            written = lines.count();
        }
        Files.delete(ran.out());
        table.kept("memory: lines through assess with " + HEAP, LINES, written, String.format(Locale.ROOT,
                "%.0f s; alive after a collection: %.0f MB in the first tenth, %.0f MB in the last; %s",
                ran.seconds(), ran.heap().live(0, 0.1), ran.heap().live(0.9, 1), ran.heap()));
    }

    private static void lines(OutputStream in) throws IOException {
        var out = new BufferedOutputStream(in, 1 << 16);
        for (int i = 0; i < LINES; i++) {
            var line = "{\"id\":\"" + i + "\",\"text\":\"Corvane " + i
                    + " mines ore and will make magnets.\"}\n";
            out.write(line.getBytes(StandardCharsets.UTF_8));
        }
        out.flush();
    }
}
