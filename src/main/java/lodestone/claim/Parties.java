package lodestone.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import lodestone.model.Company;
import lodestone.model.Document;
import lodestone.model.Holder;
import lodestone.model.Role;

/// Who is who in a document: the issuer under all its names, and other companies with what ties them to it.
final class Parties {

    private static final Pattern COMPANY = Pattern.compile("\\b((?:[A-Z][\\w&'’.-]*(?<![.])\\s+){1,5}?)"
            + "((?:Corp(?:oration)?|Inc|Incorporated|Limited|Ltd|plc|PLC|LLC|AG|ASA|AB|GmbH|S\\.A|SA|"
            + "N\\.V|K\\.K|Company|Co|Holdings|"
            + "Group|Technologies|Magnetics|Metals|Materials|Resources|Minerals|Fuels|Rare "
            + "Earths?)\\b\\.?)+");
    private static final Pattern LISTED = Pattern
            .compile("\\b([A-Z][\\w&.,'’ -]{2,60}?),?\\s*\\((?:the\\s+)?[\"“]?\\s*"
                    + "(?:NYSE|NASDAQ|Nasdaq|TSX|ASX|OTC|CSE|LSE|AIM|Euronext|NSE|BSE|TSE|KRX)");
    private static final Pattern SUFFIX = Pattern.compile(
            "(?i)[,.]?\\s+(corp(oration)?|inc(orporated)?|limited|ltd|plc|llc|ag|asa|ab|gmbh|s\\.a|sa|"
                    + "n\\.v|k\\.k|company|co)\\.?$");
    /// A name that ends in its legal form is a company's; `Magnet Rare Earths` may be only a subject.
    private static final Pattern LEGAL = Pattern
            .compile("(?i)\\b(corp(oration)?|inc(orporated)?|limited|ltd|plc|llc|"
                    + "ag|asa|ab|gmbh|s\\.a|sa|n\\.v|k\\.k|holdings|group)\\.?$");
    private static final Set<String> GENERIC = Set.of("magnet", "magnets", "permanent", "heavy", "light",
            "mine", "american", "critical", "energy", "rare", "usa", "us",
            "united", "the",
            "national", "global", "international", "royalty", "general", "first", "new", "north", "western",
            "australian",
            "european", "canadian", "china", "strategic", "advanced", "american rare earths", "rare earths",
            "rare earth");
    private static final int HEAD = 3000;

    private final Optional<String> issuer;
    private final Set<String> issuerNames = new HashSet<>();
    private final Map<String, Holder> others = new HashMap<>();

    private Parties(Optional<String> issuer) {
        this.issuer = issuer;
    }

    static Parties of(Document document, Optional<Company> company) {
        var parties = new Parties(company.map(Company::name).or(document::issuer).or(() -> guess(document)));
        parties.issuer.ifPresent(parties::addIssuer);
        company.ifPresent(known -> {
            known.aliases().forEach(parties::addIssuer);
            known.subsidiaries().forEach(parties::addIssuer);
            known.brands().forEach(parties::addIssuer);
        });
        parties.findOthers(document.text());
        return parties;
    }

    Optional<String> issuer() {
        return issuer;
    }

    private static Optional<String> guess(Document document) {
        var head = document.text().substring(0, Math.min(HEAD, document.text().length()));
        var listed = LISTED.matcher(head);
        if (listed.find()) {
            return Optional.of(afterDateline(listed.group(1)));
        }
        return document.sections().stream().filter(section -> section.role() == Role.ABOUT)
                .flatMap(s -> s.name().stream())
                .findFirst().or(() -> mostNamed(document.text())).or(() -> firstNamed(head));
    }

    private static String afterDateline(String name) {
        int dash = Math.max(name.lastIndexOf("- "),
                Math.max(name.lastIndexOf("– "), name.lastIndexOf("-- ")));
        int stop = name.lastIndexOf(". ");
        var rest = name.substring(dash < 0 ? 0 : dash + 2);
        return (dash < 0 && stop > 0 && !SUFFIX.matcher(name.substring(0, stop + 1)).find()
                ? name.substring(stop + 2) : rest)
                .strip();
    }

    private static Optional<String> firstNamed(String head) {
        var match = COMPANY.matcher(head);
        while (match.find()) {
            if (isName(match.group().strip())) {
                return Optional.of(match.group().strip().replaceFirst("^The ", ""));
            }
        }
        return Optional.empty();
    }

