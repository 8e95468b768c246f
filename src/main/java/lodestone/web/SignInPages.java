package lodestone.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import lodestone.store.Invitation;
import lodestone.web.access.Access;
import lodestone.web.access.Entrance.Outcome;
import lodestone.web.access.Needs;
import lodestone.web.access.Provided;
import lodestone.web.access.oidc.OidcException;

/// How people come in and leave: signing in, signing out, and the one-time link that makes an account.
final class SignInPages implements PageGroup {

    private static final String PROVIDER = "/sign-in/provider";
    private static final String BACK = PROVIDER + "/return";

    private final Frame frame;
    private final Access access;
    private final Function<String, URI> whole;

    /// @param whole makes a whole address of a path
    SignInPages(Frame frame, Access access, Function<String, URI> whole) {
        this.frame = frame;
        this.access = access;
        this.whole = whole;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/sign-in", context -> signIn(context, Optional.empty()), Needs.NOTHING);
        routes.post("/sign-in", this::tryToSignIn, Needs.NOTHING);
        routes.get(PROVIDER, this::leave, Needs.NOTHING);
        routes.get(BACK, this::arrive, Needs.NOTHING);
        routes.post("/sign-out", this::signOut, Needs.NOTHING);
        routes.get("/welcome/{secret}", context -> welcome(context, Optional.empty()), Needs.NOTHING);
        routes.post("/welcome/{secret}", this::accept, Needs.NOTHING);
    }

    /// The page to sign in that leads back to the one that was asked for.
    static String address(Context context) {
        var query = context.queryString();
        var asked = context.path() + (query == null ? "" : "?" + query);
        return "/sign-in?next=" + URLEncoder.encode(asked, StandardCharsets.UTF_8);
    }

    private void signIn(Context context, Optional<String> fault) {
        var next = Optional.ofNullable(context.queryParam("next")).orElse(Fields.posted(context, "next"));
        frame.show(context, "sign-in.jte", frame.page(context, "Sign in", Menu.NONE),
                new SignInView(Fields.posted(context, "name"), within(next), fault,
                        access.provided().map(Provided::issuer)));
    }

    private void tryToSignIn(Context context) {
        var name = Fields.posted(context, "name");
        switch (access.entrance().signIn(context, name, Fields.posted(context, "password"))) {
            case Outcome.In() ->
                context.redirect(within(Fields.posted(context, "next")), HttpStatus.SEE_OTHER);
            case Outcome.Wrong() -> refuse(context, HttpStatus.UNAUTHORIZED,
                    "The name or the password is wrong.");
            case Outcome.Later(Duration delay) -> refuse(context, HttpStatus.TOO_MANY_REQUESTS,
                    "Too many tries failed; the next counts in " + (delay.toSeconds() + 1) + " seconds.");
        }
    }

    private void refuse(Context context, HttpStatus status, String reason) {
        context.status(status);
        signIn(context, Optional.of(reason));
    }

    /// To the provider, which sends the browser back.
    private void leave(Context context) {
        var next = within(Fields.asked(context, "next").orElse("/"));
        provided(context, provided -> context.redirect(
                provided.begin(context, next, whole.apply(BACK)).toString(), HttpStatus.SEE_OTHER));
    }

    /// From the provider. A redirect would go on in its name, and the browser would keep our cookie back.
    private void arrive(Context context) {
        provided(context, provided -> {
            var next = within(provided.end(context, whole.apply(BACK)));
            context.header("Refresh", "0; url=" + next);
            frame.show(context, "arrived.jte", frame.page(context, "Signed in", Menu.NONE),
                    new MessageView(next));
        });
    }

    private interface Step {
        void take(Provided provided) throws OidcException;
    }

    private void provided(Context context, Step step) {
        var provided = access.provided();
        if (provided.isEmpty()) {
            context.status(HttpStatus.NOT_FOUND);
            return;
        }
        try {
            step.take(provided.get());
        } catch (OidcException refused) {
            refuse(context, HttpStatus.FORBIDDEN, String.valueOf(refused.getMessage()));
        }
    }

    private void signOut(Context context) {
        access.entrance().signOut(context);
        context.redirect("/sign-in", HttpStatus.SEE_OTHER);
    }

    private void welcome(Context context, Optional<String> fault) {
        var secret = context.pathParam("secret");
        var invitation = access.accounts().invitation(secret);
        if (invitation.isEmpty()) {
            context.status(HttpStatus.GONE);
            frame.show(context, "message.jte", frame.page(context, "This link is worth nothing", Menu.NONE),
                    new MessageView("It was used, or is too old, or there is a newer one. Ask whoever keeps "
                            + "the accounts for another."));
        } else {
            frame.show(context, "welcome.jte", frame.page(context, "Welcome", Menu.NONE),
                    view(context, secret, invitation.get(), fault));
        }
    }

    private static WelcomeView view(Context context, String secret, Invitation invitation,
            Optional<String> fault) {
        return new WelcomeView(secret, invitation.account(), invitation.role().label(),
                Fields.posted(context, "name"), fault);
    }

    private void accept(Context context) {
        var password = Fields.posted(context, "password");
        var fault = password.equals(Fields.posted(context, "again"))
                ? access.entrance().accept(context, context.pathParam("secret"),
                        Fields.posted(context, "name"),
                        password)
                : Optional.of("The two passwords are not the same.");
        if (fault.isPresent()) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            welcome(context, fault);
        } else {
            context.redirect("/sign-in", HttpStatus.SEE_OTHER);
        }
    }

    /// The address if it lies within this server, else the first page: a link elsewhere cannot lead astray
    /// whoever signs in.
    private static String within(String address) {
        return address.matches("/(?![/\\\\]).*") && !address.startsWith("/sign-in") ? address : "/";
    }
}
