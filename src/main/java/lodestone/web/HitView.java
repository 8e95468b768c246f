package lodestone.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lodestone.index.Hit;
import lodestone.model.Ruling;

/// One document found, with its sentences cut at the words that were looked for.
///
/// @param reviewed what reviewers settled on it, in words; blank where nothing is
public record HitView(Hit hit, List<Quote> quotes, String reviewed) {

    public HitView {
        quotes = List.copyOf(quotes);
    }

    static HitView of(Hit hit, Map<String, Ruling> settled) {
        return new HitView(hit, hit.passages().stream().map(passage -> quote(hit, passage)).toList(),
                Optional.ofNullable(settled.get(hit.documentId())).map(Ruling::settled).orElse(""));
    }

    /// A quoted sentence and where it stands.
    public record Quote(String address, List<Piece> pieces) {
        public Quote {
            pieces = List.copyOf(pieces);
        }
    }

    /// A piece of a sentence.
    ///
    /// @param found whether it was looked for
    public record Piece(String text, boolean found) {}

    /// Where its title leads: to the first sentence that was found.
    public String address() {
        return quotes.isEmpty() ? "/documents/" + hit.documentId() : quotes.getFirst().address();
    }

    /// The day of its publication.
    public String day() {
        return day(hit);
    }

    /// The same of a hit alone.
    static String day(Hit hit) {
        return hit.published().map(Dates::day).orElse("undated");
    }

    private static Quote quote(Hit hit, Hit.Passage passage) {
        var pieces = new ArrayList<Piece>();
        int from = passage.start();
        for (var mark : passage.marks()) {
            if (mark.start() >= from && mark.end() <= passage.end()) {
                add(pieces, passage, from, mark.start(), false);
                add(pieces, passage, mark.start(), mark.end(), true);
                from = mark.end();
            }
        }
        add(pieces, passage, from, passage.end(), false);
        return new Quote(sentence(hit.documentId(), passage.marks().isEmpty() ? passage.start()
                : passage.marks().getFirst().start()), pieces);
    }

    /// The address of the sentence at that place of a document.
    static String sentence(String documentId, int at) {
        return "/documents/" + documentId + "?at=" + at + "#s-" + at;
    }

    private static void add(List<Piece> pieces, Hit.Passage passage, int from, int to, boolean found) {
        if (to > from) {
            pieces.add(new Piece(passage.text().substring(from - passage.start(), to - passage.start()),
                    found));
        }
    }
}
