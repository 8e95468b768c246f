package lodestone.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lodestone.model.Source;
import lodestone.run.ListingPass.Report;

/// The passes of one run: hosts side by side, each host's listings one after the other. A host costs a
/// virtual thread, most of whose time goes by waiting; what is worked on at once is bounded by [Hands].
final class HostPasses {

    /// So many hosts wait for their next request at once; of others the first begins when one is done.
    private static final int HOSTS_AT_ONCE = 4096;

    private final Hands hands;
    private final Pass pass;

    HostPasses(Hands hands, Pass pass) {
        this.hands = hands;
        this.pass = pass;
    }

    /// Passes over one listing.
    interface Pass {
        Report over(Job job) throws IOException, InterruptedException;
    }

    /// Their reports, in the order of the sources. When one throws, or this thread is interrupted, the others
    /// are stopped.
    List<Report> run(List<Source> sources) throws IOException, InterruptedException {
        try (var executor = Executors.newFixedThreadPool(HOSTS_AT_ONCE,
                Thread.ofVirtual().name("pass-", 0).factory())) {
            try {
                return all(byHost(sources), executor);
            } finally {
                executor.shutdownNow();
            }
        }
    }

    private List<Report> all(Collection<List<Job>> hosts, ExecutorService executor)
            throws IOException, InterruptedException {
        var ended = new ExecutorCompletionService<List<Report>>(executor);
        var waiting = hosts.stream().map(jobs -> ended.submit(() -> host(jobs))).toList();
        for (int i = 0; i < waiting.size(); i++) {
            result(ended.take());
        }
        var reports = new ArrayList<Report>();
        for (var future : waiting) {
            reports.addAll(result(future));
        }
        return reports;
    }

    private List<Report> host(List<Job> jobs) throws IOException, InterruptedException {
        var reports = new ArrayList<Report>();
        hands.take();
        try {
            for (var job : jobs) {
                reports.add(pass.over(job));
            }
            return reports;
        } finally {
            hands.give();
        }
    }

    private static Collection<List<Job>> byHost(List<Source> sources) {
        Map<String, List<Job>> hosts = new LinkedHashMap<>();
        for (var source : sources) {
            for (var listing : source.listings()) {
                if (source.visits(listing)) {
                    hosts.computeIfAbsent(listing.url().getAuthority(), _ -> new ArrayList<>())
                            .add(new Job(source, listing));
                }
            }
        }
        return hosts.values();
    }

    /// What came of it, or what it threw.
    static <T> T result(Future<T> future) throws IOException, InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case IOException io -> throw io;
                case InterruptedException interrupted -> throw interrupted;
                case RuntimeException fault -> throw fault;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(failed);
            }
        }
    }
}
