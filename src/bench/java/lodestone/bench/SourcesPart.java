package lodestone.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/// What a source costs before anything is fetched: the program over very many of them, in the launcher's own
/// heap of 512 MB, up to a digest with a row for each. They share a few hosts that nobody answers at, which a
/// run finds out once; only the first stands at one that answers, and notes when it is asked.
record SourcesPart(Table table, Path scratch) {

    private static final int FEW = 1_000;
    private static final int MANY = 100_000;
    private static final int HOSTS = 16;

    void run() throws IOException, InterruptedException {
        var asked = new AtomicLong();
        try (var first = new Site(_ -> {
            asked.compareAndSet(0, System.nanoTime());
            return Site.Page.NONE;
        })) {
            var few = home("few", FEW, first);
            var many = home("many", MANY, first);
            lists(list(few), list(many));
            var small = pass(few, FEW, asked);
            var large = pass(many, MANY, asked);
            table.told("sources: seconds to the first request, `run`", seconds(large.first()),
                    seconds(small.first()) + " with " + FEW);
            table.told("sources: bytes of heap each, `run`", Long.toString(
                    (large.ran().heap().live() - small.ran().heap().live()) * 1_000_000L / (MANY - FEW)),
                    large.ran().heap() + "; with " + FEW + " " + small.ran().heap());
            table.told("sources: a whole `run` with its digest, " + MANY + " beside " + FEW,
                    seconds(large.ran().seconds()), seconds(small.ran().seconds()) + " for " + FEW);
        }
    }

    private void lists(Program.Ran few, Program.Ran many) {
        table.told("sources: `sources list`, " + MANY + " beside " + FEW, seconds(many.seconds()),
                seconds(few.seconds()) + " for " + FEW + "; " + many.heap());
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.1f s", seconds);
    }

    private Path home(String name, int sources, Site first) throws IOException {
        int port = closed();
        var hosts = new ArrayList<>(List.of(first.host()));
        IntStream.range(0, HOSTS).forEach(i -> hosts.add("127.0.0." + (i + 2) + ":" + port));
        var home = Homes.make(scratch, name, hosts);
        for (int i = 0; i < sources; i++) {
            var host = i == 0 ? first.host() : hosts.get(1 + i % HOSTS);
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

    /// @param first seconds until it asked for anything
    private record Pass(Program.Ran ran, double first) {}

    private Pass pass(Path home, int sources, AtomicLong asked) throws IOException, InterruptedException {
        asked.set(0);
        long start = System.nanoTime();
        var ran = Program.lodestone(scratch, "run").home(home).run().expect(1);
        long rows = ran.lines().stream().filter(line -> line.contains("source-")).count();
        table.held("sources: each of " + sources + " is told in the digest", rows >= sources,
                rows + " lines");
        return new Pass(ran, (asked.get() - start) / 1e9);
    }
}
