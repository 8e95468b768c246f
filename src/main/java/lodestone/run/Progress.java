package lodestone.run;

/// Told how far a run has come; called from many threads.
public interface Progress {

    /// Nobody is watching.
    Progress NONE = (_, _, _) -> {};

    /// So much is done of so much.
    ///
    /// @param task what is being counted
    /// @param done so far
    /// @param total expected now; may grow
    void at(String task, long done, long total);
}
