package lodestone.model;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/// What one reviewer decided on one document. Never changed and never deleted; one that was taken back says
/// by whom.
///
/// @param number 1 for the document's first
/// @param basis what the reviewer saw
/// @param counterEvidence address of what speaks against the rules
/// @param secondDue whether somebody else was to decide too, by the rule in force then
/// @param batch what was decided at one stroke with others shares one; blank for one alone
/// @param withdrawn who took it back
public record Decision(
        String documentId,
        int number,
        Basis basis,
        String reviewer,
        Instant at,
        Round round,
        Ruling ruling,
        Reason reason,
        String note,
        Optional<URI> counterEvidence,
        Correction correction,
        boolean secondDue,
        String batch,
        Optional<Withdrawal> withdrawn) {

    public Decision {
        Objects.requireNonNull(reviewer, "reviewer");
        if (reason.ruling() != ruling) {
            throw new IllegalArgumentException(
                    reason.label() + " is no reason to " + ruling.label() + " it");
        }
    }

    /// By whom and when a decision was taken back.
    public record Withdrawal(String reviewer, Instant at) {}

    /// Whether it stands.
    public boolean stands() {
        return withdrawn.isEmpty();
    }
}
