package lodestone.store;

import java.time.Instant;
import java.util.Optional;
import lodestone.model.Account;

/// Who is signed in, found by the digest of a cookie's secret.
public final class Sessions {

    private final Database database;

    Sessions(Database database) {
        this.database = database;
    }

    /// Begins one.
    public void start(String digest, String account, Instant at) {
        database.change(handle -> handle.createUpdate(
                "INSERT INTO web_session (digest, account, made, seen) VALUES (:digest, :account, :at, :at)")
                .bind("digest", digest).bind("account", account).bind("at", at.toEpochMilli()).execute());
    }

    /// The one with that digest, if its account has not ended.
    public Optional<WebSession> find(String digest) {
        return database.read(handle -> handle.createQuery("SELECT s.made, s.seen, a.name, a.role "
                + "FROM web_session s JOIN account a ON a.name = s.account "
                + "WHERE s.digest = :digest AND a.ended IS NULL")
                .bind("digest", digest)
                .map((row, _) -> new WebSession(new Account(row.getString("name"), Accounts.role(row)),
                        Instant.ofEpochMilli(row.getLong("made")), Instant.ofEpochMilli(row.getLong("seen"))))
                .findOne());
    }

    /// Notes that it was used.
    public void seen(String digest, Instant at) {
        database.change(handle -> handle
                .createUpdate("UPDATE web_session SET seen = :at WHERE digest = :digest")
                .bind("digest", digest).bind("at", at.toEpochMilli()).execute());
    }

    /// Ends it.
    public void end(String digest) {
        database.change(handle -> handle.createUpdate("DELETE FROM web_session WHERE digest = :digest")
                .bind("digest", digest).execute());
    }

    /// Ends all of one account.
    public void endAll(String account) {
        database.change(handle -> handle.createUpdate("DELETE FROM web_session WHERE account = :account")
                .bind("account", account).execute());
    }

    /// Forgets those that began, or were last used, before those instants.
    public void forget(Instant begunBefore, Instant seenBefore) {
        database.change(handle -> handle
                .createUpdate("DELETE FROM web_session WHERE made < :begun OR seen < :seen")
                .bind("begun", begunBefore.toEpochMilli()).bind("seen", seenBefore.toEpochMilli())
                .execute());
    }
}
