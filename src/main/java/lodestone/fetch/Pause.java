package lodestone.fetch;

import java.time.Duration;

/// Waits; a test notes it instead.
interface Pause {

    /// Really waits.
    Pause SLEEP = Thread::sleep;

    void sleep(Duration time) throws InterruptedException;
}
