package lodestone.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// A document's page: `/documents/ID`, with `version=N` for an older one. `?at=START#s-START` leads to the
/// sentence at that UTF-16 unit of the stored text and marks it.
final class DocumentPages implements PageGroup {

    private final Frame frame;
    private final WebParts parts;
    private final DocumentViews views;

    DocumentPages(Frame frame, WebParts parts) {
        this.frame = frame;
        this.parts = parts;
        this.views = new DocumentViews(parts);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/documents/{id}", this::document);
    }

    private void document(Context context) throws IOException {
        var view = views.of(context.pathParam("id"), number(context.queryParam("version")),
                number(context.queryParam("at")));
        if (view.isEmpty()) {
            context.status(HttpStatus.NOT_FOUND);
            return;
        }
        frame.show(context, "document.jte", Map.of("page", frame.page(context, view.get().title(), Menu.NONE),
                "view", view.get(), "decision", DecisionPages.panel(parts, context, view.get().shown())));
    }

    /// What is no number of that kind asks for nothing.
    static OptionalInt number(@Nullable String typed) {
        return typed != null && typed.matches("\\d{1,9}") ? OptionalInt.of(Integer.parseInt(typed))
                : OptionalInt.empty();
    }
}
