package lodestone.extract;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;

/// Any bytes as a PDF.
final class PdfFuzz {

    @FuzzTest(maxDuration = "50s")
    @DictionaryEntries({
        "%PDF-1.7", "1 0 obj", "endobj", "stream\\x0a", "endstream", "xref", "trailer",
        "startxref", "/Kids",
        "/Parent",
        "/Count", "/Contents", "/Resources", "/Font", "/Encoding", "/ToUnicode", "/Filter/FlateDecode",
        "BT /F1 9 Tf (", ") Tj ET", "/ObjStm", "/Encrypt", "/Length"})
    void reads(byte[] bytes) {
        Sound.document(bytes, "application/pdf", "release.pdf");
    }
}
