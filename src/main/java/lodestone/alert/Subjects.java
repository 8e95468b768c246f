package lodestone.alert;

/// Text from outside as the one line at the head of a message.
final class Subjects {

    private static final int LONGEST = 150;

    private Subjects() {}

    /// Without control characters, line breaks and direction overrides, at most 150 characters.
    static String of(String text) {
        var line = DigestText.clean(text);
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
