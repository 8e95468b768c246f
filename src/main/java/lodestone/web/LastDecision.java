package lodestone.web;

import java.util.Optional;
import lodestone.model.Decision;
import lodestone.model.Query;
import lodestone.store.Store;

/// The decision from which the visitor came to a page, so that a slip of a key can be seen and taken back.
///
/// @param withdrawal where it is taken back
/// @param words what was stored
public record LastDecision(String withdrawal, String words) {

    /// Of what an address gives as `ID.NUMBER`; empty unless that decision stands and is the visitor's own.
    static Optional<LastDecision> of(Store store, String given, String visitor) {
        int dot = given.lastIndexOf('.');
        return dot < 0 ? Optional.empty() : store.cases().decisions(given.substring(0, dot)).stream()
                .filter(one -> given.substring(dot + 1).equals(Integer.toString(one.number())))
                .filter(one -> one.stands() && one.reviewer().equals(visitor)).findFirst()
                .map(LastDecision::of);
    }

    private static LastDecision of(Decision one) {
        return new LastDecision(
                "/documents/" + Query.encoded(one.documentId()) + "/decisions/" + one.number()
                        + "/withdrawal",
                "Stored: " + one.ruling().label() + ", " + one.reason().meaning() + ".");
    }
}
