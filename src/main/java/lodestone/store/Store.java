package lodestone.store;

import java.nio.file.Path;

/// The database. One per process; thread-safe; close it. Every write is one transaction, on disk when it
/// returns.
public final class Store implements AutoCloseable {

    private final Database database;
    private final Documents documents;
    private final Assessments assessments;
    private final Sweeps sweeps;
    private final ListingStates listings;
    private final Announcements announcements;
    private final HeldLinks held;
    private final OwedLinks owed;
    private final OlderPages olderPages;
    private final Absences absences;
    private final Runs runs;
    private final Alerts alerts;
    private final Hosts hosts;
    private final HostDays hostDays;
    private final Traces traces;
    private final Periods periods;
    private final Leases leases;
    private final JobStates jobs;
    private final Statements statements;
    private final ReviewCases cases;
    private final ReviewHolds holds;
    private final ReviewSamples samples;
    private final CounterEvidence counterEvidence;
    private final IssuerReplies replies;
    private final Accounts accounts;
    private final Invitations invitations;
    private final Sessions sessions;
    private final ApiTokens tokens;
    private final AuditLog audit;
    private final Messages messages;

    private Store(Database database) {
        this.database = database;
        this.documents = new Documents(database);
        this.assessments = new Assessments(database, documents);
        this.sweeps = new Sweeps(database);
        this.listings = new ListingStates(database);
        this.announcements = new Announcements(database);
        this.held = new HeldLinks(database);
        this.owed = new OwedLinks(database);
        this.olderPages = new OlderPages(database);
        this.absences = new Absences(database);
        this.runs = new Runs(database);
        this.alerts = new Alerts(database);
        this.hosts = new Hosts(database);
        this.hostDays = new HostDays(database);
        this.traces = new Traces(database);
        this.periods = new Periods(database);
        this.leases = new Leases(database);
        this.jobs = new JobStates(database);
        this.statements = new Statements(database);
        this.cases = new ReviewCases(database);
        this.holds = new ReviewHolds(database);
        this.samples = new ReviewSamples(database);
        this.counterEvidence = new CounterEvidence(database);
        this.replies = new IssuerReplies(database);
        this.accounts = new Accounts(database);
        this.invitations = new Invitations(database);
        this.sessions = new Sessions(database);
        this.tokens = new ApiTokens(database);
        this.audit = new AuditLog(database);
        this.messages = new Messages(database);
    }

    /// Opens the database, making or migrating its tables.
    ///
    /// @throws StoreException naming the database, if it cannot be opened
    public static Store open(StoreSettings settings) {
        return new Store(Database.open(settings));
    }

    /// Opens the database for reading beside a program that writes; changing anything fails. Tables that an
    /// older release made are brought up to date first.
    ///
    /// @throws StoreException naming the database, if there is none or it cannot be opened
    public static Store openReadOnly(StoreSettings settings) {
        return new Store(Database.openReadOnly(settings));
    }

    /// Whether there is a database to read: an embedded one begins with its first run.
    public static boolean exists(StoreSettings settings) {
        return Database.exists(settings);
    }

    /// Documents with their versions and assessments.
    public Documents documents() {
        return documents;
    }

    /// What the rules of each time said of a version.
    public Assessments assessments() {
        return assessments;
    }

    /// When the watches went over the archive.
    public Sweeps sweeps() {
        return sweeps;
    }

    /// What is known of each listing's last visits.
    public ListingStates listings() {
        return listings;
    }

    /// What each listing has announced, and when.
    public Announcements announcements() {
        return announcements;
    }

    /// What each listing announced before its time.
    public HeldLinks held() {
        return held;
    }

    /// What each listing announced and is not stored.
    public OwedLinks owed() {
        return owed;
    }

    /// How far each look back over a listing's older pages has come.
    public OlderPages olderPages() {
        return olderPages;
    }

    /// Where documents were no longer found.
    public Absences absences() {
        return absences;
    }

    /// Run reports.
    public Runs runs() {
        return runs;
    }

    /// Alerts, one per event.
    public Alerts alerts() {
        return alerts;
    }

    /// What is known of hosts.
    public Hosts hosts() {
        return hosts;
    }

    /// The fair-access ledger.
    public HostDays hostDays() {
        return hostDays;
    }

    /// Copies and corrections.
    public Traces traces() {
        return traces;
    }

    /// Which digests are written.
    public Periods periods() {
        return periods;
    }

    /// Who is at work on what.
    public Leases leases() {
        return leases;
    }

    /// When each job ran last.
    public JobStates jobs() {
        return jobs;
    }

    /// What the documents of each issuer state.
    public Statements statements() {
        return statements;
    }

    /// The review queue and its decisions.
    public ReviewCases cases() {
        return cases;
    }

    /// Who works on which case of the review.
    public ReviewHolds holds() {
        return holds;
    }

    /// The daily samples of what was not flagged.
    public ReviewSamples samples() {
        return samples;
    }

    /// What reviewers link to against the rules.
    public CounterEvidence counterEvidence() {
        return counterEvidence;
    }

    /// What issuers reply to flags.
    public IssuerReplies replies() {
        return replies;
    }

    /// Who may sign in.
    public Accounts accounts() {
        return accounts;
    }

    /// One-time links to choose a password.
    public Invitations invitations() {
        return invitations;
    }

    /// Who is signed in.
    public Sessions sessions() {
        return sessions;
    }

    /// What programs show to act for an account.
    public ApiTokens tokens() {
        return tokens;
    }

    /// Who did what.
    public AuditLog audit() {
        return audit;
    }

    /// What is to be delivered to whom.
    public Messages messages() {
        return messages;
    }

    /// Writes all of an embedded database into a new file, as it stands at this moment.
    ///
    /// @throws StoreException for PostgreSQL, which has its own tools for that
    public void copyTo(Path file) {
        database.copyTo(file);
    }

    @Override
    public void close() {
        database.close();
    }
}
