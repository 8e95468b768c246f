package lodestone.web;

import java.util.List;
import java.util.Optional;
import lodestone.claim.Classifier;
import lodestone.claim.Sections;
import lodestone.model.Assessment;
import lodestone.model.Company;
import lodestone.model.Document;
import lodestone.model.IssuerName;

/// Looks at releases before they are published. Nothing of them is stored or logged.
final class Drafts {

    /// Longer than any release; an annual report has its own way in.
    static final int LONGEST = 200_000;

    private final Classifier classifier;
    private final List<Company> companies;

    Drafts(WebParts parts) {
        this.classifier = parts.classifier();
        this.companies = parts.companies();
    }

    /// The text as a document of that issuer, divided into sections.
    ///
    /// @param issuer blank for nobody
    static Document document(String text, String issuer) {
        var plain = Document.of(text);
        return Sections.complete(issuer.isEmpty() ? plain : plain.withIssuer(issuer));
    }

    /// What it claims and shows.
    Assessment assess(Document document, String issuer) {
        return classifier.assess(document, company(issuer));
    }

    private Optional<Company> company(String issuer) {
        var key = IssuerName.key(issuer);
        return companies.stream().filter(company -> company.keys().anyMatch(key::equals)).findFirst();
    }
}
