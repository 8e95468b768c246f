package lodestone.web.access.oidc;

import java.net.URI;
import java.util.Map;
import lodestone.fetch.FetchSettings;
import lodestone.model.Account;

/// A provider of OpenID Connect, and whom of its people we let in.
///
/// @param issuer as the provider writes it in its tokens
/// @param clientId by which it knows us
/// @param secret by which we show that we are that client
/// @param nameClaim by which people are called here, e.g. `preferred_username`
/// @param roleClaim that says what somebody may do, with dots into nested claims, e.g. `realm_access.roles`
/// @param roles what that claim may say, each with the role it gives; who has none does not come in
/// @param outgoing of which timeout, User-Agent and allowed hosts hold when the provider is asked
public record OidcSettings(URI issuer, String clientId, String secret, String nameClaim, String roleClaim,
        Map<String, Account.Role> roles, FetchSettings outgoing) {

    public OidcSettings {
        roles = Map.copyOf(roles);
    }

    @Override
    public String toString() {
        return "OidcSettings[" + issuer + ", " + clientId + "]";
    }
}
