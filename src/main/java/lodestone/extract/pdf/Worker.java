package lodestone.extract.pdf;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// A process that reads PDF, one file after the other.
final class Worker implements AutoCloseable {

    /// What a JVM that is told to end for want of memory ends with.
    private static final int OUT_OF_MEMORY = 3;

    private final Process process;
    private final DataOutputStream to;
    private final DataInputStream from;
    private final AtomicBoolean progressed = new AtomicBoolean();

    private Worker(Process process) {
        this.process = process;
        this.to = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
        this.from = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
    }

    static Worker start(PdfSettings settings) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + settings.heapMegabytes() + "m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError",
                "-XX:-CreateCoredumpOnCrash", "-Xlog:disable", "-Djava.awt.headless=true",
                "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog",
                "-cp", System.getProperty("java.class.path"), WorkerMain.class.getName(),
                Integer.toString(settings.maxPages()), Integer.toString(settings.maxCharacters()),
                Long.toString(settings.timeout().toMillis())));
        settings.ocr().ifPresent(command::add);
        return new Worker(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start());
    }

    /// What came of that file. Waits as long as it takes; [#close] from elsewhere ends it.
    ///
    /// @throws IOException if the process ended over it
    PdfOutcome read(byte[] file) throws IOException {
        Wire.writeFile(to, file);
        return Wire.read(from, () -> progressed.set(true));
    }

    /// Whether a page was read by OCR since this was last asked.
    boolean hasProgressed() {
        return progressed.getAndSet(false);
    }

    /// Whether the process ended for want of memory; waits a moment for it to have ended.
    boolean isOutOfMemory() throws InterruptedException {
        return process.waitFor(1, TimeUnit.SECONDS) && process.exitValue() == OUT_OF_MEMORY;
    }

    boolean isAlive() { return process.isAlive(); }

    /// Ends the process, and what it started, at once.
    @Override
    public void close() {
        end(process);
    }

    /// Ends a process, and what it started, at once.
    static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
