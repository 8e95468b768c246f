package lodestone.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lodestone.model.FiledDocument;
import lodestone.model.Filing;
import lodestone.model.FilingItem;

/// A filing for the terminal.
final class FilingText {

    private FilingText() {}

    /// What is known of it, by name: nothing stands for what is not.
    static Map<String, String> lines(Filing filing) {
        var lines = new LinkedHashMap<String, String>();
        var head = Stream
                .of(filing.form().filter(form -> !filing.type().equals(filing.form())), filing.type(),
                        filing.accession(), filing.filed().map(day -> "filed " + day),
                        filing.period().map(day -> "for " + day))
                .flatMap(java.util.Optional::stream)
                .collect(Collectors.joining(", "));
        put(lines, "filing", head);
        put(lines, "amends", filing.amends().map(FilingText::original).orElse(""));
        put(lines, "items", filing.items().stream().map(FilingItem::name).collect(Collectors.joining("; ")));
        put(lines, "exhibits",
                filing.documents().stream().filter(document -> document.type().startsWith("EX-"))
                        .map(FilingText::exhibit).collect(Collectors.joining("; ")));
        return lines;
    }

    private static String original(Filing.Amended amended) {
        return amended.form() + amended.filed().map(day -> " filed " + day).orElse("")
                + amended.number().map(number -> ", amendment " + number).orElse("");
    }

    private static String exhibit(FiledDocument document) {
        return document.type() + document.skipped().map(reason -> " (not read: " + reason + ")").orElse("");
    }

    private static void put(Map<String, String> lines, String name, String value) {
        if (!value.isEmpty()) {
            lines.put(name, value);
        }
    }
}
