package lodestone.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lodestone.claim.Classifier;
import lodestone.claim.Evaluation;
import lodestone.claim.Examples;
import lodestone.claim.GoldLabel;
import lodestone.claim.Sections;
import lodestone.model.Modality;
import lodestone.model.Verdict;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// Accuracy against labels.
@Command(name = "evaluate", description = "Accuracy against labels, with the keyword baseline beside it.")
final class EvaluateCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Main main;

    @Option(names = "--gold", paramLabel = "GOLD.jsonl", description = "Labels, one record a line.")
    private Path gold = Path.of("");

    @Option(names = "--texts", paramLabel = "TEXTS.jsonl", description = "Objects with id and text.")
    private Path texts = Path.of("");

    @Option(names = "--format", paramLabel = "text|jsonl", description = "Default: ${DEFAULT-VALUE}.")
    private Format format = Format.text;

    @Option(names = "--examples",
            description = "Instead, run the examples and near misses "
                    + "that stand in the chain and its language.")
    private boolean examples;

    @Option(names = "--by-issuer", description = "The figures of each issuer's documents too.")
    private boolean byIssuer;

    @Option(names = "--disagreements",
            description = "List every point of difference with its sentence and rule (jsonl always does).")
    private boolean disagreements;

    @Mixin
    private final ChainOption chain = new ChainOption();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var root = Objects.requireNonNull(main);
        if (examples) {
            return examples(root);
        }
        if (gold.toString().isEmpty() || texts.toString().isEmpty()) {
            throw new UsageException("give --gold and --texts, or --examples");
        }
        var streams = root.streams();
        var labels = labels();
        var companies = new WatchedCompanies(root.home().folder());
        var judged = judged(labels, new Classifier(chain.chain(root.home())), companies);
        if (judged.size() < labels.size()) {
            streams.err().println(
                    "lodestone evaluate: " + (labels.size() - judged.size()) + " labels have no text");
        }
        var evaluation = Evaluation.of(judged);
        if (format == Format.jsonl) {
            EvaluationJson.lines(evaluation, byIssuer)
                    .forEach(row -> streams.out().println(JsonLines.line(row)));
        } else {
            streams.out().print(EvaluationText.of(judged.size(), evaluation, byIssuer, disagreements));
        }
        return judged.size() < labels.size() ? 1 : 0;
    }

    private int examples(Main root) {
        var files = chain.files(root.home());
        var all = new Examples(files.chain()).all();
        var faults = all.stream().flatMap(example -> example.fault().stream()).map(files::located).toList();
        faults.forEach(root.streams().out()::println);
        root.streams().out().println(all.size() + " examples, " + faults.size() + " faults");
        return faults.isEmpty() ? 0 : 1;
    }

    private Map<String, GoldLabel> labels() throws IOException {
        var labels = new HashMap<String, GoldLabel>();
        try (var in = Files.newInputStream(gold)) {
            var lines = JsonLines.lines(in);
            while (lines.hasNext()) {
                var line = lines.next();
                try {
                    var label = label(JsonLines.parse(line));
                    labels.put(label.id(), label);
                } catch (IllegalArgumentException fault) {
                    throw new UsageException(gold + " line " + line.number() + ": " + fault.getMessage());
                }
            }
        }
        return labels;
    }

    private static GoldLabel label(ObjectNode object) {
        var levels = new HashMap<String, Integer>();
        object.path("evidence").properties()
                .forEach(stage -> levels.put(stage.getKey(), stage.getValue().asInt()));
        var claimed = new ArrayList<String>();
        object.path("claimed").forEach(stage -> claimed.add(stage.asText()));
        var claim = named(Modality.values(), Modality::label, required(object, "claim"));
        var verdict = named(Verdict.values(), Verdict::label, required(object, "verdict"));
        return new GoldLabel(required(object, "id"), Optional.ofNullable(JsonLines.text(object, "issuer")),
                claim,
                Optional.ofNullable(JsonLines.text(object, "phrase")), claimed, levels, verdict);
    }

    private static <E> E named(E[] all, Function<E, String> label, String name) {
        return Stream.of(all).filter(one -> label.apply(one).equalsIgnoreCase(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("expected one of "
                        + Stream.of(all).map(label).collect(Collectors.joining(", ")) + ", found " + name));
    }

    private static String required(ObjectNode object, String field) {
        var text = JsonLines.text(object, field);
        if (text == null) {
            throw new IllegalArgumentException("no \"" + field + "\"");
        }
        return text;
    }

    private List<Evaluation.Judged> judged(Map<String, GoldLabel> labels, Classifier classifier,
            WatchedCompanies companies)
            throws IOException, InterruptedException {
        var judged = new ArrayList<Evaluation.Judged>();
        try (var in = Files.newInputStream(texts)) {
            OrderedWork.run(JsonLines.lines(in),
                    line -> judge(Submitted.ofLine(line), labels, classifier, companies),
                    one -> one.ifPresent(judged::add));
        }
        return judged;
    }

    private static Optional<Evaluation.Judged> judge(
            Submitted text, Map<String, GoldLabel> labels, Classifier classifier,
            WatchedCompanies companies) {
        var label = text.id() == null ? null : labels.get(text.id());
        if (label == null || text.document() == null) {
            return Optional.empty();
        }
        var document = Sections.complete(text.document());
        var found = classifier.assess(document, companies.named(document.issuer()));
        return Optional.of(Evaluation.Judged.of(label, found, text.document().text()));
    }
}
