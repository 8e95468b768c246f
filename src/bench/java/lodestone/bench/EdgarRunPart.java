package lodestone.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Every recorded answer as a listing of a run: each filing's main document and press releases are stored and
/// indexed, refusals are told and stop nothing, and a second run finds nothing new.
record EdgarRunPart(Recorded recorded, Table table, Path scratch) {

    private static final int HOSTS = 16;
    private static final Pattern FILER = Pattern.compile("(?:CIK0*|/data/)(\\d+)");

    void run() throws IOException, InterruptedException {
        var answers = recorded.answers();
        var listings = new LinkedHashMap<String, Recorded.Answer>();
        for (var answer : answers) {
            if (answer.kind() != Recorded.Kind.DOCUMENT) {
                listings.put("r" + answer.name().substring(0, 4), answer);
            }
        }
        var filings = new Filings(answers);
        var offices = new ArrayList<EdgarOffice>();
        var sites = new ArrayList<Site>();
        try {
            for (int i = 0; i < HOSTS; i++) {
                offices.add(new EdgarOffice(answers, filings));
                sites.add(offices.get(i).open());
            }
            var home = Homes.make(scratch, "edgar", sites.stream().map(Site::host).toList());
            for (var listing : listings.entrySet()) {
                Homes.source(home, listing.getKey(), "edgar",
                        "http://" + sites.get(host(listing.getValue())).host()
                                + listing.getValue().address());
            }
            check(new Runs(home, scratch), listings, filings, offices);
        } finally {
            sites.forEach(Site::close);
        }
    }

    /// A filer's answers share a host, as they do at EDGAR; the others stand for more of them, side by side.
    private static int host(Recorded.Answer answer) {
        var filer = FILER.matcher(answer.address());
        return filer.find() ? 1 + Integer.parseInt(filer.group(1)) % (HOSTS - 1) : 0;
    }

    private void check(Runs runs, Map<String, Recorded.Answer> listings, Filings filings,
            List<EdgarOffice> offices)
            throws IOException, InterruptedException {
        var first = runs.run();
        announced(first, listings, offices);
        refused(first, listings);
        var stored = runs.stored();
        documents(listings, filings, offices, stored);
        table.kept("edgar: indexed", stored.size(), runs.indexed(), first.sum("flagged") + " flagged, "
                + first.sum("unread") + " told as unread");
        var second = runs.run();
        table.kept("edgar: new in a second run", 0, second.sum("new") + second.sum("changed"), second.cost());
        var verified = runs.verify();
        table.held("edgar: verify", verified.equals("0 " + stored.size() + " documents checked, 0 faults"),
                verified);
    }

    private void announced(Runs.Run first, Map<String, Recorded.Answer> listings, List<EdgarOffice> offices)
            throws IOException {
        long given = 0;
        for (var listing : listings.entrySet()) {
            long held = listing.getValue().kind().count(listing.getValue().text())
                    + older(listing.getValue(), offices.getFirst()).stream().mapToLong(OlderPage::count)
                            .sum();
            long found = first.coverage().get(listing.getKey()).path("announced").asLong();
            if (held != found) {
                table.kept("edgar: announced by " + listing.getValue().name(), held, found, "");
            }
            given += held;
        }
        table.kept("edgar: announced, older pages included", given, first.sum("announced"),
                listings.size() + " listings; " + first.cost());
    }

    private void refused(Runs.Run first, Map<String, Recorded.Answer> listings) {
        long given = listings.values().stream().filter(one -> one.kind() == Recorded.Kind.REFUSAL).count();
        var told = first.coverage().entrySet().stream()
                .filter(row -> !List.of("ok", "empty").contains(row.getValue().path("outcome").asText()))
                .map(row -> listings.get(row.getKey()).status() + " as "
                        + row.getValue().path("outcome").asText()
                        + " (" + row.getValue().path("reason").asText() + ")")
                .toList();
        table.kept("edgar: refusals told as such", given, told.size(), String.join(", ", told)
                + "; exit code " + first.ran().code());
    }

    private void documents(Map<String, Recorded.Answer> listings, Filings filings, List<EdgarOffice> offices,
            Map<String, Integer> stored) throws IOException {
        var wanted = wanted(listings, filings, offices);
        var found = new TreeSet<String>();
        stored.keySet().forEach(url -> found.add(url.replaceFirst("^.*?/(\\d{18}/.*)$", "$1")));
        var lost = new TreeSet<>(wanted);
        lost.removeAll(found);
        lost.stream().limit(10).forEach(document -> System.err.println("bench: lost " + document));
        var more = new TreeSet<>(found);
        more.removeAll(wanted);
        more.stream().limit(10).forEach(document -> System.err.println("bench: not asked for " + document));
        table.kept("edgar: main documents and press releases stored", wanted.size(),
                wanted.size() - (long) lost.size(), more.size() + " others, " + (stored.size() - found.size())
                        + " twice under another filer's address");
        var blank = stored.entrySet().stream().filter(one -> one.getValue() == 0)
                .map(one -> one.getKey().replaceFirst("^https?://[^/]*", "")).toList();
        table.told("edgar: stored without a text that could be read", Integer.toString(blank.size()),
                String.join(" ", blank));
        table.held("edgar: nothing stored that was not served", stored.keySet().stream()
                .allMatch(url -> offices.stream().anyMatch(office -> office.answered()
                        .contains(url.replaceFirst("^https?://[^/]*", "")))),
                "");
    }

    private static Set<String> wanted(Map<String, Recorded.Answer> listings, Filings filings,
            List<EdgarOffice> offices)
            throws IOException {
        var wanted = new LinkedHashSet<String>();
        for (var listing : listings.values()) {
            filings.announced(listing).forEach(accession -> wanted.addAll(filings.wanted(accession)));
            for (var page : older(listing, offices.getFirst())) {
                page.accessions().forEach(accession -> wanted.addAll(filings.wanted(accession)));
            }
        }
        return wanted;
    }

    private record OlderPage(List<String> accessions) {
        long count() {
            return accessions.size();
        }
    }

    /// The pages on which a filer's list goes on, recorded or made up, as the office serves them.
    private static List<OlderPage> older(Recorded.Answer answer, EdgarOffice office) throws IOException {
        var pages = new ArrayList<OlderPage>();
        if (answer.kind() == Recorded.Kind.SUBMISSIONS) {
            for (JsonNode page : new ObjectMapper().readTree(answer.body()).path("filings").path("files")) {
                var served = office.page("/submissions/" + page.path("name").asText());
                var accessions = new ArrayList<String>();
                new ObjectMapper().readTree(served.body()).path("accessionNumber")
                        .forEach(accession -> accessions.add(accession.asText()));
                pages.add(new OlderPage(accessions));
            }
        }
        return pages;
    }
}
