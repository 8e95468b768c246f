package lodestone.web;

import lodestone.model.Assessment;

/// Every passage that a finding quotes, with its place, as a table: a program that reads no JSON can look
/// whether the text says so.
final class BundleQuotes {

    private BundleQuotes() {}

    /// Columns `what`, `rule`, `start`, `end` (UTF-16 units of the text) and `quote`, in which `\n`, `\t`,
    /// `\r` and `\\` are escaped.
    static String of(Assessment assessment) {
        var out = new StringBuilder("what\trule\tstart\tend\tquote\n");
        for (var claim : assessment.claims()) {
            row(out, "claim", claim.rule(), claim.start(), claim.end(), claim.text());
            claim.hedge().ifPresent(hedge -> row(out, "caution", claim.rule(), hedge.start(), hedge.end(),
                    hedge.text()));
        }
        for (var stage : assessment.stages()) {
            for (var found : stage.evidence()) {
                row(out, stage.stage() + " " + found.level(), found.milestone(), found.start(), found.end(),
                        found.text());
            }
        }
        return out.toString();
    }

    private static void row(StringBuilder out, String what, String rule, int start, int end, String quote) {
        out.append(what).append('\t').append(rule).append('\t').append(start).append('\t').append(end)
                .append('\t').append(quote.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t")
                        .replace("\r", "\\r"))
                .append('\n');
    }
}
