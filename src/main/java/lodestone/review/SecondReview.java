package lodestone.review;

import lodestone.model.Basis;
import lodestone.model.Ruling;
import lodestone.model.TextDigest;

/// Which first decisions go to somebody else: what its reviewer cannot tell, what is severe, and of the rest
/// a share by chance. The draw is made from the document and its version, so that it can be repeated and
/// nobody can choose what is looked at twice.
final class SecondReview {

    private static final double RANGE = 0x1p32;

    private SecondReview() {}

    static boolean due(ReviewSettings settings, String documentId, Basis basis, Ruling ruling) {
        return ruling == Ruling.UNSURE
                || settings.secondSeverity().filter(least -> basis.severity() >= least).isPresent()
                || chance("second " + documentId + " " + basis.version()) < settings.secondShare();
    }

    /// From 0 up to, but not, 1; the same for the same words, and evenly spread over words.
    static double chance(String words) {
        var hex = TextDigest.of(words);
        int colon = hex.indexOf(':');
        return Long.parseLong(hex.substring(colon + 1, colon + 9), 16) / RANGE;
    }
}
