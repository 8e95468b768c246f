package lodestone.review;

import java.net.URI;
import java.util.Optional;
import lodestone.model.Correction;
import lodestone.model.Reason;
import lodestone.model.Ruling;

/// What a reviewer hands in.
///
/// @param revision of the case as the reviewer saw it, 0 if there was none; empty to decide on it
///     as it is now
/// @param counterEvidence what speaks against the rules
/// @param batch shared by what is decided at one stroke; blank for one alone
/// @param overrule whether it is meant for a case that is decided already
public record Submission(String documentId, Optional<Integer> revision, String reviewer, Ruling ruling,
        Reason reason, String note, Optional<URI> counterEvidence, Correction correction, String batch,
        boolean overrule) {

    /// One that overrules nothing.
    public Submission(String documentId, Optional<Integer> revision, String reviewer, Ruling ruling,
            Reason reason, String note, Optional<URI> counterEvidence, Correction correction,
            String batch) {
        this(documentId, revision, reviewer, ruling, reason, note, counterEvidence, correction, batch, false);
    }

    /// One alone that says no more than that.
    public Submission(String documentId, Optional<Integer> revision, String reviewer, Reason reason) {
        this(documentId, revision, reviewer, reason.ruling(), reason, "", Optional.empty(), Correction.NONE,
                "");
    }

    /// The same at one stroke with others.
    public Submission in(String stroke) {
        return new Submission(documentId, revision, reviewer, ruling, reason, note, counterEvidence,
                correction, stroke, overrule);
    }

    /// The same, whether it is to overrule what is decided or not.
    public Submission overruling(boolean decided) {
        return new Submission(documentId, revision, reviewer, ruling, reason, note, counterEvidence,
                correction, batch, decided);
    }
}
