package lodestone.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import lodestone.claim.Chain;
import lodestone.model.Assessment;
import lodestone.model.Claim;
import lodestone.model.Evidence;
import lodestone.model.Hedge;
import lodestone.model.Span;

/// A passage of a text to be marked at its place.
///
/// @param label short name that joins it to its note, e.g. `C1`; blank for one without a note
/// @param head of the note, e.g. `mining 2`
/// @param detail of the note
/// @param anchor the id to link to
record Mark(int start, int end, Kind kind, String label, String head, String detail, String anchor) {

    /// What was found in it; each looks different without colour too.
    enum Kind {
        CLAIM,
        /// Counts as proof.
        EVIDENCE,
        /// Said of a stage, but no proof.
        WEAK,
        HEDGE,
        /// Led to by a link.
        FOUND;

        /// CSS classes.
        String classes() {
            return this == WEAK ? "evidence weak" : name().toLowerCase(Locale.ROOT);
        }
    }

    boolean covers(int from, int to) {
        return start <= from && to <= end;
    }

    /// The passage that a link leads to.
    static Mark found(Span span, int at) {
        return new Mark(span.start(), span.end(), Kind.FOUND, "", "", "", "s-" + at);
    }

    /// Everything that was found in a text, in its order.
    static List<Mark> of(Assessment assessment, Chain chain) {
        var marks = new ArrayList<Mark>();
        var claims = assessment.claims();
        for (int i = 0; i < claims.size(); i++) {
            marks.add(claim(claims.get(i), i + 1));
        }
        int number = 0;
        for (var stage : assessment.stages()) {
            for (var found : stage.evidence()) {
                marks.add(evidence(stage.stage(), found, ++number, chain));
            }
        }
        var hedges = new HashSet<Integer>();
        claims.stream().flatMap(claim -> claim.hedge().stream()).filter(hedge -> hedges.add(hedge.start()))
                .forEach(hedge -> marks.add(hedge(hedge)));
        marks.sort(Comparator.comparingInt(Mark::start));
        return marks;
    }

    private static Mark claim(Claim claim, int number) {
        return new Mark(claim.start(), claim.end(), Kind.CLAIM, "C" + number,
                "claim, " + claim.modality().label(),
                String.join(", ", claim.stages()) + " · " + claim.rule(), "c" + claim.start());
    }

    private static Mark evidence(String stage, Evidence found, int number, Chain chain) {
        var figures = found.quantities().isEmpty() ? "" : " · " + String.join(", ", found.quantities());
        return new Mark(found.start(), found.end(), found.level() < 2 ? Kind.WEAK : Kind.EVIDENCE,
                "E" + number, stage + " " + found.level(), chain.words(found.milestone()) + ", "
                        + found.status().label() + ", " + found.holder().label() + figures,
                "e" + found.start());
    }

    private static Mark hedge(Hedge hedge) {
        return new Mark(hedge.start(), hedge.end(), Kind.HEDGE, "", "caution", "nearest to a claim",
                "h" + hedge.start());
    }
}
