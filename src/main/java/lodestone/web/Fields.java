package lodestone.web;

import io.javalin.http.Context;
import java.util.Objects;
import java.util.Optional;

/// What a visitor typed, without the blanks around it.
final class Fields {

    private Fields() {}

    /// Into that field of a form that was posted; blank if nothing.
    static String posted(Context context, String name) {
        return Objects.requireNonNullElse(context.formParam(name), "").strip();
    }

    /// Into that field of the address; empty if nothing.
    static Optional<String> asked(Context context, String name) {
        return Optional.ofNullable(context.queryParam(name)).map(String::strip)
                .filter(typed -> !typed.isEmpty());
    }
}
