package lodestone.review;

import java.util.Optional;

/// How many of how many, with what a sample of that size leaves open.
///
/// @param hits what counts
/// @param of all that was looked at
public record Proportion(long hits, long of) {

    /// The standard normal's value that 95 of 100 draws stay within.
    static final double NINETY_FIVE = 1.959963984540054;

    public Proportion {
        if (hits < 0 || hits > of) {
            throw new IllegalArgumentException(hits + " of " + of);
        }
    }

    /// 0–1; empty where nothing was looked at: unknown is not zero.
    public Optional<Double> share() {
        return of == 0 ? Optional.empty() : Optional.of((double) hits / of);
    }

    /// Wilson's score interval at 95 %; all of 0–1 where nothing was looked at.
    public Interval interval() {
        return of == 0 ? Interval.ALL : wilson((double) hits / of, (double) of, NINETY_FIVE);
    }

    /// E. B. Wilson, Probable inference, the law of succession, and statistical inference (1927).
    ///
    /// @param n size of the sample; not whole where it is an effective size
    static Interval wilson(double share, double n, double z) {
        double square = z * z / n;
        double middle = share + square / 2;
        double spread = z * Math.sqrt((share * (1 - share) + square / 4) / n);
        return new Interval(Math.max(0, (middle - spread) / (1 + square)),
                Math.min(1, (middle + spread) / (1 + square)));
    }

    /// Where a figure lies.
    ///
    /// @param low 0–1
    /// @param high 0–1
    public record Interval(double low, double high) {
        /// Anything is possible.
        public static final Interval ALL = new Interval(0, 1);
    }
}
