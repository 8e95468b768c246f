package lodestone.extract;

import lodestone.model.Document;

/// Near-duplicate signature over the text without boilerplate.
public final class Signature {

    private Signature() {}

    /// 64 bits; near texts differ in few of them.
    public static long of(Document document) {
        throw new IllegalStateException("skeleton " + document);
    }

    /// How alike two texts are, 0–1, over word shingles of body and lead: 0.8 and more is a copy.
    public static double resemblance(Document one, Document other) {
        throw new IllegalStateException("skeleton " + one + other);
    }
}
