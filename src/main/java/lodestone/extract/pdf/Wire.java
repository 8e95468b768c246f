package lodestone.extract.pdf;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lodestone.extract.pdf.PdfText.Information;
import lodestone.extract.pdf.PdfText.Span;

/// How a file goes to the process that reads it, and what came of it comes back.
final class Wire {

    private static final int READ = 0;
    private static final int NO_TEXT = 1;
    private static final int REFUSED = 2;
    private static final int PROGRESS = 3;

    private Wire() {}

    static void writeFile(DataOutputStream out, byte[] file) throws IOException {
        out.writeInt(file.length);
        out.write(file);
        out.flush();
    }

    /// @throws java.io.EOFException when there is nothing more to do
    static byte[] readFile(DataInputStream in) throws IOException {
        return in.readNBytes(in.readInt());
    }

    static void write(DataOutputStream out, PdfOutcome outcome) throws IOException {
        switch (outcome) {
            case PdfOutcome.Read read -> {
                out.writeByte(READ);
                writeText(out, read.text());
            }
            case PdfOutcome.NoText none -> writeReason(out, NO_TEXT, none.reason());
            case PdfOutcome.Refused refused -> writeReason(out, REFUSED, refused.reason());
        }
        out.flush();
    }

    /// Says that the file is still being read.
    static void writeProgress(DataOutputStream out) throws IOException {
        out.writeByte(PROGRESS);
        out.flush();
    }

    /// @param progress told whenever the file is said to be still being read
    static PdfOutcome read(DataInputStream in, Runnable progress) throws IOException {
        int kind = in.readByte();
        while (kind == PROGRESS) {
            progress.run();
            kind = in.readByte();
        }
        return switch (kind) {
            case READ -> new PdfOutcome.Read(readText(in));
            case NO_TEXT -> new PdfOutcome.NoText(readString(in));
            case REFUSED -> new PdfOutcome.Refused(readString(in));
            default -> throw new IOException("unknown outcome " + kind);
        };
    }

    private static void writeReason(DataOutputStream out, int kind, String reason) throws IOException {
        out.writeByte(kind);
        writeString(out, reason);
    }

    private static void writeText(DataOutputStream out, PdfText text) throws IOException {
        writeString(out, text.text());
        writeNumbers(out, text.pageStarts());
        writeNumbers(out, text.rows().stream().map(Span::start).toList());
        writeNumbers(out, text.rows().stream().map(Span::end).toList());
        writeString(out, text.letterhead());
        writeOptional(out, text.heading());
        writeOptional(out, text.information().title());
        writeOptional(out, text.information().created());
        writeOptional(out, text.information().language());
    }

    private static PdfText readText(DataInputStream in) throws IOException {
        var text = readString(in);
        var pageStarts = readNumbers(in);
        var starts = readNumbers(in);
        var ends = readNumbers(in);
        var rows = new ArrayList<Span>();
        for (int i = 0; i < starts.size(); i++) {
            rows.add(new Span(starts.get(i), ends.get(i)));
        }
        return new PdfText(text, pageStarts, rows, readString(in), readOptional(in),
                new Information(readOptional(in), readOptional(in), readOptional(in)));
    }

    private static void writeNumbers(DataOutputStream out, List<Integer> numbers) throws IOException {
        out.writeInt(numbers.size());
        for (int number : numbers) {
            out.writeInt(number);
        }
    }

    private static List<Integer> readNumbers(DataInputStream in) throws IOException {
        int size = in.readInt();
        var numbers = new ArrayList<Integer>(size);
        for (int i = 0; i < size; i++) {
            numbers.add(in.readInt());
        }
        return numbers;
    }

    private static void writeOptional(DataOutputStream out, Optional<String> text) throws IOException {
        out.writeBoolean(text.isPresent());
        if (text.isPresent()) {
            writeString(out, text.get());
        }
    }

    private static Optional<String> readOptional(DataInputStream in) throws IOException {
        return in.readBoolean() ? Optional.of(readString(in)) : Optional.empty();
    }

    private static void writeString(DataOutputStream out, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_16BE);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String readString(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_16BE);
    }
}
