package lodestone.demo;

import com.github.tomakehurst.wiremock.common.Json;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lodestone.model.Listing;
import lodestone.model.ListingKind;
import lodestone.model.Source;
import lodestone.model.SourceKind;

/// A regulator that publishes as SEC EDGAR does: column arrays per filer, an Atom feed of current filings, index pages
/// and documents.
final class FilingOffice {

    private static final List<String> FORMS = List.of("8-K", "10-K", "10-Q", "6-K");

    private static final Set<String> ALSO_FILED = Set.of("fic-001", "fic-031");

    private final URI host;

    FilingOffice(URI host) {
        this.host = host;
    }

    /// Whether a wire release was furnished with a filing as well.
    static boolean alsoFiled(Story story) {
        return ALSO_FILED.contains(story.id());
    }

    /// The feed of current filings.
    Source source() {
        var url = host.resolve("/cgi-bin/browse-edgar?action=getcurrent&type=8-K&count=40&output=atom");
        var listing = new Listing("filing-office/current", ListingKind.EDGAR, url, Optional.empty(), FORMS, List.of(),
                true, true);
        return new Source("filing-office", "Office of Filings", SourceKind.REGULATOR, Optional.empty(), true, "invented",
                true, List.of(listing));
    }

    /// The filings of one company, if it files.
    Optional<Listing> listing(Actor actor) {
        return actor.cik().map(cik -> new Listing(actor.id() + "/filings", ListingKind.EDGAR, submissions(cik),
                Optional.empty(), FORMS, List.of(), true, true));
    }

    private URI submissions(String cik) {
        return host.resolve("/submissions/CIK" + cik + ".json");
    }

    void publish(Edition edition, Press press) {
        var all = new ArrayList<Filing>();
        for (var actor : edition.actors()) {
            actor.cik().ifPresent(cik -> {
                var filings = filings(actor, edition);
                filings.forEach(filing -> publish(filing, press));
                press.page(submissions(cik), Page.text(columns(actor, filings), "application/json", newest(filings)));
                all.addAll(filings);
            });
        }
        press.page(host.resolve("/cgi-bin/browse-edgar"),
                Page.text(current(all), "application/atom+xml", newest(all)));
    }

    private static Instant newest(List<Filing> filings) {
        return filings.stream().map(f -> f.story().published()).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    private static List<Filing> filings(Actor actor, Edition edition) {
        var stories = edition.stories().stream()
                .filter(story -> story.company().equals(actor.id()))
                .filter(story -> Outlet.of(story) == Outlet.FILING_OFFICE || alsoFiled(story))
                .toList();
        var filings = new ArrayList<Filing>();
        for (var story : stories) {
            filings.add(new Filing(story, actor, stories.size() - filings.size()));
        }
        return filings;
    }

    private void publish(Filing filing, Press press) {
        var filed = filing.story().published();
        for (var part : filing.parts()) {
            var url = host.resolve(filing.folder() + part.file());
            var page = Page.html(part.html(), filed);
            if (part.story()) {
                press.story(filing.story(), url, page);
            } else {
                press.page(url, page);
            }
        }
        var index = Page.html(index(filing), filed);
        press.page(host.resolve(filing.folder() + filing.accession() + "-index.html"), index);
        press.page(host.resolve(filing.folder() + filing.accession() + "-index.htm"), index);
    }

    private static String columns(Actor actor, List<Filing> filings) {
        var recent = new LinkedHashMap<String, Object>();
        recent.put("accessionNumber", column(filings, Filing::accession));
        recent.put("filingDate", column(filings, Filing::day));
        recent.put("reportDate", column(filings, Filing::day));
        recent.put("acceptanceDateTime",
                column(filings, filing -> filing.story().published().toString().replace("Z", ".000Z")));
        recent.put("form", column(filings, Filing::form));
        recent.put("items", column(filings, Filing::items));
        recent.put("primaryDocument", column(filings, filing -> filing.parts().getFirst().file()));
        recent.put("primaryDocDescription", column(filings, Filing::form));
        var head = new LinkedHashMap<String, Object>();
        head.put("cik", actor.cik().orElseThrow());
        head.put("name", actor.name());
        head.put("tickers", actor.company().tickers().stream().map(t -> t.replaceAll(".*:", "")).toList());
        head.put("filings", Map.of("recent", recent, "files", List.of()));
        return Json.write(head);
    }

    private static List<String> column(List<Filing> filings, Function<Filing, String> value) {
        return filings.stream().map(value).toList();
    }

    private static String index(Filing filing) {
        var rows = filing.parts().stream().map(part -> """
                <tr><td scope="row">%d</td><td scope="row">%s</td><td scope="row"><a href="%s%s">%s</a></td><td scope="row">%s</td><td scope="row">%d</td></tr>
                """.formatted(part.sequence(), part.type(), filing.folder(), part.file(), part.file(), part.type(),
                part.html().length())).collect(Collectors.joining());
        return """
                <!DOCTYPE html>
                <html><head><title>Filing Detail: %s</title></head><body>
                <div class="formDiv"><div id="formHeader"><div id="formName"><strong>Form %s</strong></div>
                <div id="secNum">Accession No. %s</div></div>
                <div class="formContent"><div class="formGrouping"><div class="infoHead">Filing Date</div><div class="info">%s</div></div></div></div>
                <div class="formDiv"><p>Document Format Files</p><table class="tableFile" summary="Document Format Files">
                <tr><th scope="col">Seq</th><th scope="col">Description</th><th scope="col">Document</th><th scope="col">Type</th><th scope="col">Size</th></tr>
                %s</table></div>
                <div class="filerDiv"><span class="companyName">%s (Filer) CIK: %s</span></div></body></html>
                """.formatted(filing.accession(), filing.form(), filing.accession(), filing.day(), rows,
                Markup.escape(filing.actor().name()), filing.actor().cik().orElseThrow());
    }

    private String current(List<Filing> filings) {
        var newestFirst = filings.stream()
                .sorted((one, other) -> other.story().published().compareTo(one.story().published())).toList();
        var entries = newestFirst.stream().map(filing -> """
                <entry><title>%s - %s (%s) (Filer)</title>
                <link rel="alternate" type="text/html" href="%s"/>
                <summary type="html">&lt;b&gt;Filed:&lt;/b&gt; %s &lt;b&gt;AccNo:&lt;/b&gt; %s</summary>
                <updated>%s</updated><category scheme="%s" label="form type" term="%s"/>
                <id>urn:tag:sec.gov,2008:accession-number=%s</id></entry>
                """.formatted(filing.form(), Markup.escape(filing.actor().name()), filing.actor().cik().orElseThrow(),
                host.resolve(filing.folder() + filing.accession() + "-index.htm"), filing.day(), filing.accession(),
                filing.story().published(), host, filing.form(), filing.accession())).collect(Collectors.joining());
        return """
                <?xml version="1.0" encoding="UTF-8" ?>
                <feed xmlns="http://www.w3.org/2005/Atom"><title>Latest Filings</title>
                <id>%s</id><updated>%s</updated>
                """.formatted(host.resolve("/cgi-bin/browse-edgar"), newest(filings)) + entries + "</feed>\n";
    }
}
