package lodestone.run;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import lodestone.extract.CoreText;
import lodestone.extract.Correction;
import lodestone.extract.Correction.Kind;
import lodestone.extract.Resemblance;
import lodestone.model.Company;
import lodestone.model.Document;
import lodestone.model.Filing;
import lodestone.model.IssuerName;

/// How two documents stand to each other: the same release, one correcting the other, or neither. Goes by the
/// two alone, so that it does not matter which came first.
///
/// @param degree how sure, to choose among several; without meaning but for that
record Kinship(Relation relation, double degree) {

    /// As seen from the first of the two.
    enum Relation {
        NONE,
        COPY,
        CORRECTS,
        CORRECTED
    }

    /// One of the two.
    ///
    /// @param published when it was given out, or first seen if it does not say
    /// @param company the watched company or the filer whose words it is, where that is known and not guessed
    record Side(Document document, CoreText core, Optional<Correction> correction, Instant published,
            boolean dated, Optional<String> company) {

        static Side of(Document document, Instant seen, Optional<String> company) {
            return new Side(document, CoreText.of(document), Correction.of(document),
                    document.publishedUtc().orElse(seen), document.publishedUtc().isPresent(), company);
        }

        /// Whose words it is, if that is known: the watched company, or the filer.
        static Optional<String> speaker(Document document, Optional<Company> company) {
            return company.map(Company::name).or(() -> document.filing().flatMap(Filing::cik)
                    .map(cik -> "CIK " + cik));
        }

        /// The same first seen at that time, by which it is dated where it does not date itself.
        Side seen(Instant at) {
            return dated ? this : new Side(document, core, correction, at, false, company);
        }

        LocalDate day() {
            return Kinship.day(published);
        }
    }

    private static final Kinship NONE = new Kinship(Relation.NONE, 0);
    private static final Duration WINDOW = Duration.ofDays(30);
    private static final int DAYS = 5;

    /// From these on two texts are one release. Fitted on half of the labelled pairs.
    private static final double SHARED = 0.88;
    private static final double SHARED_UNDER_ONE_HEADLINE = 0.7;
    private static final double LENGTH = 0.25;
    private static final double NUMBERS = 0.85;
    private static final double NAMES = 0.92;
    private static final int STRANGERS = 2;
    /// An excerpt of another release has its headline.
    private static final double EXCERPT = 0.5;
    /// Nothing but marks, layout and what a site adds differs.
    private static final double SAME = 0.95;
    /// A correction repeats most of what it corrects.
    private static final double CORRECTED = 0.5;

    /// The relation of the first to the second.
    static Kinship of(Side one, Side other) {
        if (areApart(one, other)) {
            return NONE;
        }
        var alike = Resemblance.of(one.core, other.core);
        if (one.correction.isPresent() == other.correction.isPresent()) {
            return isCopy(one, other, alike) ? copy(alike) : NONE;
        }
        return one.correction.isPresent() ? correction(one, one.correction.get(), other, alike)
                : correction(other, other.correction.orElseThrow(), one, alike).reversed();
    }

    /// Two companies do not say the same, unless one of them says that the other says it too.
    private static boolean areApart(Side one, Side other) {
        return one.company.isPresent() && other.company.isPresent() && !one.company.equals(other.company)
                && !isIssuedBy(other.company.get(), one) && !isIssuedBy(one.company.get(), other);
    }

    private static boolean isIssuedBy(String company, Side side) {
        var key = IssuerName.key(company);
        return side.document.parties().stream().map(IssuerName::key).anyMatch(key::equals);
    }

    /// The calendar day of that moment, by which copies are put in order.
    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    private Kinship reversed() {
        return relation == Relation.CORRECTS ? new Kinship(Relation.CORRECTED, degree) : this;
    }

    private static Kinship copy(Resemblance alike) {
        return new Kinship(Relation.COPY, alike.shared() + alike.length());
    }

