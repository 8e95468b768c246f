package lodestone.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// Serves the recorded answers under their own addresses, and makes up the pages of filings that were not
/// recorded.
final class EdgarOffice implements Site.Pages {

    /// Filings on each made-up page of a filer's older ones.
    static final int OLDER = 3;

    private static final Pattern FILE = Pattern.compile("/Archives/edgar/data/(\\d+)/(\\d{18}/)?(.+)");
    private static final Pattern OLDER_PAGE = Pattern
            .compile("/submissions/CIK(\\d{10})-submissions-\\d+\\.json");

    private final Map<String, Recorded.Answer> recorded = new HashMap<>();
    private final Filings filings;
    private final Set<String> answered = ConcurrentHashMap.newKeySet();
    private volatile String host = "";

    EdgarOffice(List<Recorded.Answer> answers, Filings filings) {
        answers.forEach(answer -> recorded.put(answer.address(), answer));
        this.filings = filings;
    }

    Site open() throws IOException {
        var site = new Site(this);
        host = site.host();
        return site;
    }

    /// Paths that were answered with a page.
    Set<String> answered() {
        return answered;
    }

    @Override
    public Site.Page page(String address) {
        var answer = recorded.get(address);
        var page = answer == null ? madeUp(address)
                : new Site.Page(answer.status(), answer.type(), here(answer));
        if (page.status() == 200) {
            answered.add(address);
        }
        return page;
    }

    /// Feeds name their links in full.
    private byte[] here(Recorded.Answer answer) {
        return answer.kind() != Recorded.Kind.ATOM ? answer.body()
                : answer.text().replace("https://www.sec.gov/", "http://" + host + "/")
                        .getBytes(StandardCharsets.ISO_8859_1);
    }

    private Site.Page madeUp(String address) {
        var older = OLDER_PAGE.matcher(address);
        if (older.matches()) {
            return Site.Page.of("application/json", olderPage(older.group(1), address));
        }
        var file = FILE.matcher(address);
        if (!file.matches()) {
            return Site.Page.NONE;
        }
        var name = file.group(3);
        if (name.matches(".*-index\\.html?")) {
            return index(file.group(1), Filings.accession(name));
        }
        return document(address, dashed(file.group(2) == null ? name : file.group(2)),
                address.replaceFirst("^.*?/\\d{18}/", ""));
    }

    private static String dashed(String digits) {
        return digits.replaceFirst("^(\\d{10})(\\d{2})(\\d{6}).*", "$1-$2-$3");
    }

    private String olderPage(String cik, String address) {
        var accessions = new StringBuilder();
        for (int i = 0; i < OLDER; i++) {
            accessions.append(i == 0 ? "" : ",").append('"').append(cik).append("-99-")
                    .append("%06d".formatted(Math.abs(address.hashCode() % 100_000) * 10 + i)).append('"');
        }
        return "{\"accessionNumber\":[" + accessions + "],\"form\":[\"8-K\",\"8-K\",\"8-K\"],"
                + "\"filingDate\":[\"1999-03-03\",\"1999-02-02\",\"1999-01-01\"],"
                + "\"primaryDocument\":[\"\",\"\",\"\"]}";
    }

    /// The recorded page, which lies under an older address; else one of the documents that are known.
    private Site.Page index(String cik, String accession) {
        var old = recorded.get("/Archives/edgar/data/" + cik + "/" + accession + "-index.html");
        if (old != null) {
            return new Site.Page(200, old.type(), old.body());
        }
        var folder = "/Archives/edgar/data/" + cik + "/" + accession.replace("-", "") + "/";
        var rows = new StringBuilder();
        for (var part : filings.parts(accession)) {
            rows.append(row(part.form(), folder + part.file(), part.file()));
        }
        rows.append(row("&nbsp;", folder + accession + ".txt", accession + ".txt"));
        return Site.Page.of("text/html", "<html><body><table class=\"tableFile\" "
                + "summary=\"Document Format Files\">" + rows + "</table></body></html>");
    }

    private static String row(String form, String address, String name) {
        return "<tr><td>1</td><td>" + form + "</td><td><a href=\"" + address + "\">" + name + "</a></td><td>"
                + form
                + "</td><td>1</td></tr>\n";
    }

    private Site.Page document(String address, String accession, String name) {
        var part = filings.parts(accession).stream()
                .filter(known -> known.file().equals(name) && known.body().length > 0).findFirst();
        if (part.isPresent()) {
            return new Site.Page(200, type(name), part.get().body());
        }
        var form = filings.form(accession);
        var words = "Made-up text of the " + form + " filed under " + accession + ", document " + name + ".";
        return name.endsWith(".txt") ? Site.Page.of("text/plain", submission(accession, form, words))
                : Site.Page.of("text/html", "<html><body><p>" + words + "</p></body></html>");
    }

    private static String submission(String accession, String form, String words) {
        return "<SEC-DOCUMENT>" + accession + ".txt\n<SEC-HEADER>\nACCESSION NUMBER: " + accession
                + "\n</SEC-HEADER>\n<DOCUMENT>\n<TYPE>" + form + "\n<TEXT>\n" + words
                + "\n</TEXT>\n</DOCUMENT>\n</SEC-DOCUMENT>\n";
    }

    private static String type(String name) {
        return name.endsWith(".pdf") ? "application/pdf" : name.endsWith(".txt") ? "text/plain"
                : name.endsWith(".xml") ? "application/xml" : "text/html";
    }
}
