package lodestone.cli;

import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import lodestone.model.Correction;
import lodestone.model.Modality;
import lodestone.model.Reason;
import lodestone.model.ReviewState;
import lodestone.model.Ruling;
import lodestone.review.Outcome;
import lodestone.review.Submission;
import lodestone.web.AuditLines;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// A decision on one document.
@Command(name = "decide", description = "Decides on one document. Decisions are kept for ever; a later one "
        + "that says that it overrules has the last word.",
        footer = {"", "Reasons:", "confirm: no-evidence plans-only partner-not-bound old-facts",
            "  rightly-silent", "dismiss: not-a-claim other-company too-few-stages evidence-in-text",
            "  evidence-elsewhere same-event missed-claim", "partly: claim-differs stages-differ "
                    + "level-differs holder-differs",
            "unsure: unclear-text needs-expert unreadable",
            "Confirm says that the rules are right: to flag it, or not to."})
final class ReviewDecideCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable ReviewCommand review;

    @Parameters(paramLabel = "ID", description = "The document's id.")
    private String id = "";

    @Option(names = "--verdict", required = true, paramLabel = "V",
            description = "confirm, dismiss, partly or unsure.")
    private String verdict = "";

    @Option(names = "--reason", required = true, paramLabel = "CODE", description = "Why: see below.")
    private String reason = "";

    @Option(names = "--note", paramLabel = "TEXT", description = "What to add.")
    private String note = "";

    @Option(names = "--evidence", paramLabel = "URL",
            description = "What speaks against the rules; the next run archives it.")
    private @Nullable URI evidence;

    @Option(names = "--claim", paramLabel = "M", description = "Corrected: none, aspires, builds or asserts.")
    private @Nullable String claim;

    @Option(names = "--claimed", split = ",", paramLabel = "STAGE",
            description = "Corrected: every stage that is claimed.")
    private @Nullable List<String> claimed;

    @Option(names = "--level", paramLabel = "STAGE=N", description = "Corrected: a stage's level, 0 to 4.")
    private Map<String, Integer> levels = new LinkedHashMap<>();

    @Option(names = "--revision", paramLabel = "N",
            description = "Only if the case is still the one that was shown with that number.")
    private @Nullable Integer revision;

    @Option(names = "--overrule", description = "Decide again what is decided already.")
    private boolean overrule;

    @Option(names = "--as", paramLabel = "NAME", description = "Who reviews (default: who is logged in).")
    private @Nullable String reviewer;

    @Override
    public Integer call() {
        var submission = submission();
        return Objects.requireNonNull(review)
                .writing((store, desk, _) -> {
                    var outcome = desk.decide(submission);
                    TerminalAudit.add(store, AuditLines.DECIDED_AT_TERMINAL, id, said(submission),
                            outcome instanceof Outcome.Decided);
                    return tell(outcome);
                });
    }

    private static String said(Submission submission) {
        return "as=" + submission.reviewer() + " reason=" + submission.reason().label()
                + submission.counterEvidence().map(url -> " evidence=" + url).orElse("")
                + (submission.note().isBlank() ? "" : " note=" + submission.note());
    }

    private Submission submission() {
        var ruling = Ruling.of(verdict).orElseThrow(() -> new UsageException(
                "--verdict is confirm, dismiss, partly or unsure, not " + verdict));
        var why = Reason.of(reason).filter(one -> one.ruling() == ruling)
                .orElseThrow(() -> new UsageException("--reason to " + ruling.label() + " is "
                        + ruling.reasons().stream().map(Reason::label).collect(Collectors.joining(", "))
                        + ", not " + reason));
        var link = Optional.ofNullable(evidence);
        if (link.filter(url -> !String.valueOf(url.getScheme()).matches("https?")).isPresent()) {
            throw new UsageException("--evidence is an http or https address, not " + evidence);
        }
        return new Submission(id, Optional.ofNullable(revision), ReviewCommand.reviewer(reviewer), ruling,
                why, note, link, correction(), "", overrule);
    }

    private Correction correction() {
        try {
            return new Correction(Optional.ofNullable(claim).map(ReviewDecideCommand::modality),
                    Optional.ofNullable(claimed), levels);
        } catch (IllegalArgumentException wrong) {
            throw new UsageException("--level: " + wrong.getMessage());
        }
    }

    private static Modality modality(String word) {
        return Arrays.stream(Modality.values()).filter(one -> one.label().equals(word.toLowerCase(
                Locale.ROOT))).findFirst()
                .orElseThrow(() -> new UsageException("--claim is none, aspires, builds or asserts, not "
                        + word));
    }

    private int tell(Outcome outcome) {
        var streams = Objects.requireNonNull(review).main().streams();
        return switch (outcome) {
            case Outcome.Decided done -> {
                streams.out().println(id + ": " + done.decision().ruling().label() + ", "
                        + done.decision().reason().label() + "; "
                        + (done.after().standing().state() == ReviewState.DECIDED ? "decided"
                                : "now waits as " + done.after().standing().state().label()));
                yield 0;
            }
            case Outcome.Conflict conflict -> {
                streams.err().println("lodestone review decide: " + id + ": nothing is stored: "
                        + conflict.what() + " (it is revision " + conflict.now().revision() + " now)");
                yield 1;
            }
            case Outcome.Refused refused -> throw new UsageException(id + ": " + refused.why());
        };
    }
}
