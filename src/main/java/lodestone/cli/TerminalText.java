package lodestone.cli;

import lodestone.index.Hit;

/// Text from outside, fit for a terminal: it cannot move the cursor, set colours or turn its direction.
final class TerminalText {

    private TerminalText() {}

    /// One line without control characters.
    static String clean(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\s]+", " ").strip();
    }

    /// The text with a blank in place of each control character but line breaks, so that offsets still hold.
    static String visible(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}&&[^\\n]]", " ");
    }

    /// A passage with its matched words in bold, or between asterisks where there is no colour.
    static String marked(Hit.Passage passage, boolean colour) {
        var out = new StringBuilder();
        int at = 0;
        for (var mark : passage.marks()) {
            int start = mark.start() - passage.start();
            int end = mark.end() - passage.start();
            if (start >= at && end <= passage.text().length()) {
                out.append(passage.text(), at, start).append(colour ? "\u0001" : "*")
                        .append(passage.text(), start, end)
                        .append(colour ? "\u0002" : "*");
                at = end;
            }
        }
        out.append(passage.text(), at, passage.text().length());
        return out.toString().replace('\u0001', '\uE001').replace('\u0002', '\uE002')
                .replaceAll("[\\p{Cc}\\p{Cf}\\s]+", " ").strip().replace("\uE001", "\u001b[1m")
                .replace("\uE002", "\u001b[0m");
    }
}
