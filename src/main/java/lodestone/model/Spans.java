package lodestone.model;

/// The invariant of every finding: its span is as long as its quoted text.
final class Spans {

    private Spans() {}

    static void check(String text, int start, int end) {
        if (start < 0 || end - start != text.length()) {
            throw new IllegalArgumentException(
                    "span " + start + ".." + end + " is not " + text.length() + " long");
        }
    }
}
