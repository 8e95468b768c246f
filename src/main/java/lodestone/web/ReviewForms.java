package lodestone.web;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lodestone.model.Correction;
import lodestone.model.Modality;
import lodestone.model.Reason;
import lodestone.review.Submission;
import lodestone.web.access.Visitors;

/// What reviewers' forms send, as values.
final class ReviewForms {

    static final int LONGEST_NOTE = 4000;
    static final int LONGEST_SPEAKER = 200;

    private ReviewForms() {}

    /// The decision of the panel.
    ///
    /// @throws IllegalArgumentException saying what is missing or wrong
    static Submission decision(Context context) {
        var reason = Reason.of(value(context, "reason")).orElseThrow(() -> new IllegalArgumentException(
                "A decision takes a reason: choose one, or press the key of a verdict."));
        return new Submission(context.pathParam("id"), Optional.of(number(value(context, "revision"))),
                Visitors.of(context).name(), reason.ruling(), reason, note(value(context, "note")),
                link(value(context, "evidence")), correction(context), "",
                value(context, "overrule").equals("1"));
    }

    /// The reviewer writes no book.
    private static String note(String typed) {
        if (typed.length() > LONGEST_NOTE) {
            throw new IllegalArgumentException("A note has at most " + LONGEST_NOTE + " characters.");
        }
        return typed.strip();
    }

    /// An http(s) address; empty where nothing was typed.
    static Optional<URI> link(String typed) {
        if (typed.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(URI.create(typed.strip())).filter(url -> Links.followable(url).isPresent()
                    && url.getHost() != null).or(() -> {
                        throw new IllegalArgumentException(typed);
                    });
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("A link is a whole http or https address.", wrong);
        }
    }

    private static Correction correction(Context context) {
        var levels = new LinkedHashMap<String, Integer>();
        context.formParamMap().forEach((name, values) -> {
            if (name.startsWith("level.")) {
                levels.put(name.substring("level.".length()), number(values.getFirst()));
            }
        });
        var claim = Arrays.stream(Modality.values())
                .filter(one -> one.label().equals(value(context, "claim"))).findFirst();
        // without the hidden field beside them, no stage that is ticked would be no answer
        var claimed = Optional.of(context.formParams("claimed").stream().filter(one -> !one.isEmpty())
                .toList()).filter(_ -> !context.formParams("claimed").isEmpty());
        return new Correction(claim, claimed, levels);
    }

    /// Cases as a list ticks them: `id:revision`.
    static List<Submission> ticked(Context context, Reason reason) {
        return context.formParams("case").stream().map(one -> new Submission(id(one),
                Optional.of(number(one.substring(one.lastIndexOf(':') + 1))), Visitors.of(context).name(),
                reason)).toList();
    }

    /// The document of `id:revision`.
    static String id(String ticked) {
        return ticked.substring(0, Math.max(0, ticked.lastIndexOf(':')));
    }

    /// What was typed; blank if nothing.
    static String value(Context context, String name) {
        return Objects.requireNonNullElse(context.formParam(name), "");
    }

    private static int number(String typed) {
        if (!typed.matches("\\d{1,9}")) {
            throw new IllegalArgumentException("\"" + typed + "\" is no number; load the page again.");
        }
        return Integer.parseInt(typed);
    }
}
