package lodestone.web;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lodestone.model.Account;
import lodestone.model.ReviewState;
import lodestone.store.AuditLine;
import lodestone.store.AuditLog;
import lodestone.store.Store;

/// Lines of the audit as somebody may read them: while a case waits for its second review, what others said
/// when they decided on it is not shown to anybody, or the second review would not be blind. What is stored
/// stays as it is, and is shown once the second decision is.
public final class AuditLines {

    /// What a decision that is made at the terminal is called; its subject is the document.
    public static final String DECIDED_AT_TERMINAL = "review decide";
    static final String HIDDEN = "hidden until the second review is done";

    /// What one question to the store may name.
    private static final int MANY = 500;
    private static final Pattern ONE = Pattern.compile("(?:/api)?/documents/([^/]+)/decisions");
    private static final Set<String> DECIDING = Set.of("POST /documents/{id}/decisions",
            "POST /api/documents/{id}/decisions");
    private static final String STROKE = "POST /queue";
    /// Fields of a form are written down in the order of their names, each before a space.
    private static final Pattern TICKED = Pattern.compile("(?:^| )case=(\\S*)");

    private AuditLines() {}

    /// The same entries, in that order.
    static List<AuditLog.Entry> visible(Store store, List<AuditLog.Entry> entries, Account reader) {
        var ids = entries.stream().flatMap(entry -> decided(entry.line())).distinct().toList();
        var waiting = new HashSet<String>();
        for (int from = 0; from < ids.size(); from += MANY) {
            store.cases().of(ids.subList(from, Math.min(ids.size(), from + MANY))).stream()
                    .filter(one -> one.standing().state() == ReviewState.SECOND_REVIEW)
                    .forEach(one -> waiting.add(one.documentId()));
        }
        return entries.stream().map(entry -> entry.line().account().equals(reader.name())
                || decided(entry.line()).noneMatch(waiting::contains) ? entry : hidden(entry)).toList();
    }

    private static AuditLog.Entry hidden(AuditLog.Entry entry) {
        var line = entry.line();
        return new AuditLog.Entry(entry.id(), new AuditLine(line.at(), line.account(), line.address(),
                line.action(), line.subject(), HIDDEN, line.outcome()), entry.digest());
    }

    /// The documents on which that line's writer decided.
    private static Stream<String> decided(AuditLine line) {
        if (DECIDING.contains(line.action())) {
            var path = ONE.matcher(line.subject());
            return path.lookingAt() ? Stream.of(path.group(1)) : Stream.empty();
        }
        if (line.action().equals(DECIDED_AT_TERMINAL)) {
            return Stream.of(line.subject());
        }
        var ticked = TICKED.matcher(line.action().equals(STROKE) ? line.detail() : "");
        return ticked.find() ? Arrays.stream(ticked.group(1).split(",", -1)).map(ReviewForms::id)
                : Stream.empty();
    }
}
