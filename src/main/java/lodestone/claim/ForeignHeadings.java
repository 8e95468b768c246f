package lodestone.claim;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lodestone.model.Role;
import lodestone.model.Section;

/// The headings of releases in French and German: `Déclarations prospectives`, `À propos de X`, `Über X`,
/// `Kontakt`. Such words begin ordinary sentences too, so a heading has to be short and to end no sentence.
final class ForeignHeadings {

    private static final List<String> FORWARD = List.of("prospectives", "prospectifs",
            "information prospective", "nature prospective", "zukunftsgericht", "zukunftsbezogen",
            "vorausschauend", "in die zukunft gericht");
    private static final List<String> STATEMENTS = List.of("déclaration", "énoncé", "information", "aussage");
    /// What a paragraph begins with that tells of them without a heading.
    private static final List<String> RELEASES = List.of("le présent communiqué", "ce communiqué",
            "le présent document", "la présente", "certaines déclarations", "certains énoncés",
            "certaines informations", "certaines des", "les déclarations", "les énoncés", "mise en garde",
            "avertissement", "avis", "diese mitteilung", "diese pressemitteilung", "diese veröffentlichung",
            "dieses dokument", "bestimmte aussagen", "einige aussagen", "hinweis", "vorsorglicher hinweis",
            "disclaimer", "haftungsausschluss");
    private static final List<String> ABOUT = List.of("à propos de ", "à propos du ", "à propos des ",
            "à propos d’", "à propos d'", "a propos de ", "über ", "ueber ");
    private static final List<String> ARTICLES = List.of("la ", "le ", "l’", "l'", "die ", "das ", "den ");
    private static final List<String> OURSELVES = List.of("uns", "das unternehmen", "die gesellschaft",
            "la société", "l’entreprise", "l'entreprise", "nous");
    private static final List<String> CONTACT = List.of("contact presse", "contacts presse", "contact médias",
            "contact investisseurs", "contacts investisseurs", "personne-ressource", "personnes-ressources",
            "renseignements", "relations avec les investisseurs", "relations investisseurs",
            "relations avec les médias", "relations médias", "kontakt", "kontakte", "kontaktdaten",
            "pressekontakt", "medienkontakt", "investorenkontakt", "ansprechpartner", "rückfragehinweis",
            "rückfragen");
    private static final List<String> MORE = List.of("pour de plus amples renseignements",
            "pour plus de renseignements", "pour plus d’informations", "pour plus d'informations",
            "pour toute information", "pour obtenir de plus amples", "für weitere informationen",
            "weitere informationen", "für rückfragen", "quelle:");
    /// All that a line can begin with that opens a part.
    private static final Openings OPENINGS = new Openings(
            Stream.of(RELEASES, ABOUT, CONTACT, MORE).flatMap(List::stream).toArray(String[]::new));
    private static final int REACH = 250;
    private static final int NAME = 80;
    private static final int LEGAL_FORM = 5;

    private ForeignHeadings() {}

    /// The part that begins with that line, as an empty section; nothing where none does.
    ///
    /// @param from of its first word, behind marks
    static Optional<Section> at(String text, int from, int end) {
        if ("acdefhiklmnpqrsuvwzàéüú".indexOf(Character.toLowerCase(text.charAt(from))) < 0) {
            return Optional.empty();
        }
        boolean isShort = end - from <= Headings.LONGEST && !Lines.stops(text, from, end);
        if (!OPENINGS.startAt(text, from) && !(isShort && isPerhapsForward(text, from, end))) {
            return Optional.empty();
        }
        return read(text.substring(from, Math.min(end, from + REACH)), isShort);
    }

    private static boolean isPerhapsForward(String text, int from, int end) {
        return Lines.contains(text, "prospecti", from, end) || Lines.contains(text, "zukunft", from, end)
                || Lines.contains(text, "vorausschauend", from, end);
    }

    private static Optional<Section> read(String line, boolean isShort) {
        var lower = line.toLowerCase(Locale.ROOT);
        if (isForward(lower, isShort)) {
            return part(Role.FORWARD_LOOKING, Optional.empty());
        }
        if (isContact(lower, isShort)) {
            return part(Role.CONTACT, Optional.empty());
        }
        return isShort || endsAsName(line) ? about(line, lower) : Optional.empty();
    }

    /// With a legal form, whose stop ends no sentence: `S.A.`, `Inc.`.
    private static boolean endsAsName(String line) {
        var last = line.substring(line.lastIndexOf(' ') + 1);
        return line.length() <= NAME && last.length() <= LEGAL_FORM && last.endsWith(".")
                && Character.isUpperCase(last.charAt(0));
    }

    private static Optional<Section> part(Role role, Optional<String> name) {
        return Optional.of(new Section(role, name, 0, 0));
    }

    private static boolean isForward(String lower, boolean isShort) {
        return FORWARD.stream().anyMatch(lower::contains) && STATEMENTS.stream().anyMatch(lower::contains)
                && (isShort || RELEASES.stream().anyMatch(lower::startsWith));
    }

    private static boolean isContact(String lower, boolean isShort) {
        if (MORE.stream().anyMatch(lower::startsWith)) {
            return true;
        }
        return isShort && CONTACT.stream()
                .anyMatch(word -> lower.startsWith(word) && !goesOn(lower.substring(word.length())));
    }

    /// Whether words follow, so that it is a sentence; behind a colon they may.
    private static boolean goesOn(String rest) {
        var words = rest.strip();
        return !words.isEmpty() && Character.isLetter(words.charAt(0)) && words.indexOf(':') < 0;
    }

    /// A name begins with a capital, in German behind an article too; figures do not.
    private static Optional<Section> about(String line, String lower) {
        for (var words : ABOUT) {
            if (lower.startsWith(words)) {
                var name = trimmed(line.substring(words.length()));
                var said = name.toLowerCase(Locale.ROOT);
                if (OURSELVES.contains(said)) {
                    return part(Role.ABOUT, Optional.empty());
                }
                int article = ARTICLES.stream().filter(said::startsWith).mapToInt(String::length).findFirst()
                        .orElse(0);
                boolean named = name.length() > article && name.length() <= NAME
                        && Lines.isCapital(name, article);
                return named ? part(Role.ABOUT, Optional.of(name.substring(article))) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static String trimmed(String name) {
        int last = name.length();
        while (last > 0 && " .:*_#?\u00a0".indexOf(name.charAt(last - 1)) >= 0) {
            last--;
        }
        return name.substring(0, last).strip();
    }
}
