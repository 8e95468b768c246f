package lodestone.claim;

/// A pattern found.
///
/// @param from first token
/// @param to one past the last
record Hit(Meaning meaning, int from, int to) {

    boolean overlaps(Hit other) {
        return from < other.to && other.from < to;
    }

    boolean covers(Hit other) {
        return from <= other.from && other.to <= to;
    }

    int length() {
        return to - from;
    }
}
