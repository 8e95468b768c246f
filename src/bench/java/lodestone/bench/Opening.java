package lodestone.bench;

import java.util.ArrayList;
import java.util.List;
import lodestone.model.Span;

/// Headline and opening of a release: what fits into some hundred characters, by whole sentences.
///
/// @param sentences of the text, the headline first
record Opening(String title, String text, List<Span> sentences) {

    private static final int LONGEST = 700;
    private static final int MOST_SENTENCES = 5;

    static Opening of(Texts.Text release, Rules rules) {
        var body = release.text().replaceFirst("^#[^\n]*\n+", "");
        var all = release.title() + "\n" + body.substring(0, Math.min(body.length(), LONGEST));
        var sentences = new ArrayList<Span>();
        for (var sentence : rules.classifier().sentences(all)) {
            if (sentences.size() <= MOST_SENTENCES) {
                sentences.add(sentence);
            }
        }
        int end = sentences.isEmpty() ? all.length() : sentences.getLast().end();
        return new Opening(release.title(), all.substring(0, end), List.copyOf(sentences));
    }
}
