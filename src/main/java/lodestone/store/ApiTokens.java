package lodestone.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import lodestone.model.Account;

/// API tokens, found by their digest.
public final class ApiTokens {

    private static final String SELECT = "SELECT t.*, a.name, a.role FROM api_token t "
            + "JOIN account a ON a.name = t.account ";

    private final Database database;

    ApiTokens(Database database) {
        this.database = database;
    }

    /// Keeps a new one.
    public void add(String digest, ApiToken token) {
        database.change(handle -> handle.createUpdate(
                "INSERT INTO api_token (id, digest, account, label, scopes, made, ends) "
                        + "VALUES (:id, :digest, :account, :label, :scopes, :made, :ends)")
                .bind("id", token.id()).bind("digest", digest).bind("account", token.account().name())
                .bind("label", PlainText.of(token.label()))
                .bind("scopes", String.join(" ", new TreeSet<>(token.scopes())))
                .bind("made", token.made().toEpochMilli()).bind("ends", Columns.millis(token.ends()))
                .execute());
    }

    /// The one with that digest, ended ones included, if its account has not ended.
    public Optional<ApiToken> find(String digest) {
        return database.read(handle -> handle
                .createQuery(SELECT + "WHERE t.digest = :digest AND a.ended IS NULL")
                .bind("digest", digest).map((row, _) -> token(row)).findOne());
    }

    /// All of an account, newest first.
    public List<ApiToken> of(String account) {
        return database.read(handle -> handle
                .createQuery(SELECT + "WHERE t.account = :account ORDER BY t.made DESC, t.id")
                .bind("account", account).map((row, _) -> token(row)).list());
    }

    /// Notes that it was shown.
    public void used(String id, Instant at) {
        database.change(handle -> handle.createUpdate("UPDATE api_token SET used = :at WHERE id = :id")
                .bind("id", id).bind("at", at.toEpochMilli()).execute());
    }

    /// Ends it; false if the account has none of that id, or it has ended.
    public boolean end(String account, String id, Instant at) {
        return database.write(handle -> handle.createUpdate("UPDATE api_token SET ended = :at "
                + "WHERE id = :id AND account = :account AND ended IS NULL")
                .bind("id", id).bind("account", account).bind("at", at.toEpochMilli()).execute()) == 1;
    }

    private static ApiToken token(ResultSet row) throws SQLException {
        return new ApiToken(row.getString("id"), new Account(row.getString("name"), Accounts.role(row)),
                row.getString("label"), Set.of(row.getString("scopes").split(" ")),
                Instant.ofEpochMilli(row.getLong("made")), Columns.instant(row, "ends"),
                Columns.instant(row, "used"), Columns.instant(row, "ended"));
    }
}
