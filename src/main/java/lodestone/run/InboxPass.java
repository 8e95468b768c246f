package lodestone.run;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lodestone.alert.Coverage;
import lodestone.archive.Resource;
import lodestone.extract.RawDocument;
import lodestone.fetch.FetchOutcome.Fetched;
import lodestone.model.Company;
import lodestone.model.Link;
import lodestone.model.Listing;
import lodestone.model.ListingKind;
import lodestone.model.Source;
import lodestone.model.SourceKind;
import lodestone.run.InboxFile.Reading;
import lodestone.run.InboxFile.State;
import lodestone.store.ListingState;
import lodestone.store.Stored;

/// One pass over the [Inbox], a source of its own in the coverage. Every file is archived and stored before
/// it is moved away, so a kill at any moment leaves it to the next run, which stores it once. Used by one
/// thread.
final class InboxPass {

    private static final URI PLACE = URI.create(Inbox.SCHEME + ":/");
    private static final Listing LISTING = new Listing(Inbox.ID + "/files", ListingKind.PAGE, PLACE,
            Optional.empty(), List.of(), List.of(), true, true);
    /// A file that was written to so lately may not be whole.
    private static final Duration QUIET = Duration.ofSeconds(2);
    /// So many mails may lie in each other.
    private static final int DEEPEST = 3;
    private static final String UNKNOWN_TYPE = "application/octet-stream";

    private final Parts parts;
    private final DocumentPass documents;
    private final Inbox inbox;
    private final Tally tally;

    InboxPass(Parts parts, DocumentPass documents, Inbox inbox) {
        this.parts = parts;
        this.documents = documents;
        this.inbox = inbox;
        this.tally = new Tally(new Job(source(Optional.empty()), LISTING));
    }

    private static Source source(Optional<Company> company) {
        return new Source(Inbox.ID, "Inbox", company.isPresent() ? SourceKind.COMPANY : SourceKind.WIRE,
                company,
                true,
                "documents put down by hand", true, List.of(LISTING));
    }

    ListingPass.Report run() throws IOException, InterruptedException {
        var before = parts.store().listings().get(LISTING.id());
        var found = settled();
        tally.announced(found.size());
        for (var file : found.entrySet()) {
            take(file.getKey(), file.getValue());
        }
        for (var note : inbox.lone()) {
            tally.problem(Inbox.name(note), "a note whose document is not there");
        }
        var outcome = found.isEmpty() ? Coverage.Outcome.EMPTY : Coverage.Outcome.OK;
        var now = Optional.of(parts.clock().instant());
        var after = new ListingState(LISTING.id(), Optional.empty(), Optional.empty(), Optional.empty(), now,
                now, tally.anyNew() ? now : before.lastNewDocument(),
                tally.anyChanged() ? now : before.lastChange(), before.watchedSince().or(() -> now),
                Optional.empty(), Optional.empty(), outcome.label(), Optional.empty(), 0);
        parts.store().listings().save(after);
        return new ListingPass.Report(tally.coverage(after, Duration.ZERO, Optional.empty()),
                tally.problems());
    }

    /// The files as they were when it was looked at them; where one was written to just before, a moment
    /// later.
    private Map<Path, State> settled() throws IOException, InterruptedException {
        var found = states();
        var fresh = parts.clock().instant().minus(QUIET);
        if (found.values().stream().anyMatch(state -> state.changed().isAfter(fresh))) {
            Thread.sleep(QUIET);
            var later = states();
            found.replaceAll((path, state) -> state.equals(later.get(path)) ? state
                    : new State(-1, Instant.EPOCH));
        }
        return found;
    }

    private Map<Path, State> states() throws IOException {
        var found = new LinkedHashMap<Path, State>();
        for (var path : inbox.waiting()) {
            found.put(path, State.of(path));
        }
        return found;
    }

    private void take(Path path, State found) throws IOException {
        var note = inbox.note(path);
        switch (InboxFile.read(path, note, found)) {
            case Reading.Unfinished _ ->
                tally.problem(Inbox.name(path), "still being written; left for later");
            case Reading.Refused refused -> refuse(path, note, refused.reason());
            case Reading.Whole whole -> take(whole.file());
        }
    }

    private void refuse(Path path, Optional<Path> note, String reason) throws IOException {
        inbox.refused(path, note, reason);
        tally.problem(Inbox.name(path), "refused: " + reason);
    }

    private void take(InboxFile file) throws IOException {
        var source = source(file.note().issuer().map(parts.issuers()::called));
        var unread = take(source, file.link(), file.raw(), 0);
        if (unread.isPresent()) {
            inbox.refused(file.path(), file.notePath(), unread.get());
        } else {
            inbox.taken(file.path(), file.notePath(), file.digest());
        }
    }

    /// Archives and stores it and what came with it, each as a document of its own.
    ///
    /// @param depth how many mails it lies in
    /// @return why it cannot be read
    private Optional<String> take(Source source, Link link, RawDocument raw, int depth) throws IOException {
        var type = raw.contentType().orElse(UNKNOWN_TYPE);
        var capture = parts.archive().write(new Resource(link.url(), parts.clock().instant(), type,
                raw.bytes()));
        var fetched = new Fetched(link.url(), List.of(), link.url(), raw.bytes(), Optional.of(type),
                Optional.empty(), Optional.empty());
        documents.take(source, ListingKind.PAGE, link, fetched, capture).ifPresent(tally::stored);
        var stored = parts.store().documents().byUrl(link.url());
        if (depth < DEEPEST) {
            var mail = stored.map(one -> one.version().document());
            for (var file : parts.reader().files(raw)) {
                take(source, InboxFile.link(file, mail), file, depth + 1);
            }
        }
        return stored.flatMap(Stored::notAssessed);
    }
}
