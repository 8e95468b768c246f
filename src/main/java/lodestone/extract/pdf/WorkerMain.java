package lodestone.extract.pdf;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.SynchronousQueue;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/// The program of the process that reads PDF: files on standard input, outcomes on standard output. Its
/// arguments are the most pages and characters, the milliseconds for a page and, if there is one, the program
/// for OCR.
///
/// While one file is read the next one is waited for, so that this process ends with the one that started it,
/// however that ended and whatever a file makes the reading do.
final class WorkerMain {

    /// For what calls itself once for each level of a file's nesting.
    private static final long STACK = 64L << 20;

    private WorkerMain() {}

    public static void main(String[] args) throws InterruptedException {
        var out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        System.setOut(new PrintStream(System.err, true));
        var files = new SynchronousQueue<byte[]>();
        var parser = new PdfParser(Integer.parseInt(args[0]), Integer.parseInt(args[1]),
                Arrays.stream(args).skip(3).findFirst()
                        .map(program -> new Ocr(program, Duration.ofMillis(Long.parseLong(args[2])),
                                () -> Wire.writeProgress(out))));
        Thread.ofPlatform().daemon().stackSize(STACK).start(() -> answer(parser, files, out));
        try (var in = new DataInputStream(System.in)) {
            while (true) {
                files.put(Wire.readFile(in));
            }
        } catch (IOException _) {
            Runtime.getRuntime().halt(0);
        }
    }

    private static void answer(PdfParser parser, SynchronousQueue<byte[]> files, DataOutputStream out) {
        FontMappers.set(PlainFonts.load());
        try {
            while (true) {
                Wire.write(out, parser.read(files.take()));
            }
        } catch (IOException | InterruptedException _) {
            // Whoever asked is gone.
        } finally {
            Runtime.getRuntime().halt(1);
        }
    }
}
