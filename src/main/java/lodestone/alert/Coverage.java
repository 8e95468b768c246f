package lodestone.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What one run did for one listing: a row of the coverage table.
///
/// @param listingId `source/listing`
/// @param reason why it was not covered; empty when it was
/// @param announced links that the listing held
/// @param fresh documents stored for the first time
/// @param changed documents stored in a new version
/// @param copies of the fresh ones, folded under an earlier document
/// @param flagged of the fresh and changed ones, copies left out
/// @param unread documents that could not be fetched, read or assessed
/// @param requests sent, robots.txt and redirects included
/// @param bytes received, bodies only
/// @param waited time spent obeying pace and Retry-After
/// @param lastNew when this listing last brought a new document, this run included
/// @param health how it stands beyond this run
/// @param aside what it announced and is not stored
public record Coverage(
        String sourceId,
        String listingId,
        Outcome outcome,
        Optional<String> reason,
        int announced,
        int fresh,
        int changed,
        int copies,
        int flagged,
        int unread,
        long requests,
        long bytes,
        Duration waited,
        Optional<Instant> lastNew,
        Health health,
        Aside aside) {

    /// A row of a listing that left nothing aside.
    public Coverage(String sourceId, String listingId, Outcome outcome, Optional<String> reason,
            int announced, int fresh, int changed, int copies, int flagged, int unread, long requests,
            long bytes, Duration waited, Optional<Instant> lastNew, Health health) {
        this(sourceId, listingId, outcome, reason, announced, fresh, changed, copies, flagged, unread,
                requests, bytes, waited, lastNew, health, Aside.NOTHING);
    }

    /// What a listing announced and is not stored, by the reason.
    ///
    /// @param older than this run looks back; most of it was stored when it was new
    /// @param unwanted by the keywords or forms of the configuration
    /// @param owed what was asked for at least once, did not come, and is asked for again
    /// @param gap the visit before, if all that is announced now is newer: what came and went between is not
    ///        even known
    public record Aside(int older, int unwanted, int owed, Optional<Instant> gap) {

        /// All that was announced is wanted now.
        public static final Aside NOTHING = new Aside(0, 0, 0, Optional.empty());
    }

    /// How a listing stands, this run included.
    ///
    /// @param failures in a row
    /// @param lastSuccess when it was last seen as it stands
    /// @param lastChange when it last brought a new version of a known document
    /// @param watchedSince its first visit
    /// @param due when it is worth the next visit
    /// @param silence how long it has announced nothing new; empty where that is not known
    public record Health(
            int failures,
            Optional<Instant> lastSuccess,
            Optional<Instant> lastChange,
            Optional<Instant> watchedSince,
            Optional<Instant> due,
            Optional<Silence> silence) {

        /// Nothing is known yet.
        public static final Health UNKNOWN = new Health(0, Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// How long a listing has announced nothing new, beside how long it used to.
    ///
    /// @param since the last announcement, or the first visit if there was none
    /// @param days that have passed since
    /// @param expected days that may pass before it is news
    /// @param longest gap so far, in days; 0 if none is known
    /// @param gaps that are known
    public record Silence(Instant since, long days, long expected, long longest, int gaps) {

        /// Whether it is news.
        public boolean tooLong() {
            return days > expected;
        }
    }

    /// Whether the listing was seen as it stands, and has said nothing for longer than it ever should.
    public boolean silent() {
        return outcome.covered() && health.silence().map(Silence::tooLong).orElse(false);
    }

    /// The outcome in the words of tables and lists, e.g. `ok`, `ok, silent`, `ok, owes 2`, `failed, 3 in a
    /// row`.
    public String state() {
        return outcome.label() + (silent() ? ", silent" : "")
                + (aside.owed() > 0 ? ", owes " + aside.owed() : "") + inARow();
    }

    private String inARow() {
        return health.failures() > 1 ? ", " + health.failures() + " in a row" : "";
    }

    /// Why it was not covered, in one line, e.g. `failed, timed out, 3 in a row`.
    String trouble() {
        return outcome.label() + reason.map(why -> ", " + why).orElse("")
                + inARow();
    }

    /// How a listing stands after its visit. "Not modified", "empty", "blocked" and "failed" are different
    /// facts; so are a page that was not there once ("failed") and one that is gone.
    public enum Outcome {
        /// Read, with documents.
        OK(true),
        /// As it was, and it was well.
        NOT_MODIFIED(true),
        /// Read: valid, and announces nothing.
        EMPTY(true),
        /// Its host asks to be left alone for a while.
        RATE_LIMITED(false),
        /// Its host turns us away: robots.txt, 401, 403, 451, a captcha.
        BLOCKED(false),
        /// We did not ask: no contact named, an address that is not public.
        REFUSED(false),
        /// Its host said twice, at least a day apart, that there is no such page.
        GONE(false),
        /// It answers, but what used to be found in it is not there.
        CHANGED_SHAPE(false),
        /// It answers with something that was never a listing of its kind.
        UNREADABLE(false),
        /// Time-out, broken connection, trouble of the host, a page that was not there once.
        FAILED(false);

        private final boolean covered;

        Outcome(boolean covered) {
            this.covered = covered;
        }

        /// Whether the listing was seen as it stands.
        public boolean covered() {
            return covered;
        }

        /// The name in tables and machine output, e.g. `not-modified`.
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// The outcome of that label; [#FAILED] for one of an older release.
        public static Outcome of(String label) {
            return Arrays.stream(values()).filter(outcome -> outcome.label().equals(label)).findFirst()
                    .orElse(FAILED);
        }
    }
}
