package lodestone.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Who works on which case. All methods are thread-safe.
public final class ReviewHolds {

    private final Database database;

    ReviewHolds(Database database) {
        this.database = database;
    }

    /// Gives the case to somebody until then, or for as long as it was given before, unless somebody else has
    /// it at `now`: of two who ask at once one gets it.
    public boolean take(String documentId, String who, Instant now, Instant until) {
        return database.write(handle -> handle.createUpdate("UPDATE review_case SET holder = :who, "
                + "held_until = CASE WHEN holder = :who AND held_until > :until THEN held_until "
                + "ELSE :until END WHERE document_id = :id "
                + "AND (holder IS NULL OR holder = :who OR held_until <= :now)")
                .bind("who", PlainText.of(who)).bind("until", until.toEpochMilli()).bind("id", documentId)
                .bind("now", now.toEpochMilli()).execute()) == 1;
    }

    /// Gives up what somebody has until then at the latest; what was given for longer stays.
    ///
    /// @param but this document's case, which is kept; blank for none
    public void giveUp(String who, Instant latest, String but) {
        database.change(handle -> handle.createUpdate("UPDATE review_case SET holder = NULL, "
                + "held_until = NULL WHERE holder = :who AND held_until <= :latest AND document_id <> :but")
                .bind("who", PlainText.of(who)).bind("latest", latest.toEpochMilli()).bind("but", but)
                .execute());
    }

    /// Gives many cases to somebody at one stroke, or to nobody, whoever had them; returns those given.
    ///
    /// @param batch by which it can be undone
    public List<String> assign(String batch, Collection<String> documentIds, Optional<String> who,
            String reviewer, Instant now, Instant until) {
        var given = new ArrayList<String>();
        database.change(handle -> {
            given.clear();
            for (var id : documentIds) {
                if (note(handle, batch, id, who, reviewer, now)) {
                    set(handle, id, who, until);
                    given.add(id);
                }
            }
        });
        return List.copyOf(given);
    }

    private static boolean note(Handle handle, String batch, String id, Optional<String> who, String reviewer,
            Instant now) {
        return handle.createUpdate("INSERT INTO review_batch (id, document_id, reviewer, at, holder, "
                + "was_holder, was_until) SELECT :batch, document_id, :reviewer, :now, :who, holder, "
                + "held_until FROM review_case WHERE document_id = :id ON CONFLICT DO NOTHING")
                .bind("batch", batch).bind("reviewer", PlainText.of(reviewer)).bind("now", now.toEpochMilli())
                .bind("who", Columns.plain(who)).bind("id", id).execute() == 1;
    }

    private static void set(Handle handle, String id, Optional<String> who, Instant until) {
        handle.createUpdate("UPDATE review_case SET holder = :who, held_until = :until "
                + "WHERE document_id = :id").bind("who", Columns.plain(who))
                .bind("until", Columns.millis(who.map(_ -> until))).bind("id", id).execute();
    }

    /// Gives back what was given at that stroke to whoever had it before, unless somebody else has it now;
    /// returns how many. A second time it does nothing.
    public int undo(String batch, Instant now) {
        return database.write(handle -> {
            int changed = handle.createUpdate("UPDATE review_case SET "
                    + "holder = (SELECT was_holder FROM review_batch b WHERE b.id = :batch "
                    + "AND b.document_id = review_case.document_id), "
                    + "held_until = (SELECT was_until FROM review_batch b WHERE b.id = :batch "
                    + "AND b.document_id = review_case.document_id) "
                    + "WHERE document_id IN (SELECT b.document_id FROM review_batch b "
                    + "WHERE b.id = :batch AND b.undone IS NULL "
                    + "AND COALESCE(b.holder, '') = COALESCE(review_case.holder, ''))")
                    .bind("batch", batch).execute();
            handle.createUpdate("UPDATE review_batch SET undone = :now WHERE id = :batch AND undone IS NULL")
                    .bind("now", now.toEpochMilli()).bind("batch", batch).execute();
            return changed;
        });
    }
}
