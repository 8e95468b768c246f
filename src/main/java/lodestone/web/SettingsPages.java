package lodestone.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import lodestone.model.Account;
import lodestone.store.Store;
import lodestone.web.access.Access;
import lodestone.web.access.Accounts;
import lodestone.web.access.Needs;
import lodestone.web.access.Scope;
import lodestone.web.access.Visitors;

/// The settings in force, one's own password and tokens, and for admins the accounts.
final class SettingsPages implements PageGroup {

    private static final String HOME = "/settings";
    private static final int LONGEST_LABEL = 80;
    private static final int LONGEST_DAYS = 3650;

    private final Frame frame;
    private final Store store;
    private final Access access;
    private final SortedMap<String, String> effective;
    private final Function<String, URI> links;
    private final Clock clock;

    /// @param effective the settings in force, without secrets
    /// @param links makes a whole address of a path
    SettingsPages(Frame frame, WebParts parts, Access access, SortedMap<String, String> effective,
            Function<String, URI> links) {
        this.frame = frame;
        this.store = parts.store();
        this.clock = parts.clock();
        this.access = access;
        this.effective = effective;
        this.links = links;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(HOME, context -> show(context, Optional.empty()));
        routes.post("/settings/password", this::changePassword, Needs.ACCOUNT);
        routes.post("/settings/tokens", this::makeToken, Needs.ACCOUNT);
        routes.post("/settings/tokens/{id}/end", this::endToken, Needs.ACCOUNT);
        routes.post("/settings/accounts", this::addAccount, Needs.ADMIN);
        routes.post("/settings/accounts/{name}/link", this::renewLink, Needs.ADMIN);
        routes.post("/settings/accounts/{name}/role", this::changeRole, Needs.ADMIN);
        routes.post("/settings/accounts/{name}/end", this::endAccount, Needs.ADMIN);
    }

    private void changePassword(Context context) {
        var fresh = Fields.posted(context, "password");
        var fault = fresh.equals(Fields.posted(context, "again"))
                ? access.accounts().change(Visitors.of(context).name(), Fields.posted(context, "present"),
                        fresh)
                : Optional.of("The two passwords are not the same.");
        settle(context, fault);
    }

    private void makeToken(Context context) {
        var account = Visitors.of(context);
        var label = Fields.posted(context, "label");
        var scopes = scopes(context);
        var days = Fields.posted(context, "days");
        if (store.accounts().named(account.name()).isEmpty()) {
            fail(context, "The account " + account.name() + " is not kept here; it has no tokens.");
        } else if (label.isEmpty() || label.length() > LONGEST_LABEL || scopes.isEmpty()
                || !days.matches("\\d{1,4}") || Integer.parseInt(days) > LONGEST_DAYS) {
            fail(context,
                    "A token has a label of up to " + LONGEST_LABEL + " characters, at least one scope, "
                            + "and lasts up to " + LONGEST_DAYS + " days (0: until it is ended).");
        } else {
            var lasts = Optional.of(Duration.ofDays(Integer.parseInt(days))).filter(Duration::isPositive);
            show(context, Optional.of(new SettingsView.Made("The token",
                    access.tokens().make(account, label, scopes, lasts))));
        }
    }

    private static Set<Scope> scopes(Context context) {
        var scopes = EnumSet.noneOf(Scope.class);
        context.formParams("scope").forEach(label -> Scope.labelled(label).ifPresent(scopes::add));
        return scopes;
    }

    private void endToken(Context context) {
        boolean ended = store.tokens().end(Visitors.of(context).name(), context.pathParam("id"),
                clock.instant());
        settle(context, ended ? Optional.empty() : Optional.of("You have no such token, or it has ended."));
    }

    private void addAccount(Context context) {
        var name = Fields.posted(context, "name");
        var role = Account.Role.labelled(Fields.posted(context, "role"));
        if (!Accounts.NAME.matcher(name).matches() || role.isEmpty()) {
            fail(context,
                    "A name has up to 40 small letters, digits, dots, dashes and underscores; the roles "
                            + "are reader, reviewer, editor and admin.");
        } else {
            link(context, access.accounts().add(new Account(name, role.get())),
                    "There is an account of that name already.");
        }
    }

    private void renewLink(Context context) {
        link(context, access.accounts().renew(context.pathParam("name")),
                "There is no such account, or it has ended.");
    }

    private void link(Context context, Optional<String> path, String otherwise) {
        path.ifPresentOrElse(made -> show(context, Optional.of(new SettingsView.Made(
                "The link by which its owner chooses a password, within a day",
                links.apply(made).toString()))), () -> fail(context, otherwise));
    }

    private void changeRole(Context context) {
        var changed = Account.Role.labelled(Fields.posted(context, "role"))
                .map(role -> store.accounts().role(context.pathParam("name"), role)).orElse(false);
        settle(context, changed ? Optional.empty()
                : Optional.of("There is no such account or role, or no other admin would be left."));
    }

    private void endAccount(Context context) {
        boolean ended = store.accounts().end(context.pathParam("name"), clock.instant());
        settle(context, ended ? Optional.empty()
                : Optional.of("There is no such account, it has ended, or no other admin would be left."));
    }

    private void settle(Context context, Optional<String> fault) {
        fault.ifPresentOrElse(reason -> fail(context, reason),
                () -> context.redirect(HOME, HttpStatus.SEE_OTHER));
    }

    private void fail(Context context, String reason) {
        context.status(HttpStatus.UNPROCESSABLE_CONTENT);
        show(context, Optional.empty(), Optional.of(reason));
    }

    private void show(Context context, Optional<SettingsView.Made> made) {
        show(context, made, Optional.empty());
    }

    private void show(Context context, Optional<SettingsView.Made> made, Optional<String> fault) {
        var account = Visitors.of(context);
        context.header("Cache-Control", "no-store");
        frame.show(context, "settings.jte", frame.page(context, "Settings", Menu.SETTINGS),
                new SettingsView(account, store.accounts().named(account.name()),
                        store.tokens().of(account.name()),
                        account.may(Account.Role.ADMIN) ? store.accounts().all() : List.of(),
                        Fields.asked(context, "name").orElse(""), effective, made,
                        fault));
    }
}
