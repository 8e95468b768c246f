package lodestone.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import lodestone.store.Store;

/// A document's page.
final class DocumentPages implements PageGroup {

    private final Frame frame;
    private final WebParts parts;
    private final Store store;

    DocumentPages(Frame frame, WebParts parts) {
        this.frame = frame;
        this.parts = parts;
        this.store = parts.store();
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/documents/{id}", this::document);
    }

    private void document(Context context) {
        var view = view(context.pathParam("id"));
        if (view.isEmpty()) {
            frame.missing(context);
            return;
        }
        var title = view.get().version().document().title();
        frame.show(context, "document.jte", Map.of("page", frame.page(context, title, Menu.NONE), "view",
                view.get(), "decision", DecisionPages.panel(parts, context, context.pathParam("id"))));
    }

    private Optional<DocumentView> view(String id) {
        var versions = store.documents().versions(id);
        if (versions.isEmpty()) {
            return Optional.empty();
        }
        var newest = versions.getLast();
        var document = newest.version().document();
        var paragraphs = newest.assessment().map(assessment -> MarkedText.of(document, assessment))
                .orElseGet(() -> MarkedText.of(document));
        return Optional.of(new DocumentView(newest.version(), newest.assessment(), newest.notAssessed(),
                paragraphs, versions, store.documents().alsoAt(id)));
    }
}
