package lodestone.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lodestone.claim.NameFinder.Run;
import lodestone.claim.Names.Named;
import lodestone.model.Company;
import lodestone.model.Document;
import lodestone.model.Holder;
import org.jspecify.annotations.Nullable;

/// Who is who in a document: the issuer under all its names, and other companies with what ties them to it.
final class Parties {

    private static final int SHORT = 3;

    private final Reading reading;
    private final Tokens tokens;
    private final Chain chain;
    private final Names names;
    private final List<Run> runs;
    private final Optional<String> issuer;
    private final List<Named> all = new ArrayList<>();
    private final boolean[] named;
    private final int firstLoose;
    private @Nullable Ties ties;

    private Parties(Chain chain, Reading reading, Document document, Optional<Company> company) {
        this.chain = chain;
        this.reading = reading;
        this.tokens = reading.tokens();
        this.names = new Names(tokens);
        this.runs = new NameFinder(tokens, chain.vocabulary(), chain.nameWords()).find(0, tokens.size());
        var shortNames = new ShortNames(chain, reading, names);
        runs.forEach(run -> addRun(run, shortNames));
        shortNames.addTo(runs);
        new LeadNames(reading, chain).addTo(names);
        firstLoose = names.parties();
        new LooseNames(reading, chain).addTo(names);
        new Tickers(names).join(firstLoose);
        company.ifPresent(this::addIssuer);
        var known = company.map(Company::name).or(document::issuer);
        known.ifPresent(this::addIssuer);
        this.named = new boolean[tokens.size()];
        find();
        this.issuer = known.or(() -> guess(document));
    }

    static Parties of(Chain chain, Reading reading, Document document, Optional<Company> company) {
        return new Parties(chain, reading, document, company);
    }

    /// Whether a country, state or city is named there.
    boolean isLand(int token) {
        return chain.nameWords().isLand(tokens.word(token));
    }

    Optional<String> issuer() {
        return issuer;
    }

    private void addIssuer(Company company) {
        company.aliases().forEach(this::addIssuer);
        company.subsidiaries().forEach(this::addIssuer);
        company.brands().forEach(this::addIssuer);
    }

    /// The company that the text is most likely about.
    private Optional<String> guess(Document document) {
        int party = new Issuers(reading, names, runs, document, chain).guess(all, firstLoose);
        if (party == Names.NOBODY) {
            return Optional.empty();
        }
        names.makeIssuer(party);
        all.replaceAll(name -> name.party() == party ? name.asIssuer() : name);
        return Optional.of(names.spelling(party));
    }

    private String spelled(Run run) {
        var name = tokens.between(run.from(), run.to());
        boolean dot = run.legal() && tokens.end(run.to() - 1) < tokens.text().length()
                && tokens.text().charAt(tokens.end(run.to() - 1)) == '.';
        return dot ? name + "." : name;
    }

    private void addIssuer(String name) {
        var words = Tokenizer.of(chain.vocabulary(), name);
        int bare = words.size();
        while (bare > 1 && chain.nameWords().isLegal(words.word(bare - 1))) {
            bare--;
        }
        int party = names.party(hashes(words, bare));
        if (party > Names.ISSUER) {
            names.makeIssuer(party);
        }
        names.add(hashes(words, words.size()), Names.ISSUER);
        names.add(hashes(words, bare), Names.ISSUER);
        addFirst(words, bare);
    }

    /// The first word or two of the name stand for the issuer, where they are no plain words.
    private void addFirst(Tokens words, int bare) {
        if (bare > 0 && isOwn(words, 0)) {
            names.add(hashes(words, 1), Names.ISSUER);
        }
        if (bare > 2) {
            names.add(hashes(words, 2), Names.ISSUER);
        }
    }

    /// A word of a name that is neither short nor plain nor a trade's.
    private boolean isOwn(Tokens words, int at) {
        return words.length(at) >= SHORT && !chain.nameWords().isPlain(words.word(at))
                && !chain.nameWords().isTrade(words.word(at));
    }

