package lodestone.store;

import org.jdbi.v3.core.Handle;

/// The order of the queue. What is severe comes first; a day of waiting weighs as one point of severity, so
/// that nothing waits for ever, and the first claim of an issuer as fifteen.
final class ReviewRank {

    private static final long DAY_MILLIS = 86_400_000;
    private static final long FIRST_CLAIM = 15;
    /// Among what is severe: a sample that nobody looks at measures nothing.
    private static final long SAMPLED = 70;

    private ReviewRank() {}

    /// Without what the case's issuer adds to it.
    static long weight(ReviewCase one) {
        long severity = one.about().sampled().isPresent() ? SAMPLED : one.basis().severity();
        return severity + switch (one.standing().state()) {
            case OPEN, CLAIMED, DECIDED -> 0;
            case SECOND_REVIEW -> 5;
            case DISPUTED, REOPENED -> 10;
        };
    }

    /// Finds out anew which claim of that case's issuer was the first, and ranks whatever that concerns.
    static void rank(Handle handle, ReviewCase one, String issuerKey) {
        var first = issuerKey.isEmpty() ? "" : handle.createQuery("SELECT document_id FROM review_case "
                + "WHERE issuer_key = :key AND claims = 1 ORDER BY dated, document_id LIMIT 1")
                .bind("key", issuerKey).mapTo(String.class).findFirst().orElse("");
        handle.createUpdate("UPDATE review_case SET "
                + "first_claim = CASE WHEN document_id = :first THEN 1 ELSE 0 END, "
                + "rank = (weight + CASE WHEN document_id = :first THEN :bonus ELSE 0 END) * :day - seen "
                + "WHERE document_id IN (:id, :first) "
                + "OR issuer_key = :key AND claims = 1 AND first_claim = 1")
                .bind("first", first).bind("bonus", FIRST_CLAIM).bind("day", DAY_MILLIS)
                .bind("id", one.documentId()).bind("key", issuerKey).execute();
    }
}
