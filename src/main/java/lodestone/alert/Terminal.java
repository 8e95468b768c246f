package lodestone.alert;

/// What a digest may use of the screen that it is printed on.
///
/// @param columns its width; 0 if it is none, so that lines are never cut
/// @param colour whether it takes colour codes
public record Terminal(int columns, boolean colour) {

    private static final String CLAIM = "\u001b[1;33m";
    private static final String EVIDENCE = "\u001b[36m";
    private static final String OFF = "\u001b[0m";

    /// A file or a pipe.
    public static Terminal none() {
        return new Terminal(0, false);
    }

    String claim(String text) {
        return colour ? CLAIM + text + OFF : text;
    }

    String evidence(String text) {
        return colour ? EVIDENCE + text + OFF : text;
    }
}
