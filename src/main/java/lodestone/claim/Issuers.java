package lodestone.claim;

import java.util.List;
import lodestone.claim.NameFinder.Run;
import lodestone.model.Document;
import lodestone.model.Role;

/// Which of the companies that a text names it is about, where nobody has said so: the one that is named early and
/// often, has a ticker or is called "the Company" in the head, or has an `About` section (ANNOTATION, section 1).
final class Issuers {

    private static final int HEAD = 350;
    private static final int TOP = 60;

    private final Reading reading;
    private final Tokens tokens;
    private final Names names;
    private final List<Run> runs;
    private final Document document;

    Issuers(Reading reading, Names names, List<Run> runs, Document document) {
        this.reading = reading;
        this.tokens = reading.tokens();
        this.names = names;
        this.runs = runs;
        this.document = document;
    }

    /// The company's number, or [Names#NOBODY].
    ///
    /// @param firstLoose number of the first company that is known by a bare name only: taken where no other fits
    int guess(int firstLoose) {
        var points = new double[names.parties()];
        var counts = new int[names.parties()];
        var listed = new boolean[names.parties()];
        int firsts = Names.NOBODY;
        for (int at = 0; at < tokens.size(); at++) {
            var found = names.at(at, tokens.size());
            if (found.isPresent()) {
                int party = found.get().party();
                points[party] += at < TOP ? 2 : 1;
                firsts = firsts == Names.NOBODY ? party : firsts;
                counts[party]++;
                at = found.get().to() - 1;
            }
        }
        for (var run : runs) {
            int party = names.party(names.hashes(run.from(), run.bare()));
            if (party > Names.ISSUER) {
                points[party] += run.from() < HEAD ? head(run) : 0;
                listed[party] |= run.listed() || run.legal();
            }
        }
        if (firsts != Names.NOBODY && counts[firsts] > 1) {
            points[firsts] += 6;
        }
        about(points);
        int best = Names.NOBODY;
        for (int party = 1; party < points.length; party++) {
            points[party] *= party >= firstLoose ? 0.6 : 1;
            if ((counts[party] > 1 || listed[party]) && (best < 0 || points[party] > points[best])) {
                best = party;
            }
        }
        return best;
    }

    private double head(Run run) {
        double points = run.listed() ? 4 : 0;
        points += run.from() < TOP ? 2 : 0;
        return points + (isCalledCompany(run) ? 5 : 0);
    }

    /// `("Corvane" or the "Company")`.
    private boolean isCalledCompany(Run run) {
        for (int at = run.to(); at < Math.min(tokens.size(), run.to() + 16); at++) {
            if (tokens.after(at, Tokens.BLANK_LINE)) {
                return false;
            }
            if (tokens.after(at, Tokens.QUOTE) && (reading.at(Cue.ISSUER, at) || reading.at(Cue.ISSUER, at - 1)
                    || tokens.form(at).equals("Company") || tokens.form(at).equals("Group"))) {
                return true;
            }
        }
        return false;
    }

    private void about(double[] points) {
        boolean first = true;
        for (var section : document.sections()) {
            if (section.role() == Role.ABOUT && section.name().isPresent()) {
                for (int party = 1; party < points.length; party++) {
                    boolean same = section.name().get().contains(names.spelling(party))
                            || names.spelling(party).startsWith(section.name().get());
                    points[party] += same ? first ? 4 : 1 : 0;
                }
                first = false;
            }
        }
    }
}
