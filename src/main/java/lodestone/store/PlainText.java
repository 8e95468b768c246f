package lodestone.store;

/// Text for a plain column. PostgreSQL takes neither NUL nor half a surrogate pair there; both become U+FFFD.
/// Texts of documents are JSON instead and keep them.
final class PlainText {

    private static final int REPLACEMENT = 0xfffd;

    private PlainText() {}

    static String of(String text) {
        if (text.chars().noneMatch(unit -> unit == 0 || Character.isSurrogate((char) unit))) {
            return text;
        }
        return text.codePoints().map(point -> refused(point) ? REPLACEMENT : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean refused(int point) {
        return point == 0 || Character.getType(point) == Character.SURROGATE;
    }
}
