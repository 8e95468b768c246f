package lodestone.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import lodestone.model.Basis;
import lodestone.model.Modality;
import lodestone.model.ReviewState;
import lodestone.model.Ruling;
import lodestone.store.ReviewCase.About;
import lodestone.store.ReviewCase.Hold;
import lodestone.store.ReviewCase.Standing;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// A row of `review_case`.
final class ReviewCaseRow {

    private static final String INSERT = """
            INSERT INTO review_case (document_id, revision, basis, title, kind, issuer, issuer_key, gaps,
                severity, claims, copy, sampled, dated, seen, first_claim, state, why, settled, decided,
                queued, waiting, weight, rank)
            VALUES (:id, 1, :basis, :title, :kind, :issuer, :issuer_key, :gaps, :severity, :claims, :copy,
                :sampled, :dated, :seen, 0, :state, :why, :settled, :decided, :queued, :waiting, :weight, 0)
            ON CONFLICT (document_id) DO NOTHING""";

    private static final String UPDATE = """
            UPDATE review_case SET revision = revision + 1, basis = :basis, title = :title, kind = :kind,
                issuer = :issuer, issuer_key = :issuer_key, gaps = :gaps, severity = :severity,
                claims = :claims, copy = :copy, sampled = :sampled, dated = :dated, seen = :seen,
                state = :state, why = :why, settled = :settled, decided = :decided, queued = :queued,
                waiting = :waiting, weight = :weight
            WHERE document_id = :id AND revision = :revision""";

    private ReviewCaseRow() {}

    /// Whether the case was as it was read, and is now as given.
    static boolean save(Handle handle, ReviewCase one) {
        var basis = one.basis();
        var about = one.about();
        var standing = one.standing();
        var issuer = PlainText.of(basis.issuer().orElse(""));
        boolean waiting = one.queued() && standing.state() != ReviewState.DECIDED;
        int changed = handle.createUpdate(one.revision() == 0 ? INSERT : UPDATE)
                .bind("id", one.documentId()).bind("revision", one.revision())
                .bind("basis", Json.write(basis)).bind("title", PlainText.of(about.title()))
                .bind("kind", about.kind()).bind("issuer", issuer).bind("issuer_key", key(issuer))
                .bind("gaps", " " + String.join(" ", basis.gaps()) + " ").bind("severity", basis.severity())
                .bind("claims", number(basis.claim() != Modality.NONE && !about.copy()))
                .bind("copy", number(about.copy()))
                .bind("sampled", about.sampled().map(LocalDate::toString).orElse(null))
                .bind("dated", about.dated().toEpochMilli()).bind("seen", about.seen().toEpochMilli())
                .bind("state", standing.state().label())
                .bind("why", PlainText.of(String.join("\n", standing.reopened())))
                .bind("settled", standing.settled().map(Ruling::label).orElse(null))
                .bind("decided", number(standing.decided())).bind("queued", number(one.queued()))
                .bind("waiting", number(waiting)).bind("weight", ReviewRank.weight(one)).execute();
        if (changed == 1) {
            ReviewRank.rank(handle, one, key(issuer));
        }
        return changed == 1;
    }

    /// What issuers are compared by.
    static String key(String issuer) {
        return issuer.strip().toLowerCase(Locale.ROOT);
    }

    private static int number(boolean yes) {
        return yes ? 1 : 0;
    }

    static ReviewCase map(ResultSet row, StatementContext context) throws SQLException {
        var until = Columns.instant(row, "held_until");
        var hold = Columns.text(row, "holder").flatMap(who -> until.map(then -> new Hold(who, then)));
        var about = new About(row.getString("title"), row.getString("kind"), row.getInt("copy") == 1,
                Columns.text(row, "sampled").map(LocalDate::parse),
                Instant.ofEpochMilli(row.getLong("dated")), Instant.ofEpochMilli(row.getLong("seen")),
                row.getInt("first_claim") == 1);
        var why = row.getString("why");
        var standing = new Standing(ReviewState.of(row.getString("state")).orElseThrow(),
                why.isEmpty() ? List.of() : why.lines().toList(),
                Columns.text(row, "settled").flatMap(Ruling::of), row.getInt("decided") == 1);
        return new ReviewCase(row.getString("document_id"), row.getInt("revision"),
                Json.read(row.getString("basis"), Basis.class), about, standing, hold, row.getLong("rank"));
    }
}
