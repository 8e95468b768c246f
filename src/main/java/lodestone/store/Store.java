package lodestone.store;

/// The database. One per process; thread-safe; close it. Every write is one transaction, on disk when it returns.
public final class Store implements AutoCloseable {

    private Store() {}

    /// Opens the database, making or migrating its tables.
    public static Store open(StoreSettings settings) {
        throw new IllegalStateException("skeleton " + settings);
    }

    /// Documents with their versions and assessments.
    public Documents documents() {
        throw new IllegalStateException("skeleton");
    }

    /// What is known of each listing's last visits.
    public ListingStates listings() {
        throw new IllegalStateException("skeleton");
    }

    /// Run reports.
    public Runs runs() {
        throw new IllegalStateException("skeleton");
    }

    /// Alerts, one per event.
    public Alerts alerts() {
        throw new IllegalStateException("skeleton");
    }

    @Override
    public void close() {
        throw new IllegalStateException("skeleton");
    }
}
