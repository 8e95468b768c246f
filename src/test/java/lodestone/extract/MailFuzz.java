package lodestone.extract;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;

/// Any bytes as a mail.
final class MailFuzz {

    @FuzzTest(maxDuration = "60s")
    @DictionaryEntries({
        "Subject: ", "Date: ", "Content-Type: multipart/mixed; boundary=b", "--b", "--b--", "text/html",
        "Content-Transfer-Encoding: base64", "quoted-printable", "=?utf-8?Q?", "filename*0*=utf-8''",
        "Content-Disposition: attachment", "message/rfc822", "charset="})
    void reads(byte[] bytes) {
        Sound.document(bytes, "message/rfc822", "release.eml");
    }
}
