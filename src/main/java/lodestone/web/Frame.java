package lodestone.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import lodestone.model.Account;
import lodestone.store.Store;
import lodestone.web.access.RefusedException;
import lodestone.web.access.Visitors;

/// Makes what all pages share and writes a page from its template.
///
/// ```java
/// frame.show(context, "search.jte", frame.page(context, "Search", Menu.SEARCH), view);
/// ```
final class Frame {

    /// To count a large corpus takes longer than to make a page.
    private static final Duration COUNTED = Duration.ofSeconds(5);

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Store store;
    private final Clock clock;
    private volatile Counted counted = new Counted(0, Instant.MIN);

    private record Counted(long documents, Instant until) {}

    Frame(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// The page's frame as that visitor sees it.
    Page page(Context context, String title, Menu active) {
        var account = Optional.of(Visitors.of(context)).filter(Account::known);
        return new Page(title, scope(), account.map(Account::name),
                account.map(known -> known.role().label()), Visitors.csrf(context), active);
    }

    /// Answers with the template's HTML. The template has the parameters `page` and `view`.
    void show(Context context, String template, Page page, Object view) {
        show(context, template, Map.of("page", page, "view", view));
    }

    /// The same with these parameters.
    void show(Context context, String template, Map<String, Object> parameters) {
        var output = new Utf8ByteOutput();
        templates.render(template, parameters, output);
        context.contentType("text/html; charset=utf-8").result(output.toByteArray());
    }

    /// Answers that there is no such page.
    void missing(Context context) {
        show(context, "message.jte", page(context, "No such page", Menu.NONE), new MessageView(
                "Nothing lies at this address."));
    }

    /// Answers that the visitor may not do that, and why; who has not signed in yet is led there.
    void refused(RefusedException refused, Context context) {
        if (refused.status() == HttpStatus.UNAUTHORIZED && context.path().startsWith("/feeds/")) {
            context.status(refused.status()).header("WWW-Authenticate", "Basic realm=\"Lodestone feeds\"")
                    .result("Any name, and a token with the scope read as the password.");
            return;
        }
        if (refused.status() == HttpStatus.UNAUTHORIZED && context.method().equals(HandlerType.GET)) {
            context.redirect(SignInPages.address(context), HttpStatus.SEE_OTHER);
            return;
        }
        context.status(refused.status());
        show(context, "message.jte", page(context, "Not allowed", Menu.NONE),
                new MessageView(refused.reason()));
    }

    private long documents(Instant now) {
        var known = counted;
        if (now.isBefore(known.until())) {
            return known.documents();
        }
        var fresh = new Counted(store.documents().count(), now.plus(COUNTED));
        counted = fresh;
        return fresh.documents();
    }

    /// What every page rests on.
    private String scope() {
        var now = clock.instant();
        return "Corpus: " + documents(now) + " documents up to " + LocalDate.ofInstant(now, ZoneOffset.UTC)
                + ". “None found” means that no evidence was found in the document, not that there is none.";
    }
}
