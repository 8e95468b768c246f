package lodestone.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import lodestone.model.Span;

/// Chooses the sentences of a text that show best what was found in it: those with most different words of
/// the query, the earliest of equals.
///
/// @param sentences in order; where a word stands in none of them, a stretch around it is shown
record Passages(String text, List<Span> sentences) {

    private static final int MOST = 3;
    private static final int LONGEST = 400;

    private record Candidate(Span span, List<Hit.Mark> marks, long words) {}

    List<Hit.Passage> best(List<Hit.Mark> marks) {
        var candidates = new ArrayList<Candidate>();
        int sentence = 0;
        for (int i = 0; i < marks.size();) {
            int at = marks.get(i).start();
            while (sentence < sentences.size() && sentences.get(sentence).end() <= at) {
                sentence++;
            }
            var span = span(sentence, at);
            int end = i;
            while (end < marks.size() && marks.get(end).start() < span.end()) {
                end++;
            }
            candidates.add(candidate(span, marks.subList(i, end)));
            i = end;
        }
        return candidates.stream().sorted(Comparator.comparingLong(Candidate::words).reversed()).limit(MOST)
                .map(this::passage).toList();
    }

    private Span span(int sentence, int at) {
        return sentence < sentences.size() && sentences.get(sentence).holds(at) ? sentences.get(sentence)
                : new Span(Math.max(0, at - LONGEST / 2), Math.min(text.length(), at + LONGEST / 2));
    }

    private Candidate candidate(Span span, List<Hit.Mark> marks) {
        var words = new HashSet<String>();
        marks.forEach(mark -> words.add(text.substring(mark.start(), mark.end()).toLowerCase(Locale.ROOT)));
        return new Candidate(span, marks, words.size());
    }

    private Hit.Passage passage(Candidate found) {
        return passage(found.span(), found.marks());
    }

    /// That stretch with the marks in it; of a long one what is around the first mark.
    Hit.Passage passage(Span span, List<Hit.Mark> marks) {
        int first = marks.isEmpty() ? span.start() : marks.getFirst().start();
        int start = span.end() - span.start() <= LONGEST ? span.start()
                : Math.max(span.start(), Math.min(first - LONGEST / 2, span.end() - LONGEST));
        int end = Math.min(span.end(), start + LONGEST);
        return new Hit.Passage(text.substring(start, end), start, end,
                marks.stream().filter(mark -> mark.start() >= start && mark.end() <= end).toList());
    }
}
