package lodestone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TurnsTest {

    @TempDir
    private Path folder;
    private Jdbi jdbi;

    @BeforeEach
    void open() {
        jdbi = Jdbi.create("jdbc:sqlite:" + folder.resolve("turns.db"));
        jdbi.useHandle(handle -> handle.execute("CREATE TABLE kept (number integer PRIMARY KEY)"));
    }

    private static int keep(Handle handle, int number) {
        return handle.execute("INSERT INTO kept (number) VALUES (?)", number);
    }

    private long count() {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT COUNT(*) FROM kept").mapTo(Long.class).one());
    }

    @Test
    void keepsEveryChange_writersAtOnce() throws Exception {
        var turns = new Turns(jdbi);
        var answers = new ArrayList<Future<Integer>>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 200; i++) {
                int number = i;
                answers.add(executor.submit(() -> turns.take(handle -> keep(handle, number))));
            }
        }
        for (var answer : answers) {
            assertThat(answer.get()).isEqualTo(1);
        }
        assertThat(count()).isEqualTo(200);
    }

    /// While one holds its turn the others gather, so that they are made together; one of them is broken.
    @Test
    void failsOnlyTheBrokenChange_madeTogether() throws Exception {
        var turns = new Turns(jdbi);
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = executor.submit(() -> turns.take(handle -> {
                begun.countDown();
                await(go);
                return keep(handle, 0);
            }));
            begun.await();
            var good = executor.submit(() -> turns.take(handle -> keep(handle, 1)));
            var broken = executor.submit(() -> turns.take(handle -> handle.execute("INSERT INTO nothing")));
            var last = executor.submit(() -> turns.take(handle -> keep(handle, 2)));
            go.countDown();
            assertThat(first.get() + good.get() + last.get()).isEqualTo(3);
            assertThatThrownBy(broken::get).hasRootCauseInstanceOf(java.sql.SQLException.class);
        }
        assertThat(count()).isEqualTo(3);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
