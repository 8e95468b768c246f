package lodestone.bench;

import de.l3s.boilerpipe.BoilerpipeProcessingException;
import de.l3s.boilerpipe.extractors.ArticleExtractor;
import java.util.Optional;
import lodestone.extract.DocumentReader;
import lodestone.extract.Extraction;
import lodestone.extract.RawDocument;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;

/// Who finds the main text of a page: we, and the libraries of the JVM that do the same.
enum Extractor {
    LODESTONE {
        @Override
        String text(Page page) {
            return document(page).map(lodestone.model.Document::text).orElse("");
        }
    },
    READABILITY4J {
        @Override
        String text(Page page) {
            var content = new Readability4J(page.address(), page.html()).parse().getContent();
            return content == null ? "" : Jsoup.parse(content).wholeText();
        }
    },
    BOILERPIPE {
        @Override
        String text(Page page) throws BoilerpipeProcessingException {
            return ArticleExtractor.INSTANCE.getText(page.html());
        }
    },
    WHOLE_PAGE {
        @Override
        String text(Page page) {
            return Jsoup.parse(page.html()).body().wholeText();
        }
    };

    private static final DocumentReader READER = new DocumentReader();

    abstract String text(Page page) throws Exception;

    /// What we read of a page.
    static Optional<lodestone.model.Document> document(Page page) {
        return READER.read(new RawDocument(page.bytes(), Optional.empty(), Optional.empty(),
                Optional.of("page.html"))) instanceof Extraction.Extracted found
                        ? Optional.of(found.document()) : Optional.empty();
    }

    /// Its name in the table.
    String label() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
