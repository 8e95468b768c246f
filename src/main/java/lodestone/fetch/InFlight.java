package lodestone.fetch;

import java.util.concurrent.Semaphore;

/// Requests under way, and answers that nobody has in hand yet: so many at once, to whichever hosts they go.
/// That bounds sockets, and what is held in memory for those who wait. Thread-safe.
final class InFlight {

    /// More would not be read sooner: an answer is there within parts of a second, reading it takes a core.
    static final int MOST = 128;

    private final Semaphore free = new Semaphore(MOST, true);

    /// A place that is not taken yet.
    Place place() {
        return new Place();
    }

    /// One request's place; used by one thread. Whoever holds it must not wait for a host's turn, because who
    /// has the turn may wait for a place.
    final class Place implements AutoCloseable {

        private boolean taken;

        /// Waits for it.
        void take() throws InterruptedException {
            if (!taken) {
                free.acquire();
                taken = true;
            }
        }

        @Override
        public void close() {
            if (taken) {
                taken = false;
                free.release();
            }
        }
    }
}
