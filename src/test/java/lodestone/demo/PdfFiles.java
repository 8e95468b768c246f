package lodestone.demo;

/// PDF files for the tests of other packages.
public final class PdfFiles {

    private PdfFiles() {}

    /// A file with a text layer.
    public static byte[] of(String text) {
        return Pdf.of(text);
    }

    /// A page that is one picture.
    public static byte[] scanned() {
        return Pdf.scanned(1);
    }
}
