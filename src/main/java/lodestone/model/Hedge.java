package lodestone.model;

/// The sentence of caution that stands nearest to a claim, such as `there is no assurance that …`.
///
/// @param text verbatim
/// @param distance sentences between the two: 0 in the claim's own sentence, 1 in the next or last
/// @param characters UTF-16 code units between the two
public record Hedge(String text, int start, int end, int distance, int characters) {

    public Hedge {
        Spans.check(text, start, end);
        if (distance < 0 || characters < 0) {
            throw new IllegalArgumentException("distance " + distance + ", " + characters);
        }
    }
}
