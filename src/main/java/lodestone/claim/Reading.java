package lodestone.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lodestone.claim.PatternSet.Found;
import lodestone.claim.PatternSet.Meaning;
import lodestone.model.Document;
import lodestone.model.Section;

/// A document read once: its tokens, the patterns found in them, and its sentences with their clauses.
final class Reading {

    private final Document document;
    private final List<Token> tokens;
    private final List<Sentence> sentences = new ArrayList<>();

    Reading(Chain chain, Document document) {
        this.document = document;
        this.tokens = Token.of(document.text());
        var found = withoutDecoys(chain.patterns().find(tokens));
        int token = 0;
        int pattern = 0;
        for (var span : Sentences.of(document.text())) {
            int first = token;
            while (token < tokens.size() && tokens.get(token).start() < span.end()) {
                token++;
            }
            var inside = new ArrayList<Found>();
            while (pattern < found.size() && found.get(pattern).from() < token) {
                if (found.get(pattern).to() <= token || found.get(pattern).meaning() instanceof Meaning.Phrase) {
                    inside.add(found.get(pattern));
                }
                pattern++;
            }
            sentences.add(new Sentence(span, first, token, List.copyOf(inside), Sections.at(document, span.start())));
        }
    }

    /// A term or event that overlaps a decoy is none.
    private static List<Found> withoutDecoys(List<Found> all) {
        var decoys = all.stream().filter(found -> found.meaning() instanceof Meaning.Decoy).toList();
        var kept = new ArrayList<Found>();
        int next = 0;
        for (var found : all) {
            while (next < decoys.size() && decoys.get(next).to() <= found.from()) {
                next++;
            }
            boolean covered = false;
            for (int i = next; i < decoys.size() && decoys.get(i).from() < found.to(); i++) {
                covered |= decoys.get(i).to() > found.from();
            }
            boolean stage = found.meaning() instanceof Meaning.Term || found.meaning() instanceof Meaning.Event;
            if (!(found.meaning() instanceof Meaning.Decoy) && !(covered && stage)) {
                kept.add(found);
            }
        }
        return kept;
    }

    /// A sentence with what was found in it.
    ///
    /// @param first first token
    /// @param end one past the last
    record Sentence(Sentences.Span span, int first, int end, List<Found> found, Section section) {

        boolean has(Cue cue) {
            return first(cue).isPresent();
        }

        Optional<Found> first(Cue cue) {
            return found.stream().filter(hit -> hit.meaning() instanceof Meaning.Sign sign && sign.cue() == cue).findFirst();
        }

        /// Whether that cue begins in `from`…`to`.
        boolean has(Cue cue, int from, int to) {
            return found.stream().anyMatch(hit -> hit.meaning() instanceof Meaning.Sign sign && sign.cue() == cue
                    && hit.from() >= from && hit.from() < to);
        }

        List<Found> cues(Cue cue) {
            return found.stream().filter(hit -> hit.meaning() instanceof Meaning.Sign sign && sign.cue() == cue).toList();
        }
    }

    Document document() {
        return document;
    }

    String text() {
        return document.text();
    }

    List<Token> tokens() {
        return tokens;
    }

    List<Sentence> sentences() {
        return sentences;
    }

    /// How often any pattern of that group stands in the text.
    long count(Cue cue) {
        return sentences.stream().mapToLong(sentence -> sentence.cues(cue).size()).sum();
    }

    /// Whether the text names that stage anywhere, by more than a word of its own claim.
    boolean names(int stage) {
        return sentences.stream().flatMap(sentence -> sentence.found().stream())
                .anyMatch(hit -> hit.meaning() instanceof Meaning.Term term && term.stage() == stage);
    }

    /// Where the clauses of a sentence begin, as token positions; the last entry is the sentence's end.
    List<Integer> clauses(Sentence sentence) {
        var edges = new ArrayList<Integer>();
        edges.add(sentence.first());
        for (int i = sentence.first() + 1; i < sentence.end(); i++) {
            var between = document.text().substring(tokens.get(i - 1).end(), tokens.get(i).start());
            var word = tokens.get(i).form();
            boolean contrast = between.contains(",") && List.of("but", "while", "whereas", "although", "which", "though")
                    .contains(word);
            if (between.contains(";") || between.contains(" – ") || between.contains("—") || between.contains(" -- ") || contrast) {
                edges.add(i);
            }
        }
        edges.add(sentence.end());
        return edges;
    }
}
