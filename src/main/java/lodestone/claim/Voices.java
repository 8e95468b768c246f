package lodestone.claim;

import java.util.ArrayList;
import java.util.List;
import lodestone.model.Holder;
import lodestone.model.Role;

/// Who `we` is in each sentence, paragraph by paragraph: the company of an `About` section, the speaker of a
/// quote, else the issuer.
final class Voices {

    private static final int SPEAKER = 16;

    private final Reading reading;
    private final Tokens tokens;
    private final Parties parties;
    private final List<Holder> voices = new ArrayList<>();

    Voices(Reading reading, Parties parties) {
        this.reading = reading;
        this.tokens = reading.tokens();
        this.parties = parties;
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
            boolean ends = i == all.size() || tokens.after(all.get(i).first(), Tokens.NEWLINE);
            if (ends) {
                var speaker = speaker(all.get(start).first(), all.get(i - 1).end());
                for (int j = start; j < i; j++) {
                    voices.add(about(all.get(j), speaker));
                }
                start = i;
            }
        }
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

    private Holder speaker(int from, int to) {
        boolean quoted = false;
        for (int at = from; at < to && !quoted; at++) {
            quoted = tokens.after(at, Tokens.QUOTE);
        }
        int says = quoted ? reading.first(Cue.SAYS, from, to) : -1;
        if (says < 0) {
            return Holder.OWN;
        }
        int near = Math.max(from, says - SPEAKER);
        int far = Math.min(to, says + SPEAKER);
        for (var name : parties.in(near, far)) {
            if (name.party() == Names.ISSUER) {
                return Holder.OWN;
            }
        }
        for (var name : parties.in(near, far)) {
            return parties.holder(name.party());
        }
        return reading.has(Cue.OFFICIAL, near, far) ? Holder.OTHER : Holder.OWN;
    }
}
