package lodestone.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import lodestone.alert.AssessmentJson;
import lodestone.model.FiledDocument;
import lodestone.model.Filing;
import lodestone.model.FilingItem;

/// A filing as an object of machine output.
final class FilingJson {

    private FilingJson() {}

    static ObjectNode of(Filing filing) {
        var node = JsonLines.object();
        node.put("form", filing.form().orElse(null));
        node.put("type", filing.type().orElse(null));
        node.put("accession", filing.accession().orElse(null));
        node.put("cik", filing.cik().orElse(null));
        node.put("company", filing.company().orElse(null));
        node.put("filed", filing.filed().orElse(null));
        node.put("accepted_utc", filing.accepted().map(Instant::toString).orElse(null));
        node.put("period", filing.period().orElse(null));
        node.set("amends", filing.amends().map(FilingJson::of).orElse(null));
        node.set("former_names", AssessmentJson.strings(filing.formerNames()));
        node.set("stated_items", AssessmentJson.strings(filing.stated()));
        var items = node.putArray("items");
        filing.items().forEach(item -> items.add(of(item)));
        var documents = node.putArray("documents");
        filing.documents().forEach(document -> documents.add(of(document)));
        return node;
    }

    private static ObjectNode of(Filing.Amended original) {
        return JsonLines.object().put("form", original.form())
                .put("amendment", original.number().orElse(null))
                .put("filed", original.filed().orElse(null));
    }

    private static ObjectNode of(FilingItem item) {
        return JsonLines.object().put("part", item.part().orElse(null)).put("number", item.number())
                .put("title", item.title().isEmpty() ? null : item.title()).put("start", item.start())
                .put("end", item.end());
    }

    private static ObjectNode of(FiledDocument document) {
        boolean read = document.skipped().isEmpty();
        return JsonLines.object().put("type", document.type())
                .put("filename", document.filename().isEmpty() ? null : document.filename())
                .put("description", document.description().isEmpty() ? null : document.description())
                .put("start", read ? (Integer) document.start() : null)
                .put("end", read ? (Integer) document.end() : null)
                .put("skipped", document.skipped().orElse(null));
    }
}
