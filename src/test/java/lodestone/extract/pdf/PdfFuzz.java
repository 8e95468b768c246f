package lodestone.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Optional;

/// Any bytes as a PDF, in this process: what the other one has to withstand.
final class PdfFuzz {

    private static final PdfParser PARSER = new PdfParser(200, 500_000, Optional.empty());

    @FuzzTest(maxDuration = "60s")
    @DictionaryEntries({
        "%PDF-1.7", "1 0 obj", "endobj", "stream\\x0a", "endstream", "xref", "trailer",
        "startxref", "/Kids",
        "/Parent",
        "/Count", "/Contents", "/Resources", "/Font", "/Encoding", "/ToUnicode", "/Filter/FlateDecode",
        "BT /F1 9 Tf (", ") Tj ET", "/ObjStm", "/Encrypt", "/Length"})
    void reads(byte[] bytes) {
        switch (PARSER.read(bytes)) {
            case PdfOutcome.Read read -> check(read.text());
            case PdfOutcome.NoText none -> assertThat(none.reason()).isNotBlank();
            case PdfOutcome.Refused refused -> assertThat(refused.reason()).isNotBlank();
        }
    }

    private static void check(PdfText read) {
        int end = read.text().length();
        assertThat(read.text()).isNotBlank();
        assertThat(read.pageStarts()).isSorted().allSatisfy(start -> assertThat(start).isBetween(0, end));
        assertThat(read.rows()).allSatisfy(row -> assertThat(row.end()).isBetween(row.start(), end));
    }
}
