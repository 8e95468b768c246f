package lodestone.web;

/// A line that would be as long as a page, cut.
final class Cut {

    private static final int LONGEST = 200;

    private Cut() {}

    static boolean isTooLong(String line) {
        return line.length() > LONGEST;
    }

    static String of(String line) {
        return isTooLong(line) ? line.substring(0, LONGEST) + "…" : line;
    }
}
