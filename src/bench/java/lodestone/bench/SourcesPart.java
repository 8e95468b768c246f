package lodestone.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// What a source costs before anything is fetched: the program over very many of them, in the launcher's own
/// heap of 512 MB. They share a host that nobody answers at, which a run finds out once.
record SourcesPart(Table table, Path scratch) {

    private static final int FEW = 1_000;
    private static final int MANY = 100_000;

    void run() throws IOException, InterruptedException {
        var few = home("few", FEW);
        var many = home("many", MANY);
        var start = list(few);
        var listed = list(many);
        table.told("sources: `sources list`, " + MANY + " beside " + FEW, String.format(Locale.ROOT, "%.1f s",
                listed.seconds()),
                String.format(Locale.ROOT, "%.1f s for %d; %s", start.seconds(), FEW,
                        listed.heap()));
        var small = pass(few, FEW);
        var large = pass(many, MANY);
        table.told("sources: bytes of heap each, `run`", String.format(Locale.ROOT, "%d",
                (large.heap().live() - small.heap().live()) * 1_000_000L / (MANY - FEW)),
                String.format(Locale.ROOT, "%.1f s; %s; with %d: %.1f s, %s", large.seconds(), large.heap(),
                        FEW, small.seconds(), small.heap()));
    }

    private Path home(String name, int sources) throws IOException {
        var host = "127.0.0.1:" + closed();
        var home = Homes.make(scratch, name, List.of(host));
        for (int i = 0; i < sources; i++) {
            Homes.source(home, "source-" + i, "feed", "http://" + host + "/" + i + ".xml");
        }
        return home;
    }

    private static int closed() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private Program.Ran list(Path home) throws IOException, InterruptedException {
        return Program.lodestone(scratch, "sources", "list").jvm("-Xmx512m").home(home).run().expect(0);
    }

    private Program.Ran pass(Path home, int sources) throws IOException, InterruptedException {
        var ran = Program.lodestone(scratch, "run").home(home).run().expect(1);
        long rows = ran.lines().stream().filter(line -> line.contains("source-")).count();
        table.held("sources: each of " + sources + " is told in the digest", rows >= sources,
                rows + " lines");
        return ran;
    }
}
