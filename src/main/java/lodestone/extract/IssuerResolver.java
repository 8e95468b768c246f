package lodestone.extract;

import java.util.List;
import java.util.Optional;
import lodestone.model.Company;
import lodestone.model.Document;
import lodestone.model.Link;

/// Which watched company a document is from, when its source does not say: ticker, dateline, `About`, names.
public final class IssuerResolver {

    /// A resolver over the watched companies.
    public IssuerResolver(List<Company> companies) {
        throw new IllegalStateException("skeleton " + companies);
    }

    /// The company whose words these are, or empty.
    public Optional<Company> resolve(Link link, Document document) {
        throw new IllegalStateException("skeleton " + link + document);
    }
}
