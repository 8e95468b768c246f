package lodestone.web.access;

import io.javalin.http.Context;
import java.time.Clock;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lodestone.model.Account;
import lodestone.store.AuditLine;
import lodestone.store.Store;

/// Writes down what people do, without the secrets that they type.
final class Audit {

    private static final Set<String> NOT_KEPT = Set.of("csrf", "password", "again", "present");
    private static final int LONGEST = 1000;

    private final Store store;
    private final boolean proxy;
    private final Clock clock;

    /// @param proxy whether the last entry of `X-Forwarded-For` is where a visitor comes from
    Audit(Store store, boolean proxy, Clock clock) {
        this.store = store;
        this.proxy = proxy;
        this.clock = clock;
    }

    /// Where the visitor comes from.
    String address(Context context) {
        var forwarded = proxy ? context.header("X-Forwarded-For") : null;
        return forwarded == null ? context.ip()
                : forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }

    /// A line of what somebody tried outside the routes that need an account.
    void add(Context context, String account, String action, String outcome) {
        store.audit().add(new AuditLine(clock.instant(), shortened(account), address(context), action,
                "", "", outcome));
    }

    /// A line of a write by somebody known.
    ///
    /// @param route as it is declared, e.g. `/documents/{id}/decisions`
    void add(Context context, Account account, String route) {
        store.audit().add(new AuditLine(clock.instant(), account.name(), address(context),
                context.method().name() + " " + route, context.path(), shortened(said(context)),
                Integer.toString(context.statusCode())));
    }

    private static String said(Context context) {
        if (context.isJson()) {
            return context.body();
        }
        return new TreeMap<>(context.formParamMap()).entrySet().stream()
                .filter(field -> !NOT_KEPT.contains(field.getKey()))
                .map(field -> field.getKey() + "=" + String.join(",", field.getValue()))
                .collect(Collectors.joining(" "));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …";
    }
}
