package lodestone.claim;

import java.util.Optional;
import lodestone.model.Assessment;
import lodestone.model.Company;
import lodestone.model.Document;

/// Weighs what a document claims against what it reports. Pure and thread-safe.
public final class Classifier {

    /// A classifier over a compiled chain.
    public Classifier(Chain chain) {
        throw new IllegalStateException("skeleton " + chain);
    }

    /// Assesses one document.
    ///
    /// @param company the issuer with its other names, where known
    public Assessment assess(Document document, Optional<Company> company) {
        throw new IllegalStateException("skeleton " + document + company);
    }
}
