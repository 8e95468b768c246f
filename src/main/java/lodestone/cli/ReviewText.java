package lodestone.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import lodestone.model.Assessment;
import lodestone.model.Claim;
import lodestone.model.Reason;
import lodestone.model.ReviewState;
import lodestone.model.Ruling;
import lodestone.store.ReviewCase;
import lodestone.store.Stored;

/// The review for the terminal.
final class ReviewText {

    private ReviewText() {}

    /// A line a case.
    ///
    /// @param total how many there are beyond those shown too
    static String list(List<ReviewCase> cases, long total, Instant now) {
        var out = new StringBuilder();
        for (var one : cases) {
            var issuer = TerminalText.clean(one.basis().issuer().orElse("unknown issuer"));
            out.append("%-20s %3d  %-13s %-10s %s: %s%n".formatted(one.documentId(), one.basis().severity(),
                    one.state(now).label(), day(one.about().dated()), issuer,
                    TerminalText.clean(one.about().title())));
            out.append("    ").append(what(one, now)).append('\n');
        }
        return out.append(cases.isEmpty() ? "No such case.\n" : cases.size() + " of " + total + "\n")
                .toString();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    private static String what(ReviewCase one, Instant now) {
        var words = new ArrayList<String>();
        words.add(one.basis().verdict().label() + ", " + one.basis().claim().label());
        if (!one.basis().gaps().isEmpty()) {
            words.add("no proof of " + String.join(", ", one.basis().gaps()));
        }
        if (one.about().firstClaim()) {
            words.add("the issuer's first claim");
        }
        one.about().sampled().ifPresent(day -> words.add("drawn by chance for " + day));
        one.hold(now).ifPresent(hold -> words.add("with " + TerminalText.clean(hold.holder()) + " until "
                + hold.until()));
        one.standing().settled().ifPresent(ruling -> words.add("settled: " + ruling.label()));
        words.addAll(one.standing().reopened());
        return String.join(" · ", words);
    }

    /// The case as its reviewer sees it.
    static String next(ReviewCase one, Stored stored, String reviewer) {
        var document = stored.version().document();
        var out = new StringBuilder(TerminalText.clean(document.title())).append('\n');
        line(out, "id", one.documentId() + ", revision " + one.revision());
        line(out, "issuer", one.basis().issuer().orElse("unknown"));
        line(out, "published", document.published().orElse("undated"));
        line(out, "url", stored.version().capture().url().toString());
        line(out, "state", one.standing().state().label() + ", with " + reviewer);
        one.standing().reopened().forEach(why -> line(out, "reopened", why));
        out.append('\n');
        stored.notAssessed().ifPresent(why -> line(out, "not assessed", why));
        stored.assessment().ifPresent(found -> findings(out, found));
        return out.append(how(one)).toString();
    }

    private static void findings(StringBuilder out, Assessment found) {
        found.claims().forEach(claim -> claim(out, claim));
        out.append(new AssessmentText(false).verdict(found)).append('\n');
    }

    private static void claim(StringBuilder out, Claim claim) {
        line(out, "claim", "“" + claim.text() + "” (" + claim.modality().label() + ", " + claim.rule()
                + ")");
        line(out, "hedge", claim.hedge().map(hedge -> "“" + hedge.text() + "” (" + AssessmentText.distance(
                hedge.distance(), hedge.start() < claim.start()) + ")")
                .orElse("none in the document"));
    }

    private static String how(ReviewCase one) {
        var out = new StringBuilder("Decide with: lodestone review decide " + one.documentId()
                + " --revision " + one.revision() + " --verdict V --reason CODE\n");
        for (var ruling : Ruling.values()) {
            var reasons = ruling.reasons().stream()
                    .filter(reason -> reason.fits(one.basis().flagged())).map(Reason::label)
                    .collect(Collectors.joining(" "));
            line(out, ruling.label(), reasons);
        }
        if (one.standing().state() == ReviewState.SECOND_REVIEW) {
            out.append("This is a second review: the first decision is shown when yours is stored.\n");
        }
        return out.toString();
    }

    private static void line(StringBuilder out, String name, String value) {
        out.append("  %-12s %s%n".formatted(name, TerminalText.clean(value)));
    }
}
