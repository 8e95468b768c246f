package lodestone.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import lodestone.claim.Classifier;
import lodestone.claim.Sections;
import lodestone.model.Company;
import lodestone.model.Document;
import lodestone.model.IssuerName;
import lodestone.web.access.Needs;

/// A release before it is published: paste it and see its gaps. Nothing of it is stored or logged.
final class DraftPages implements PageGroup {

    /// Longer than any release; an annual report has its own way in.
    private static final int LONGEST = 200_000;

    private final Frame frame;
    private final Classifier classifier;
    private final List<Company> companies;

    DraftPages(Frame frame, WebParts parts) {
        this.frame = frame;
        this.classifier = parts.classifier();
        this.companies = parts.sources().stream().flatMap(source -> source.company().stream()).toList();
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
        var text = field(context, "text").replace("\r\n", "\n");
        if (text.length() > LONGEST) {
            context.status(HttpStatus.CONTENT_TOO_LARGE);
            show(context, new DraftView(field(context, "issuer"), "", List.of(), Optional.empty(),
                    "A draft has at most " + LONGEST + " characters; this one has " + text.length() + "."));
        } else if (text.isBlank()) {
            show(context, new DraftView(field(context, "issuer"), "", List.of(), Optional.empty(),
                    "Paste the text of the release."));
        } else {
            show(context, assessed(text, field(context, "issuer")));
        }
    }

    private DraftView assessed(String text, String issuer) {
        var plain = Document.of(text);
        var document = Sections.complete(issuer.isEmpty() ? plain : plain.withIssuer(issuer));
        var found = classifier.assess(document, company(issuer));
        return new DraftView(issuer, text, Block.of(MarkedText.of(document, Mark.of(found))),
                Optional.of(found), "");
    }

    private Optional<Company> company(String issuer) {
        var key = IssuerName.key(issuer);
        return companies.stream().filter(company -> Stream.concat(Stream.of(company.name()),
                company.aliases().stream()).anyMatch(name -> IssuerName.key(name).equals(key))).findFirst();
    }

    private static String field(Context context, String name) {
        return Objects.requireNonNullElse(context.formParam(name), "").strip();
    }
}
