package lodestone.extract;

/// How much of one text another repeats, each 0–1. Looked at from the shorter text, since a page may add
/// what is not the release's; of two that are even, from the one that lacks more.
///
/// @param shared share of the shorter text's runs of three words that the longer has
/// @param length of the shorter in terms of the longer
/// @param numbers share of the shorter text's numbers and days that the longer has
/// @param names share of the shorter text's names that the longer has
/// @param strangers how often the most frequent name of the shorter text comes that the longer lacks; of both
/// if they are of one length
/// @param numbersBack share of the longer text's numbers and days that the shorter has
public record Resemblance(double shared, double length, double numbers, double names,
        double numbersBack, int strangers) {

    private static final double ONE_LENGTH = 0.8;

    /// Of those two texts, in either order.
    public static Resemblance of(CoreText one, CoreText other) {
        boolean ordered = one.shingles().length <= other.shingles().length;
        var shorter = ordered ? one : other;
        var longer = ordered ? other : one;
        if (shorter.shingles().length == 0) {
            return new Resemblance(0, 0, 0, 0, 0, 0);
        }
        int common = common(shorter.shingles(), longer.shingles());
        double length = shorter.shingles().length / (double) longer.shingles().length;
        int strangers = Math.max(shorter.facts().strangerTo(longer.facts()),
                length < ONE_LENGTH ? 0 : longer.facts().strangerTo(shorter.facts()));
        double numbers = shorter.facts().numbersIn(longer.facts());
        double back = longer.facts().numbersIn(shorter.facts());
        double names = shorter.facts().namesIn(longer.facts());
        boolean even = length == 1;
        return new Resemblance(common / (double) shorter.shingles().length, length,
                even ? Math.min(numbers, back) : numbers,
                even ? Math.min(names, longer.facts().namesIn(shorter.facts())) : names,
                even ? Math.min(numbers, back) : back, strangers);
    }

    /// Runs of three words that both have, of those that either has.
    public double jaccard() {
        return length == 0 ? 0 : shared * length / (1 + length - shared * length);
    }

    private static int common(long[] one, long[] other) {
        int common = 0;
        int at = 0;
        for (long value : one) {
            while (at < other.length && other[at] < value) {
                at++;
            }
            if (at < other.length && other[at] == value) {
                common++;
            }
        }
        return common;
    }
}
