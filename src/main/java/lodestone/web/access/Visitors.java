package lodestone.web.access;

import io.javalin.http.Context;
import java.util.Objects;
import lodestone.model.Account;

/// Who asks, for handlers: `Visitors.of(context)`.
public final class Visitors {

    private static final String KEY = "visitor";

    private Visitors() {}

    /// The account that asks; [Account#ANONYMOUS] for a reader without one.
    public static Account of(Context context) {
        return visitor(context).account();
    }

    /// What a form must carry in its hidden field `csrf`, and a script in the header `X-CSRF-Token`. A
    /// visitor without a cookie is given one.
    public static String csrf(Context context) {
        return Csrf.token(visitor(context).secret(context));
    }

    static void remember(Context context, Visitor visitor) {
        context.attribute(KEY, visitor);
    }

    static Visitor visitor(Context context) {
        return Objects.requireNonNull(context.<Visitor>attribute(KEY), "asked before the gate");
    }
}
