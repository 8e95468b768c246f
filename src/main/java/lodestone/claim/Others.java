package lodestone.claim;

/// Whether a phrase is said of somebody that the sentence only brings in: whom the issuer deals with.
final class Others {

    private static final int HEAD = 3;
    private static final int SUPPLY = 8;
    private static final int APPOSITION = 12;
    private static final long A = Vocabulary.hash("a");
    private static final long AN = Vocabulary.hash("an");
    private static final long THE = Vocabulary.hash("the");
    private static final long WITH = Vocabulary.hash("with");
    private static final long BY = Vocabulary.hash("by");
    private static final long FOR = Vocabulary.hash("for");
    private static final long TO = Vocabulary.hash("to");
    private static final long FROM = Vocabulary.hash("from");

    private final Reading reading;
    private final Tokens tokens;
    private final Parties parties;
    private final Attribution attribution;
    private final Phrasebook phrasebook;

    Others(Reading reading, Parties parties, Attribution attribution, Phrasebook phrasebook) {
        this.reading = reading;
        this.tokens = reading.tokens();
        this.parties = parties;
        this.attribution = attribution;
        this.phrasebook = phrasebook;
    }

    /// `a contract with a fully integrated producer`, `sells to an integrated group`: whom the issuer deals
    /// with.
    boolean isDealtWith(Sentence sentence, Hit phrase) {
        if (isTo(sentence, phrase) || isToMakers(sentence, phrase) || isSupplied(sentence, phrase)) {
            return true;
        }
        int head = Math.min(sentence.end(), phrase.to() + HEAD);
        if (!phrasebook.agents().in(tokens, phrase.from(), head)) {
            return false;
        }
        int at = reading.last(Cue.BLOCKING, Math.max(sentence.first(), phrase.from() - HEAD), phrase.from());
        boolean sold = false;
        for (var event : sentence.events()) {
            sold |= event.from() < at && event.event().id().equals("sell");
        }
        return at >= 0 && (tokens.hash(at) == WITH || tokens.hash(at) == BY
                || (sold && (tokens.hash(at) == TO || tokens.hash(at) == FROM)))
                && !reading.hasAny(Cue.BE.bit() | Cue.ISSUER.bit() | Cue.PRONOUN.bit(), at, phrase.from());
    }

    /// `a supply contract with Larkfield, the only integrated producer`: what stands between a name's comma
    /// and the phrase is said of that name.
    boolean isSaidOfOne(Sentence sentence, Hit phrase) {
        if (isSaidOfStranger(sentence, phrase)) {
            return true;
        }
        for (var name : parties.in(Math.max(sentence.first(), phrase.from() - APPOSITION), phrase.from())) {
            if (name.to() < phrase.from() && (attribution.isRelative(name.to())
                    || (tokens.after(name.to(), Tokens.COMMA) && isArticle(name.to())))
                    && !isParted(name.to() + 1, phrase.from(), attribution.isRelative(name.to()))) {
                return !parties.sharesClaim(name.party()) && parties.issuer().isPresent();
            }
        }
        return false;
    }

    /// `will supply Larkfield, which is building …`: a name that nothing else in the text explains.
    private boolean isSaidOfStranger(Sentence sentence, Hit phrase) {
        for (int at = phrase.from() - 1; at > sentence.first() + 1 && at > phrase.from() - APPOSITION; at--) {
            if (attribution.isRelative(at) && tokens.after(at, Tokens.COMMA)) {
                return parties.issuer().isPresent() && tokens.isCapital(at - 1)
                        && (tokens.hash(at - 2) == TO || tokens.hash(at - 2) == WITH)
                        && tokens.word(at - 1) == Vocabulary.UNKNOWN && !parties.isName(at - 1)
                        && !isParted(at + 1, phrase.from(), true);
            }
        }
        return false;
    }

    private boolean isArticle(int at) {
        return tokens.hash(at) == THE || tokens.hash(at) == A || tokens.hash(at) == AN;
    }

    private boolean isParted(int first, int end, boolean relative) {
        long verbs = relative ? 0 : Cue.BE.bit() | Cue.HAVE.bit();
        boolean parted = reading.hasAny(verbs | Cue.ISSUER.bit(), first, end);
        for (int at = first; at <= end && !parted; at++) {
            parted = tokens.after(at, Tokens.COMMA);
        }
        return parted;
    }

    /// `supplies oxide to the U.S. mine-to-magnet chain`: a part of somebody's chain is none.
    private boolean isSupplied(Sentence sentence, Hit phrase) {
        int to = phrase.from() - 1;
        while (to > sentence.first() && phrase.from() - to < HEAD && tokens.hash(to) != TO) {
            to--;
        }
        if (to < sentence.first() || tokens.hash(to) != TO
                || (tokens.hash(to + 1) != THE && to + 1 != phrase.from())
                || reading.hasAny(Cue.ISSUER.bit() | Cue.PRONOUN.bit(), to, phrase.from())) {
            return false;
        }
        for (var event : sentence.events()) {
            if (event.event().id().equals("sell") && event.to() <= to && to - event.to() < SUPPLY) {
                return true;
            }
        }
        return false;
    }

    /// `a supply of oxides to magnet makers`, `a supplier to mine-to-magnet companies`: who is supplied, and
    /// no chain.
    private boolean isToMakers(Sentence sentence, Hit phrase) {
        boolean to = phrase.from() > sentence.first() && (tokens.hash(phrase.from() - 1) == TO
                || tokens.hash(phrase.from() - 1) == FOR);
        return phrase.to() < sentence.end() && tokens.endsWith(phrase.to(), "s")
                && (to || (!tokens.after(phrase.from() + 1, Tokens.HYPHEN)
                        && tokens.has(TO, phrase.from(), phrase.to())))
                && phrasebook.agents().at(tokens, phrase.to(), phrase.to() + 1).isPresent();
    }

    /// `sold to companies along the entire chain`: many, who are somebody's customers.
    private boolean isTo(Sentence sentence, Hit phrase) {
        int from = Math.max(sentence.first(), phrase.from() - HEAD);
        for (int at = from; at < phrase.from(); at++) {
            boolean many = tokens.endsWith(at, "s")
                    && phrasebook.agents().at(tokens, at, at + 1).isPresent();
            int before = reading.last(Cue.BLOCKING, Math.max(sentence.first(), at - HEAD), at);
            if (many && before >= 0 && (tokens.hash(before) == TO || tokens.hash(before) == WITH
                    || tokens.hash(before) == FOR)) {
                return true;
            }
        }
        return false;
    }
}
