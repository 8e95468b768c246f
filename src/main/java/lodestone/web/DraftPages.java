package lodestone.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import lodestone.claim.Chain;
import lodestone.web.access.Needs;

/// A release before it is published: paste it and see its gaps. Nothing of it is stored or logged.
final class DraftPages implements PageGroup {

    private final Frame frame;
    private final Drafts drafts;
    private final Chain chain;

    DraftPages(Frame frame, WebParts parts) {
        this.frame = frame;
        this.drafts = new Drafts(parts);
        this.chain = parts.chain();
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/draft", context -> show(context, DraftView.EMPTY));
        routes.post("/draft", this::check, Needs.READER);
    }

    private void show(Context context, DraftView view) {
        context.header("Cache-Control", "no-store");
        frame.show(context, "draft.jte", frame.page(context, "Check a draft", Menu.DRAFT), view);
    }

    private void check(Context context) {
        var text = Fields.posted(context, "text").replace("\r\n", "\n");
        var issuer = Fields.posted(context, "issuer");
        if (text.length() > Drafts.LONGEST) {
            context.status(HttpStatus.CONTENT_TOO_LARGE);
            show(context, DraftView.faulty(issuer, "A draft has at most " + Drafts.LONGEST
                    + " characters; this one has " + text.length() + "."));
        } else if (text.isBlank()) {
            show(context, DraftView.faulty(issuer, "Paste the text of the release."));
        } else {
            show(context, assessed(text, issuer));
        }
    }

    private DraftView assessed(String text, String issuer) {
        var document = Drafts.document(text, issuer);
        var found = drafts.assess(document, issuer);
        return new DraftView(issuer, text, Block.of(MarkedText.of(document, Mark.of(found, chain))),
                Optional.of(found), FindingsView.of(found, chain), "");
    }
}
