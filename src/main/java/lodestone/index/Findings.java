package lodestone.index;

import java.util.List;
import java.util.Locale;
import lodestone.model.Evidence;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/// Pieces of evidence as terms of one field: each piece has a position of its own, at which stand all its
/// traits (`stage=separation`, `level=3`, `holder=own`). So a query can ask what one and the same piece says
/// without a document for each.
final class Findings {

    static final String FIELD = "_finding";
    private static final FieldType TYPE = type();

    private Findings() {}

    /// A piece of evidence with its stage.
    record Finding(String stage, Evidence evidence) {

        List<String> traits() {
            return List.of(trait("stage", stage), trait("level", Integer.toString(evidence.level())),
                    trait("status", evidence.status().label()), trait("holder", evidence.holder().label()),
                    trait("milestone", evidence.milestone()));
        }
    }

    private static FieldType type() {
        var type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        type.freeze();
        return type;
    }

    /// The term of a trait.
    static String trait(String field, String value) {
        return field + "=" + value.toLowerCase(Locale.ROOT);
    }

    static Field field(List<Finding> findings) {
        return new Field(FIELD, new Traits(findings), TYPE);
    }

    private static final class Traits extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
        private final List<List<String>> findings;
        private int finding;
        private int trait;

        Traits(List<Finding> findings) {
            this.findings = findings.stream().map(Finding::traits).toList();
        }

        @Override
        public boolean incrementToken() {
            if (finding == findings.size()) {
                return false;
            }
            clearAttributes();
            var traits = findings.get(finding);
            term.append(traits.get(trait));
            step.setPositionIncrement(trait == 0 ? 1 : 0);
            trait = (trait + 1) % traits.size();
            finding += trait == 0 ? 1 : 0;
            return true;
        }

        @Override
        public void reset() {
            finding = 0;
            trait = 0;
        }
    }
}
