package lodestone.claim;

import lodestone.model.Document;

/// Names the parts of a release: headline, lead, body, quotes, `About X`, forward-looking, contact.
public final class Sections {

    private Sections() {}

    /// The same document with sections that cover its text in order; sections it had from its markup (tables,
    /// headline) are kept.
    public static Document complete(Document document) {
        throw new IllegalStateException("skeleton " + document);
    }
}
