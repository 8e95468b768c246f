package lodestone.cli;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lodestone.model.Account;
import lodestone.store.Member;
import lodestone.store.Store;
import lodestone.web.access.Accounts;
import lodestone.web.access.Scope;
import lodestone.web.access.Tokens;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Who may sign in to the pages, from the terminal of the machine that serves them.
@Command(name = "accounts", description = "Who may sign in to the pages, and with what tokens programs come.",
        synopsisSubcommandLabel = "list|add|link|end|token",
        footer = {"", "Nobody ever sets another's password: add and link print an address where its owner "
                + "chooses one, once, within a day."})
final class AccountsCommand implements Runnable {

    @ParentCommand
    private @Nullable Main main;

    @Override
    public void run() {
        throw new UsageException("name list, add, link, end or token");
    }

    @Command(name = "list", description = "All accounts with their roles.")
    int list() {
        try (var store = settings().reading()) {
            store.accounts().all().forEach(this::print);
        }
        return 0;
    }

    @Command(name = "add", description = "Add an account and print the address where its owner chooses a "
            + "password.")
    int add(
            @Parameters(paramLabel = "NAME",
                    description = "Small letters, digits, dots, dashes, underscores.") String name,
            @Option(names = "--role", paramLabel = "ROLE", defaultValue = "reviewer",
                    description = "reader, reviewer, editor or admin "
                            + "(default: ${DEFAULT-VALUE}).") String role) {
        if (!Accounts.NAME.matcher(name).matches()) {
            throw new UsageException("a name has up to 40 small letters, digits, dots, dashes "
                    + "and underscores, found \"" + name + "\"");
        }
        var labelled = Account.Role.labelled(role).orElseThrow(() -> new UsageException(
                "--role is reader, reviewer, editor or admin, found \"" + role + "\""));
        return link("add", name, accounts -> accounts.add(new Account(name, labelled)),
                "there is an account of that name already");
    }

    @Command(name = "link", description = "Print the address where an account's owner chooses another "
            + "password.")
    int link(@Parameters(paramLabel = "NAME") String name) {
        return link("link", name, accounts -> accounts.renew(name), "no such account, or it has ended");
    }

    @Command(name = "end", description = "End an account, with its sessions and tokens.")
    int end(@Parameters(paramLabel = "NAME") String name) {
        try (var store = Store.open(settings().store())) {
            boolean ended = store.accounts().end(name, Clock.systemUTC().instant());
            audit(store, "end", name, ended);
            if (!ended) {
                throw new UsageException(name
                        + ": no such account, it has ended, or no other admin would be left");
            }
            return 0;
        }
    }

    @Command(name = "token", description = "Make an API token for an account and print it, this once.")
    int token(@Parameters(paramLabel = "NAME") String name,
            @Option(names = "--scopes", split = ",", defaultValue = "read", paramLabel = "SCOPE",
                    description = "read, review, edit (default: ${DEFAULT-VALUE}).") List<String> scopes,
            @Option(names = "--for", defaultValue = "made in the terminal", paramLabel = "WORDS",
                    description = "What it is for.") String label,
            @Option(names = "--days", defaultValue = "90", paramLabel = "N",
                    description = "How long it lasts; 0: until it is ended "
                            + "(default: ${DEFAULT-VALUE}).") int days) {
        var known = scopes.stream().map(scope -> Scope.labelled(scope).orElseThrow(() -> new UsageException(
                "a scope is read, review or edit, found \"" + scope + "\"")))
                .collect(Collectors.toUnmodifiableSet());
        if (days < 0) {
            throw new UsageException("--days is 0 or more, found \"" + days + "\"");
        }
        try (var store = Store.open(settings().store())) {
            var account = store.accounts().named(name).filter(Member::active).map(Member::account)
                    .orElseThrow(() -> new UsageException(name
                            + ": no such account, or nobody can sign in with it"));
            var secret = new Tokens(store, Clock.systemUTC()).make(account, label, known,
                    Optional.of(Duration.ofDays(days)).filter(Duration::isPositive));
            audit(store, "token", name, true);
            root().streams().out().println(secret);
            return 0;
        }
    }

    private interface Step {
        Optional<String> path(Accounts accounts);
    }

    private int link(String action, String name, Step step, String otherwise) {
        var settings = settings();
        try (var store = Store.open(settings.store())) {
            var path = step.path(new Accounts(store, Clock.systemUTC()));
            audit(store, action, name, path.isPresent());
            root().streams().out()
                    .println(settings.web().entrance(settings.web().port()).resolve(path.orElseThrow(
                            () -> new UsageException(name + ": " + otherwise))));
            return 0;
        }
    }

    private static void audit(Store store, String action, String name, boolean done) {
        TerminalAudit.add(store, "accounts " + action, name, "", done);
    }

    private void print(Member member) {
        var state = member.ended().map(at -> "ended " + at)
                .orElse(member.active() ? "active" : "has no password yet");
        root().streams().out()
                .println(Stream.of(member.account().name(), member.account().role().label(), state)
                        .collect(Collectors.joining("  ")));
    }

    private Settings settings() {
        return Settings.read(root().home());
    }

    private Main root() {
        return Objects.requireNonNull(main);
    }
}
