package lodestone.index;

import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/// How text becomes terms: any dash divides words, what cannot be seen is dropped, case and plural do not
/// count. So `mine-to-magnet`, `Mines to Magnets` and the same with a non-breaking hyphen are one phrase.
final class TextAnalysis extends Analyzer {

    private static final NormalizeCharMap UNSEEN = unseen();

    private static NormalizeCharMap unseen() {
        var map = new NormalizeCharMap.Builder();
        for (var unseen : new String[]{"\u00AD", "\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF"}) {
            map.add(unseen, "");
        }
        map.add("\u2019", "'");
        return map.build();
    }

    @Override
    protected Reader initReader(String field, Reader reader) {
        return new MappingCharFilter(UNSEEN, reader);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var tokens = new StandardTokenizer();
        TokenStream terms = new LowerCaseFilter(new EnglishPossessiveFilter(tokens));
        return new TokenStreamComponents(tokens, new EnglishMinimalStemFilter(terms));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream in) {
        return new LowerCaseFilter(in);
    }
}
