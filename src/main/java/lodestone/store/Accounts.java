package lodestone.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lodestone.model.Account;

/// Who may sign in. An account is never deleted, for the audit names it; it ends.
public final class Accounts {

    private final Database database;

    Accounts(Database database) {
        this.database = database;
    }

    /// All, ended ones included, by name.
    public List<Member> all() {
        return database.read(handle -> handle.createQuery("SELECT * FROM account ORDER BY name")
                .map((row, _) -> member(row)).list());
    }

    /// The one of that name.
    public Optional<Member> named(String name) {
        return database.read(handle -> handle.createQuery("SELECT * FROM account WHERE name = :name")
                .bind("name", name).map((row, _) -> member(row)).findOne());
    }

    /// Adds one without a password; false if the name is taken, be it by an ended one.
    public boolean add(Account account, Instant at) {
        return database.write(handle -> handle.createUpdate("INSERT INTO account (name, role, made) "
                + "VALUES (:name, :role, :made) ON CONFLICT (name) DO NOTHING")
                .bind("name", account.name()).bind("role", account.role().label())
                .bind("made", at.toEpochMilli()).execute()) == 1;
    }

    /// Gives it a hashed password.
    public void password(String name, String hashed) {
        database.change(handle -> handle
                .createUpdate("UPDATE account SET password = :password WHERE name = :name")
                .bind("name", name).bind("password", hashed).execute());
    }

    /// Gives it another role; false if that would leave no active admin.
    public boolean role(String name, Account.Role role) {
        return database.write(handle -> handle.createUpdate(
                "UPDATE account SET role = :role WHERE name = :name AND (:role = 'admin' OR EXISTS ("
                        + "SELECT 1 FROM account WHERE role = 'admin' AND ended IS NULL "
                        + "AND password IS NOT NULL AND name <> :name))")
                .bind("name", name).bind("role", role.label()).execute()) == 1;
    }

    /// Ends it, with its sessions and tokens; false if that would leave no active admin, or it has ended.
    public boolean end(String name, Instant at) {
        return database.write(handle -> {
            int ended = handle.createUpdate(
                    "UPDATE account SET ended = :at WHERE name = :name AND ended IS NULL AND EXISTS ("
                            + "SELECT 1 FROM account WHERE role = 'admin' AND ended IS NULL "
                            + "AND password IS NOT NULL AND name <> :name)")
                    .bind("name", name).bind("at", at.toEpochMilli()).execute();
            if (ended == 1) {
                handle.createUpdate("DELETE FROM web_session WHERE account = :name").bind("name", name)
                        .execute();
                handle.createUpdate("UPDATE api_token SET ended = :at WHERE account = :name "
                        + "AND ended IS NULL").bind("name", name).bind("at", at.toEpochMilli()).execute();
            }
            return ended == 1;
        });
    }

    /// Whether anybody can sign in who may keep the accounts.
    public boolean hasAdmin() {
        return database.read(handle -> handle.createQuery("SELECT COUNT(*) FROM account "
                + "WHERE role = 'admin' AND ended IS NULL AND password IS NOT NULL")
                .mapTo(Integer.class).one()) > 0;
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(new Account(row.getString("name"), role(row)), Columns.text(row, "password"),
                Instant.ofEpochMilli(row.getLong("made")), Columns.instant(row, "ended"));
    }

    static Account.Role role(ResultSet row) throws SQLException {
        var label = row.getString("role");
        return Account.Role.labelled(label)
                .orElseThrow(() -> new IllegalStateException("no role is called " + label));
    }
}
