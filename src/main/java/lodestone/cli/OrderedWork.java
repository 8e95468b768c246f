package lodestone.cli;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/// Maps a stream of inputs on every core and hands the results on in input order, holding only a few of them.
final class OrderedWork {

    private static final int AHEAD_PER_CORE = 16;

    private OrderedWork() {}

    /// Takes results one by one.
    interface Sink<T> {
        void accept(T result) throws IOException;
    }

    static <I, O> void run(Iterator<I> inputs, Function<I, O> work, Sink<O> sink)
            throws IOException, InterruptedException {
        int cores = Runtime.getRuntime().availableProcessors();
        var waiting = new ArrayDeque<Future<O>>();
        try (var executor = Executors.newFixedThreadPool(cores, Thread.ofPlatform().daemon().factory())) {
            while (inputs.hasNext()) {
                var input = inputs.next();
                waiting.add(executor.submit(() -> work.apply(input)));
                if (waiting.size() >= cores * AHEAD_PER_CORE) {
                    sink.accept(result(waiting.remove()));
                }
            }
            while (!waiting.isEmpty()) {
                sink.accept(result(waiting.remove()));
            }
        }
    }

    private static <O> O result(Future<O> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }
}
