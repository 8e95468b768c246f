package lodestone.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/// In which order hits come. Equal ones come latest first, then by id, so that every order is total.
public enum Order {
    RELEVANCE,
    /// Latest publication first; the undated last.
    DATE,
    /// Most severe first.
    SEVERITY;

    /// The name in output.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    Sort sort() {
        var fields = new ArrayList<SortField>();
        switch (this) {
            case RELEVANCE -> fields.add(SortField.FIELD_SCORE);
            case SEVERITY -> fields.add(new SortField(Fields.SEVERITY, SortField.Type.LONG, true));
            case DATE -> {
            }
        }
        fields.addAll(List.of(new SortField(Fields.PUBLISHED, SortField.Type.LONG, true),
                new SortField(Fields.ID, SortField.Type.STRING),
                new SortField(Fields.START, SortField.Type.LONG)));
        return new Sort(fields.toArray(SortField[]::new));
    }
}
