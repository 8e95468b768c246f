package lodestone.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lodestone.model.Company;
import lodestone.model.Query;
import lodestone.record.CompanyRecord;
import lodestone.record.FirstUse;
import lodestone.record.Promise;
import lodestone.store.Statement;

/// What a company's page shows.
///
/// @param company if it is watched
/// @param stages the best of each in all its documents
/// @param documents newest first
/// @param past whether it is shown as it stood on an earlier day
public record CompanyView(
        CompanyRecord record, Optional<Company> company, List<StageView> stages, Timeline timeline,
        List<Statement> documents, boolean past) {

    private static final int MOST_DOCUMENTS = 80;
    private static final int MOST_EVENTS = 100;
    private static final int MOST_LINES = 40;

    public CompanyView {
        stages = List.copyOf(stages);
        documents = List.copyOf(documents);
    }

    /// Something of the timeline, as a row of its table.
    ///
    /// @param what `claim` or a stage
    /// @param level 1–4; blank of a claim
    public record Event(String day, String what, String level, Statement document) {

        List<String> cells() {
            return List.of(day, what, level, "/documents/" + document.documentId(), document.title());
        }
    }

    /// The chart as a table, oldest first.
    public List<Event> events() {
        var events = new ArrayList<Event>();
        timeline.claims().forEach(claim -> events.add(new Event(claim.day().toString(), "claim", "", claim)));
        timeline.steps().forEach(step -> events.add(new Event(step.statement().day().toString(),
                step.stage(), Integer.toString(step.level()), step.statement())));
        events.sort(Comparator.comparing(Event::day));
        return events;
    }

    /// The newest of them, oldest first.
    public Portion<Event> newestEvents() {
        return Portion.ofEnd(events(), MOST_EVENTS);
    }

    /// The first uses that are listed.
    public Portion<FirstUse> firstUses() {
        return Portion.of(record.firstUses(), MOST_LINES);
    }

    /// The promises that are listed: those due last.
    public Portion<Promise> promises() {
        return Portion.ofEnd(record.promises(), MOST_LINES);
    }

    /// The documents that are listed.
    public Portion<Statement> listed() {
        return Portion.of(documents, MOST_DOCUMENTS);
    }

    /// Other names, of the watched company.
    public String otherNames() {
        return company.map(known -> String.join(", ", Stream.of(known.aliases(), known.subsidiaries(),
                known.tickers()).flatMap(List::stream).toList())).orElse("");
    }

    /// Where its timeline lies as CSV.
    public String csv() {
        return address() + "/timeline.csv" + (past ? "?as_of=" + record.asOf() : "");
    }

    /// Where it lies, as of today.
    public String address() {
        return CompanyPages.address(record.issuer());
    }

    /// Where all its documents are found.
    public String search() {
        return "/search?sort=date&issuer=" + Query.encoded(record.issuer());
    }

    /// Where it is compared.
    public String comparison() {
        return "/compare?c=" + Query.encoded(record.issuer());
    }

    /// How a promise stands, in words.
    public static String standing(Promise promise) {
        return switch (promise.state()) {
            case KEPT -> "shown " + promise.seen().map(rise -> rise.document().day().toString()).orElse("")
                    + (promise.late() ? ", late" : "");
            case OPEN -> "not due yet";
            case OVERDUE -> "overdue: none found in " + promise.since()
                    + (promise.since() == 1 ? " document since" : " documents since");
            case UNKNOWN -> "cannot be told";
        };
    }
}
