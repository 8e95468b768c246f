package lodestone.store;

import java.time.Instant;
import java.util.Optional;

/// One-time links, found by the digest of their secret.
public final class Invitations {

    private final Database database;

    Invitations(Database database) {
        this.database = database;
    }

    /// Keeps it. An older one for the same account, or for the same unnamed one, is worth nothing any more.
    public void add(String digest, Invitation invitation) {
        database.change(handle -> {
            handle.createUpdate("DELETE FROM invitation WHERE COALESCE(account, '') = :account")
                    .bind("account", invitation.account().orElse("")).execute();
            handle.createUpdate("INSERT INTO invitation (digest, account, role, ends) "
                    + "VALUES (:digest, :account, :role, :ends)")
                    .bind("digest", digest).bind("account", Columns.plain(invitation.account()))
                    .bind("role", invitation.role().label())
                    .bind("ends", invitation.ends().toEpochMilli()).execute();
        });
    }

    /// The one with that secret; empty if there is none, or it was used or has ended.
    public Optional<Invitation> open(String digest, Instant now) {
        return database.read(handle -> handle
                .createQuery("SELECT * FROM invitation WHERE digest = :digest AND ends > :now")
                .bind("digest", digest).bind("now", now.toEpochMilli())
                .map((row, _) -> new Invitation(Columns.text(row, "account"), Accounts.role(row),
                        Instant.ofEpochMilli(row.getLong("ends"))))
                .findOne());
    }

    /// Uses it up; false if another did so first.
    public boolean use(String digest) {
        return database.write(handle -> handle.createUpdate("DELETE FROM invitation WHERE digest = :digest")
                .bind("digest", digest).execute()) == 1;
    }
}
