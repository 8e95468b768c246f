package lodestone.extract;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import lodestone.model.ListingKind;

/// Any bytes as what EDGAR answers: a submission in SGML, submissions in JSON, a filing's index page.
final class EdgarFuzz {

    @FuzzTest(maxDuration = "60s")
    @DictionaryEntries({
        "<SEC-DOCUMENT>", "<SEC-HEADER>", "ACCESSION NUMBER:", "FILED AS OF DATE:",
        "<DOCUMENT>",
        "<TYPE>EX-99.1",
        "<FILENAME>", "<TEXT>", "</TEXT>", "</DOCUMENT>", "<PAGE>", "<TABLE>", "<S><C>", "begin 644 a.pdf",
        "<PDF>", "<XBRL>", "{\"filings\":{\"recent\":{\"accessionNumber\":[", "<table class=\"tableFile\">"})
    void reads(byte[] bytes) {
        Sound.document(bytes, "text/plain", "0000000009-26-000042.txt");
        Sound.listing(ListingKind.EDGAR, bytes);
    }
}