    /// The company that a text names most is the one it is about, if it names it more than once.
    private static Optional<String> mostNamed(String text) {
        var counts = new HashMap<String, Integer>();
        var match = COMPANY.matcher(text);
        while (match.find()) {
            if (isName(match.group().strip())) {
                counts.merge(match.group().strip().replaceFirst("^The ", ""), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream().filter(entry -> entry.getValue() > 1)
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey);
    }

    /// A name in its legal form, or one that begins with a word of its own.
    private static boolean isName(String name) {
        var bare = fold(name.replaceFirst("^The ", ""));
        int space = bare.indexOf(' ');
        return LEGAL.matcher(name).find() || !GENERIC.contains(space < 0 ? bare : bare.substring(0, space));
    }

    private void addIssuer(String name) {
        var folded = fold(name);
        issuerNames.add(folded);
        var bare = fold(SUFFIX.matcher(name.strip()).replaceFirst(""));
        issuerNames.add(bare);
        int space = bare.indexOf(' ');
        var first = space < 0 ? bare : bare.substring(0, space);
        if (first.length() >= 4 && !GENERIC.contains(first)) {
            issuerNames.add(first);
        }
    }

    private void findOthers(String text) {
        var match = COMPANY.matcher(text);
        while (match.find()) {
            var name = fold(match.group());
            var bare = fold(SUFFIX.matcher(match.group().strip()).replaceFirst(""));
            boolean own = issuerNames.stream()
                    .anyMatch(known -> bare.startsWith(known) || known.startsWith(bare));
            if (!own && !GENERIC.contains(bare) && !bare.isEmpty()) {
                others.putIfAbsent(name, Holder.OTHER);
                others.putIfAbsent(bare, Holder.OTHER);
                int space = bare.indexOf(' ');
                var first = space < 0 ? bare : bare.substring(0, space);
                if (first.length() >= 5 && !GENERIC.contains(first)) {
                    others.putIfAbsent(first, Holder.OTHER);
                }
            }
        }
    }

    /// Notes in which sentences a tie is said to bind or not to: a name's best tie counts wherever it stands.
    void tie(Reading reading) {
        for (var sentence : reading.sentences()) {
            boolean binding = sentence.has(Cue.BINDING) && !sentence.has(Cue.LOOSE)
                    && !sentence.has(Cue.NEGATED);
            boolean loose = sentence.has(Cue.LOOSE);
            if (binding || loose) {
                for (var name : named(reading, sentence.first(), sentence.end())) {
                    others.merge(name, binding ? Holder.PARTNER : Holder.LOOSE_PARTNER, Parties::stronger);
                }
            }
        }
    }

    private static Holder stronger(Holder one, Holder other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /// Other companies named by those tokens.
    List<String> named(Reading reading, int from, int to) {
        var names = new ArrayList<String>();
        for (int at = from; at < to; at++) {
            if (reading.tokens().get(at).capital()) {
                for (int length = Math.min(5, to - at); length >= 1; length--) {
                    var words = words(reading, at, at + length);
                    if (others.containsKey(words)) {
                        names.add(words);
                        break;
                    }
                }
            }
        }
        return names;
    }

    /// Whether those tokens name the issuer.
    boolean namesIssuer(Reading reading, int from, int to) {
        for (int at = from; at < to; at++) {
            if (reading.tokens().get(at).capital() && namesIssuerAt(reading, at, to)) {
                return true;
            }
        }
        return false;
    }

    /// Where the issuer is last meant before that token, or -1.
    int lastIssuer(Reading reading, Reading.Sentence sentence, int before) {
        int last = last(sentence, Cue.ISSUER, before);
        for (int at = before - 1; at > last && at >= sentence.first(); at--) {
            if (reading.tokens().get(at).capital() && namesIssuerAt(reading, at, before)) {
                return at;
            }
        }
        return last;
    }

    /// Where another company, a country or the industry is last meant before that token, or -1.
    int lastOther(Reading reading, Reading.Sentence sentence, int before) {
        int last = last(sentence, Cue.OTHERS, before);
        for (int at = before - 1; at > last && at >= sentence.first(); at--) {
            if (reading.tokens().get(at).capital() && !named(reading, at, Math.min(at + 5, before)).isEmpty()
                    && named(reading, at + 1, Math.min(at + 5, before)).isEmpty()) {
                return at;
            }
        }
        return last;
    }

    private static int last(Reading.Sentence sentence, Cue cue, int before) {
        return sentence.cues(cue).stream().filter(hit -> hit.from() < before).mapToInt(PatternSet.Found::from)
                .max()
                .orElse(-1);
    }

    private boolean namesIssuerAt(Reading reading, int at, int to) {
        for (int length = Math.min(6, to - at); length >= 1; length--) {
            if (issuerNames.contains(words(reading, at, at + length))) {
                return true;
            }
        }
        return false;
    }

    Holder tie(String name) {
        return others.getOrDefault(name, Holder.OTHER);
    }

    /// Whether an `About` section is the issuer's own; one without a name is.
    boolean isIssuer(String about) {
        var name = fold(SUFFIX.matcher(about.strip()).replaceFirst(""));
        return issuerNames.isEmpty()
                || issuerNames.stream().anyMatch(own -> name.startsWith(own) || own.startsWith(name))
                || !others.containsKey(name);
    }

    private static String words(Reading reading, int from, int to) {
        var words = new StringBuilder();
        for (int i = from; i < to; i++) {
            words.append(i == from ? "" : " ").append(reading.tokens().get(i).form());
        }
        return words.toString();
    }

    private static String fold(String name) {
        var forms = new StringBuilder();
        for (var token : Token.of(name)) {
            forms.append(forms.isEmpty() ? "" : " ").append(token.form());
        }
        return forms.toString().toLowerCase(Locale.ROOT);
    }
}
