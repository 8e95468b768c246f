package lodestone.demo;

import com.github.tomakehurst.wiremock.common.Json;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
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

/// A regulator that publishes as SEC EDGAR does: column arrays per filer, an Atom feed of current filings,
/// index pages and documents.
final class FilingOffice {

    private static final List<String> FORMS = List.of("8-K", "10-K", "10-Q", "6-K");
    private static final Set<String> ALSO_FILED = Set.of("fic-001", "fic-031");

    private final URI host;
    private final Template template = Template.named("filing");

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
        return new Source("filing-office", "Office of Filings", SourceKind.REGULATOR, Optional.empty(), true,
                "invented", true, List.of(edgar("filing-office/current", url)));
    }

    /// The filings of one company, if it files.
    Optional<Listing> listing(Actor actor) {
        return actor.cik().map(cik -> edgar(actor.id() + "/filings", submissions(cik)));
    }

    private static Listing edgar(String id, URI url) {
        return new Listing(id, ListingKind.EDGAR, url, Optional.empty(), FORMS, List.of(), true, true);
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
                press.page(submissions(cik),
                        Page.text(columns(actor, filings), "application/json", newest(filings)));
                all.addAll(filings);
            });
        }
        press.page(host.resolve("/cgi-bin/browse-edgar"),
                Page.text(current(all), "application/atom+xml", newest(all)));
    }

    private static Instant newest(List<Filing> filings) {
        return filings.stream().map(Filing::published).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    private List<Filing> filings(Actor actor, Edition edition) {
        var stories = edition.stories().stream()
                .filter(story -> story.company().equals(actor.id()))
                .filter(story -> Outlet.of(story) == Outlet.FILING_OFFICE || alsoFiled(story))
                .toList();
        var filings = new ArrayList<Filing>();
        for (var story : stories) {
            filings.add(new Filing(story, actor, stories.size() - filings.size(), template));
        }
        return filings;
    }

    private void publish(Filing filing, Press press) {
        for (var part : filing.parts()) {
            var url = host.resolve(filing.folder() + part.file());
            var page = Page.html(part.html(), filing.published());
            if (part.story()) {
                press.story(filing.story(), url, page);
            } else {
                press.page(url, page);
            }
        }
        var index = Page.html(filing.index(), filing.published());
        press.page(host.resolve(filing.folder() + filing.accession() + "-index.html"), index);
        press.page(host.resolve(filing.folder() + filing.accession() + "-index.htm"), index);
    }

    private static String columns(Actor actor, List<Filing> filings) {
        var recent = new LinkedHashMap<String, Object>();
        recent.put("accessionNumber", column(filings, Filing::accession));
        recent.put("filingDate", column(filings, Filing::day));
        recent.put("reportDate", column(filings, Filing::day));
        recent.put("acceptanceDateTime",
                column(filings, filing -> filing.published().toString().replace("Z", ".000Z")));
        recent.put("form", column(filings, Filing::form));
        recent.put("items", column(filings, Filing::items));
        recent.put("primaryDocument", column(filings, filing -> filing.parts().getFirst().file()));
        recent.put("primaryDocDescription", column(filings, Filing::form));
        var head = new LinkedHashMap<String, Object>();
        head.put("cik", actor.cik().orElseThrow());
        head.put("name", actor.name());
        head.put("tickers", actor.tickers().stream().map(ticker -> ticker.replaceAll(".*:", "")).toList());
        head.put("filings", Map.of("recent", recent, "files", List.of()));
        return Json.write(head);
    }

    private static List<String> column(List<Filing> filings, Function<Filing, String> value) {
        return filings.stream().map(value).toList();
    }

    private String current(List<Filing> filings) {
        var entries = filings.stream()
                .sorted(Comparator.comparing(Filing::published).reversed())
                .map(filing -> template.fill("entry", entry(filing)))
                .collect(Collectors.joining());
        return template.fill("current",
                Map.of("host", host.toString(), "updated", newest(filings).toString(), "entries", entries));
    }

    private Map<String, String> entry(Filing filing) {
        var fields = filing.fields();
        fields.put("host", host.toString());
        fields.put("index", host.resolve(filing.folder() + filing.accession() + "-index.htm").toString());
        return fields;
    }
}
