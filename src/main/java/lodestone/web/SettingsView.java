package lodestone.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import lodestone.model.Account;
import lodestone.store.ApiToken;
import lodestone.store.Member;

/// What the settings page shows.
///
/// @param account who asks
/// @param kept that account as it is kept here, so that it may have tokens; empty if it is not
/// @param tokens of that account, newest first
/// @param members all accounts; empty unless an admin asks
/// @param name a part of the name of those to show; blank for any
/// @param effective the settings in force by their keys, without secrets
/// @param made a token or a link that was just made, shown this once
/// @param fault why the last change failed
public record SettingsView(
        Account account, Optional<Member> kept, List<ApiToken> tokens, List<Member> members,
        String name, SortedMap<String, String> effective, Optional<Made> made, Optional<String> fault) {

    /// Something that is shown once.
    ///
    /// @param what e.g. `The token`
    public record Made(String what, String secret) {}

    private static final int MOST = 40;

    public SettingsView {
        tokens = List.copyOf(tokens);
        members = List.copyOf(members);
        effective = new TreeMap<>(effective);
    }

    /// The tokens that the page shows: of more than fit, those that still serve first.
    public Portion<ApiToken> listed() {
        return Portion.of(tokens, MOST, token -> token.ended().isEmpty());
    }

    /// The accounts that the page shows, of those whose name holds what was asked for.
    public Portion<Member> found() {
        return Portion.of(members.stream().filter(one -> one.account().name().contains(name)).toList(), MOST,
                one -> one.ended().isEmpty());
    }

    /// Whether that account is kept here.
    public boolean own() {
        return kept.isPresent();
    }

    /// Whether it has a password; who comes in through a provider has none.
    public boolean hasPassword() {
        return kept.flatMap(Member::password).isPresent();
    }

    /// Whether the accounts are shown.
    public boolean keepsAccounts() {
        return account.may(Account.Role.ADMIN);
    }

    /// The settings one by one.
    public List<Map.Entry<String, String>> lines() {
        return List.copyOf(effective.entrySet());
    }

    /// What has become of a token.
    public String state(ApiToken token) {
        return token.ended().map(at -> "ended " + Dates.readable(at))
                .or(() -> token.ends().map(at -> "until " + Dates.readable(at))).orElse("until it is ended");
    }

    /// When a token was shown last.
    public String used(ApiToken token) {
        return token.used().map(Dates::readable).orElse("never");
    }

    /// What has become of an account.
    public String state(Member member) {
        return member.ended().map(at -> "ended " + Dates.readable(at))
                .orElse(member.active() ? "active" : "has no password yet");
    }
}
