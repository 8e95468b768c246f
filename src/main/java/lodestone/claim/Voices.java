package lodestone.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lodestone.model.Holder;
import lodestone.model.Role;

/// Who `we` is in each sentence: the company of an `About` section, who says what is quoted ([Sayings]), else
/// the issuer.
final class Voices {

    private final Reading reading;
    private final Tokens tokens;
    private final Parties parties;
    private final Quoted quoted;
    private final Sayings sayings;
    private final List<Holder> voices = new ArrayList<>();

    Voices(Reading reading, Parties parties) {
        this.reading = reading;
        this.tokens = reading.tokens();
        this.parties = parties;
        this.quoted = Quoted.of(tokens);
        this.sayings = new Sayings(reading, parties, quoted);
        listen();
    }

    /// Who speaks in that sentence.
    Holder of(int sentence) {
        return voices.get(sentence);
    }

    private void listen() {
        var all = reading.sentences();
        int start = 0;
        for (int i = 1; i <= all.size(); i++) {
            if (i == all.size() || isParted(all.get(i).first())) {
                paragraph(all.subList(start, i));
                start = i;
            }
        }
    }

    /// A line's end parts what is said, unless a quote goes on over it or is announced by a colon.
    private boolean isParted(int at) {
        return tokens.after(at, Tokens.NEWLINE)
                && !(tokens.after(at, Tokens.COLON) && tokens.after(at, Tokens.QUOTE)) && !goesOn(at);
    }

    /// Whether the quote in which the token stands began before it.
    private boolean goesOn(int at) {
        return at > 0 && at < tokens.size() && quoted.at(at) && quoted.at(at - 1)
                && !tokens.after(at, Tokens.QUOTE);
    }

    /// What is quoted is whoever's the saying behind it is, else whoever's the last one was.
    private void paragraph(List<Sentence> sentences) {
        var said = sentences.stream().map(sayings::in).toList();
        var speaker = said.stream().flatMap(Optional::stream).findFirst().orElse(Holder.OWN);
        for (int i = 0; i < sentences.size(); i++) {
            int behind = i;
            while (said.get(behind).isEmpty() && behind + 1 < sentences.size()
                    && goesOn(sentences.get(behind).end())) {
                behind++;
            }
            speaker = said.get(behind).orElse(speaker);
            voices.add(about(sentences.get(i), isQuoted(sentences.get(i)) ? speaker : Holder.OWN));
        }
    }

    private boolean isQuoted(Sentence sentence) {
        for (int at = sentence.first(); at < sentence.end(); at++) {
            if (quoted.at(at)) {
                return true;
            }
        }
        return false;
    }

    private Holder about(Sentence sentence, Holder speaker) {
        var section = sentence.section();
        if (section.role() != Role.ABOUT || section.name().isEmpty()) {
            return speaker;
        }
        return parties.isIssuer(section.name().get()) ? Holder.OWN : otherAbout(sentence);
    }

    private Holder otherAbout(Sentence sentence) {
        for (var name : parties.in(sentence.first(), sentence.end())) {
            if (name.party() != Names.ISSUER) {
                return parties.holder(name.party());
            }
        }
        return Holder.OTHER;
    }
}
