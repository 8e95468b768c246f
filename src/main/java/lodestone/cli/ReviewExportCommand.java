package lodestone.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import lodestone.model.Assessment;
import lodestone.model.Claim;
import lodestone.model.Decision;
import lodestone.model.DocumentKind;
import lodestone.model.Modality;
import lodestone.review.Label;
import lodestone.store.Store;
import lodestone.store.Stored;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// Decisions as labels to measure the rules by.
@Command(name = "export", description = "Prints settled decisions as gold labels, one record a line.",
        footer = {"", "lodestone review export --texts texts.jsonl > gold.jsonl",
            "lodestone evaluate --gold gold.jsonl --texts texts.jsonl", "",
            "A decision that says that the rules are wrong, but not how, gives no label."})
final class ReviewExportCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable ReviewCommand review;

    @Option(names = "--texts", paramLabel = "FILE", description = "Write the texts of these documents there.")
    private @Nullable Path texts;

    @Override
    public Integer call() throws IOException {
        var command = Objects.requireNonNull(review);
        var lines = new ArrayList<String>();
        command.reading((store, _, _) -> {
            var decisions = store.cases().decisions().stream()
                    .collect(Collectors.groupingBy(Decision::documentId));
            var labels = Label.of(decisions).values();
            labels.forEach(label -> lines.add(print(command, store, label)));
            command.main().streams().err().println("lodestone review export: " + labels.size()
                    + " labels from decisions on " + decisions.size() + " documents");
            return 0;
        });
        if (texts != null) {
            Files.write(texts, lines, StandardCharsets.UTF_8);
        }
        return 0;
    }

    /// Prints the label; the text as a line.
    private static String print(ReviewCommand command, Store store, Label label) {
        var decision = label.decision();
        var stored = store.documents().versions(decision.documentId()).stream()
                .filter(one -> one.version().number() == decision.basis().version()).findFirst()
                .orElseThrow();
        command.main().streams().out().println(JsonLines.line(label(label, stored)));
        return JsonLines.line(text(stored));
    }

    private static ObjectNode label(Label label, Stored stored) {
        var line = JsonLines.object();
        var found = stored.assessment();
        var claim = label.claim() == Modality.NONE ? Optional.<Claim>empty()
                : found.stream().flatMap(all -> all.claims().stream())
                        .max(Comparator.comparing(Claim::modality));
        line.put("id", label.decision().documentId())
                .put("url", stored.version().capture().url().toString())
                .put("kind", kind(stored)).put("issuer", label.decision().basis().issuer().orElse(null))
                .put("claim", label.claim().label())
                .put("explicit", claim.isPresent() && found.filter(Assessment::explicit).isPresent())
                .put("phrase", claim.map(Claim::phrase).orElse(null));
        label.claimed().forEach(line.putArray("claimed")::add);
        label.levels().forEach(line.putObject("evidence")::put);
        return line.put("verdict", label.verdict().label()).put("doubt", label.decision().note());
    }

    private static ObjectNode text(Stored stored) {
        var document = stored.version().document();
        return JsonLines.object().put("id", stored.version().documentId()).put("text", document.text())
                .put("title", document.title()).put("kind", kind(stored))
                .put("issuer", document.issuer().orElse(null))
                .put("url", stored.version().capture().url().toString())
                .put("published", document.published().orElse(null));
    }

    private static String kind(Stored stored) {
        return stored.assessment().map(Assessment::kind).or(stored.version().document()::kind)
                .orElse(DocumentKind.OTHER).label();
    }
}