    private static long[] hashes(Tokens words, int count) {
        var hashes = new long[count];
        for (int i = 0; i < count; i++) {
            hashes[i] = words.hash(i);
        }
        return hashes;
    }

    private void addRun(Run run, ShortNames shortNames) {
        if (names.party(names.hashes(run.from(), run.bare())) != Names.NOBODY) {
            return;
        }
        int shorter = run.bare() - run.from() > 2
                ? names.party(names.hashes(run.from(), run.from() + 2)) : Names.NOBODY;
        int party = shorter != Names.NOBODY ? shorter : names.newParty(spelled(run));
        names.add(run.from(), run.to(), party);
        names.add(run.from(), run.bare(), party);
        if (isOwn(tokens, run.from()) && (tokens.word(run.from()) < 0 || shortNames.actsAlone(run.from()))) {
            names.add(run.from(), run.from() + 1, party);
        } else if (run.bare() - run.from() > 2 && !chain.nameWords().isPlain(tokens.word(run.from()))) {
            names.add(run.from(), run.from() + 2, party);
        }
    }

    /// Every name in the text, once.
    private void find() {
        int end = 0;
        for (int i = 0; i < tokens.namings(); i++) {
            int at = tokens.naming(i);
            var found = at < end ? Optional.<Named>empty() : names.at(at, tokens.size());
            if (found.isPresent()) {
                all.add(found.get());
                end = found.get().to();
                Arrays.fill(named, at, end, true);
            }
        }
    }

    /// The names in `from`…`to`.
    List<Named> in(int from, int to) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).from() < from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int end = low;
        while (end < all.size() && all.get(end).from() < to) {
            end++;
        }
        return all.subList(low, end);
    }

    /// Whether the token belongs to a company's name.
    boolean isName(int token) {
        return named[token];
    }

    boolean namesIssuer(int from, int to) {
        for (var name : in(from, to)) {
            if (name.party() == Names.ISSUER) {
                return true;
            }
        }
        return false;
    }

    boolean namesOther(int from, int to) {
        for (var name : in(from, to)) {
            if (name.party() != Names.ISSUER) {
                return true;
            }
        }
        return false;
    }

    /// `Corvane Magnetics Vietnam` beside `Corvane Rare Earths`: begins with the word that only the issuer's
    /// name has.
    boolean isNamesake(Named name) {
        int first = name.from();
        boolean own = name.party() != Names.ISSUER && name.to() - first > 1 && tokens.length(first) > SHORT
                && tokens.word(first) == Vocabulary.UNKNOWN;
        return own && issuer.filter(known -> known.startsWith(tokens.form(first) + " ")
                || known.startsWith(tokens.form(first) + "-")).isPresent();
    }

    private Ties ties() {
        if (ties == null) {
            ties = Ties.of(reading, this, all);
        }
        return ties;
    }

    /// Whether it is known by a bare name only and nothing says what it is to the issuer: it may be a place
    /// or a plant.
    boolean isVague(int party) {
        return party >= firstLoose && !ties().isKnown(party);
    }

    /// Whether the company's claims count as the issuer's: itself, or one it merges with.
    boolean sharesClaim(int party) {
        return ties().sharesClaim(party);
    }

    /// What a company is to the issuer.
    Holder holder(int party) {
        return ties().holder(party);
    }

    /// Whether an `About` section is the issuer's own; one without a name is.
    boolean isIssuer(String about) {
        var words = Tokenizer.of(chain.vocabulary(), about);
        for (int end = words.size(); end > 0; end--) {
            int party = names.party(hashes(words, end));
            if (party != Names.NOBODY) {
                return party == Names.ISSUER;
            }
        }
        return issuer.isEmpty() || !looksLikeCompany(words);
    }

    private boolean looksLikeCompany(Tokens words) {
        for (int at = 0; at < words.size(); at++) {
            if (chain.nameWords().ends(words.word(at))) {
                return true;
            }
        }
        return words.size() <= 3 && words.size() > 0 && words.isCapital(0) && words.word(0) < 0;
    }
}