    /// Filings of one form share their cover, so theirs must be one text.
    private static boolean isCopy(Side one, Side other, Resemblance alike) {
        if (isMain(filing(one)) && isMain(filing(other))) {
            return alike.shared() == 1 && alike.length() == 1;
        }
        boolean titled = !one.core.title().isEmpty() && one.core.title().equals(other.core.title());
        boolean near = within(one, other, Duration.ofDays(DAYS));
        boolean whole = alike.length() >= EXCERPT
                || (titled && near && alike.length() >= LENGTH);
        double least = titled && near ? SHARED_UNDER_ONE_HEADLINE : SHARED;
        return within(one, other, WINDOW) && whole && alike.shared() >= least
                && alike.numbers() >= NUMBERS && alike.names() >= NAMES
                && alike.strangers() <= STRANGERS;
    }

    private static boolean isSame(Resemblance alike) {
        return alike.shared() >= SAME && alike.length() >= EXCERPT && alike.numbers() == 1
                && alike.numbersBack() == 1 && alike.names() >= SAME;
    }

    private static boolean within(Side one, Side other, Duration span) {
        return !one.dated || !other.dated
                || Duration.between(one.published, other.published).abs().compareTo(span) <= 0;
    }

    private static Kinship correction(Side later, Correction correction, Side earlier, Resemblance alike) {
        boolean resent = correction.kind() == Kind.RESENDS;
        if (isSame(alike) && within(later, earlier, WINDOW)
                && (resent || earlier.day().isAfter(later.day()))) {
            return copy(alike);
        }
        if (earlier.day().isAfter(later.day().plusDays(1))) {
            return NONE;
        }
        if (isMain(filing(later)) && filing(later).form().equals(amended(filing(earlier)))) {
            double event = amends(later, earlier);
            return event == 0 ? NONE : new Kinship(Relation.CORRECTS, event);
        }
        boolean titled = Correction.cites(later.document, earlier.core.title()) && isNear(later, earlier);
        boolean dated = isOfDay(correction, earlier) && isNear(later, earlier);
        boolean repeats = alike.shared() >= CORRECTED && alike.length() >= LENGTH
                && alike.numbers() >= CORRECTED && alike.names() >= CORRECTED
                && within(later, earlier, WINDOW);
        boolean noted = titled || (dated && correction.kind() == Kind.NOTES);
        return !repeats && !noted ? NONE : new Kinship(Relation.CORRECTS,
                (titled ? 2 : 0) + (dated ? 1 : 0) + alike.shared() + alike.numbers());
    }

    /// Of one company, or of one month where companies are not known.
    private static boolean isNear(Side later, Side earlier) {
        return (later.company.isPresent() && earlier.company.isPresent())
                || within(later, earlier, WINDOW);
    }

    private static boolean isOfDay(Correction correction, Side earlier) {
        return earlier.dated && correction.replaced()
                .filter(day -> Math.abs(ChronoUnit.DAYS.between(day, earlier.day())) <= 1).isPresent();
    }

    /// An amendment of a filing is for the same event or period as the filing.
    private static double amends(Side later, Side earlier) {
        var amendment = filing(later);
        var filing = filing(earlier);
        if (!isMain(filing) || amendment.cik().isEmpty() || !amendment.cik().equals(filing.cik())) {
            return 0;
        }
        boolean period = amendment.period().isPresent() && amendment.period().equals(filing.period());
        boolean unknown = amendment.period().isEmpty() || filing.period().isEmpty();
        boolean items = amendment.items().stream().anyMatch(item -> filing.items().stream()
                .anyMatch(other -> other.number().equals(item.number())));
        boolean event = period || (unknown && items && within(later, earlier, WINDOW));
        return event ? (period ? 2 : 0) + (items ? 1 : 0) : 0;
    }

    private static Optional<String> amended(Filing filing) {
        return filing.form().map(form -> form + "/A");
    }

    private static Filing filing(Side side) {
        return side.document.filing().orElse(Filing.UNKNOWN);
    }

    /// Not an exhibit.
    private static boolean isMain(Filing filing) {
        return filing.form().isPresent() && (filing.type().isEmpty() || filing.type().equals(filing.form()));
    }
}
