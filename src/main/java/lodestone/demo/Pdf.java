package lodestone.demo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Writes PDF 1.4 files, just well enough for a reader: A4, one font, no compression.
final class Pdf {

    private static final Charset WIN_ANSI = Charset.forName("windows-1252");
    private static final int LINE_CHARACTERS = 88;
    private static final int PAGE_LINES = 50;
    private static final int FIRST_PAGE = 4;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<Integer> offsets = new ArrayList<>();

    private Pdf() {}

    /// A file with a text layer, as many pages as the text needs.
    static byte[] of(String text) {
        var lines = wrapped(text);
        var contents = new ArrayList<byte[]>();
        for (int from = 0; from < lines.size(); from += PAGE_LINES) {
            contents.add(content(lines.subList(from, Math.min(lines.size(), from + PAGE_LINES))));
        }
        var font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>";
        return new Pdf().write(font, "/Font << /F1 3 0 R >>", contents);
    }

    /// What a scanner makes: pages that are one picture, without any text.
    static byte[] scanned(int pages) {
        var picture = "<< /Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray"
                + " /BitsPerComponent 1 /Filter /ASCIIHexDecode /Length 17 >>"
                + "\nstream\nFFC3BDA5A5BDC3FF>\nendstream";
        var contents = new ArrayList<byte[]>();
        for (int i = 0; i < pages; i++) {
            contents.add("q 480 0 0 720 56 60 cm /I1 Do Q\n".getBytes(StandardCharsets.US_ASCII));
        }
        return new Pdf().write(picture, "/XObject << /I1 3 0 R >>", contents);
    }

    private byte[] write(String shared, String resources, List<byte[]> contents) {
        ascii("%PDF-1.4\n");
        object("<< /Type /Catalog /Pages 2 0 R >>");
        var kids = new StringBuilder();
        for (int i = 0; i < contents.size(); i++) {
            kids.append(FIRST_PAGE + 2 * i).append(" 0 R ");
        }
        object("<< /Type /Pages /Kids [ " + kids + "] /Count " + contents.size() + " >>");
        object(shared);
        for (var content : contents) {
            object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << " + resources
                    + " >> /Contents " + (offsets.size() + 2) + " 0 R >>");
            stream(content);
        }
        return finished();
    }

    private byte[] finished() {
        int xref = out.size();
        ascii("xref\n0 " + (offsets.size() + 1) + "\n0000000000 65535 f \n");
        offsets.forEach(offset -> ascii("%010d 00000 n \n".formatted(offset)));
        ascii("trailer\n<< /Size " + (offsets.size() + 1) + " /Root 1 0 R >>\n");
        ascii("startxref\n" + xref + "\n%%EOF\n");
        return out.toByteArray();
    }

    private void object(String body) {
        offsets.add(out.size());
        ascii(offsets.size() + " 0 obj\n" + body + "\nendobj\n");
    }

    private void stream(byte[] content) {
        offsets.add(out.size());
        ascii(offsets.size() + " 0 obj\n<< /Length " + content.length + " >>\nstream\n");
        out.writeBytes(content);
        ascii("\nendstream\nendobj\n");
    }

    private void ascii(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] content(List<String> lines) {
        var drawn = new StringBuilder("BT /F1 10 Tf 14 TL 56 780 Td\n");
        lines.forEach(line -> drawn.append('(').append(escaped(line)).append(") Tj T*\n"));
        return drawn.append("ET\n").toString().getBytes(WIN_ANSI);
    }

    private static String escaped(String line) {
        return line.replace('\u2011', '-').replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)");
    }

    private static List<String> wrapped(String text) {
        var lines = new ArrayList<String>();
        text.lines().forEach(line -> {
            var rest = line.strip();
            while (rest.length() > LINE_CHARACTERS) {
                int space = Math.max(rest.lastIndexOf(' ', LINE_CHARACTERS), 1);
                lines.add(rest.substring(0, space));
                rest = rest.substring(space).strip();
            }
            lines.add(rest);
        });
        return lines;
    }
}
