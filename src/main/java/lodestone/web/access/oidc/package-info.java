/// Signing in through OpenID Connect, where the settings name a provider: the authorization code flow with
/// PKCE, state and nonce (OpenID Connect Core 1.0, RFC 7636, RFC 9700).
///
/// [lodestone.web.access.oidc.OpenId] leads a browser away and proves who came back; [Attempt] is one such
/// way there and back, kept in nothing but a cookie of the browser; [Provider] asks the provider, past the
/// address guard of everything that is fetched; [IdTokens] holds what it answers against signature, issuer,
/// audience, nonce and time.
///
/// It knows nothing of accounts and sessions: it hands out a [Proven] person, and `web.access` does the rest.
/// The provider's tokens are not kept: what is asked of it is asked once, when somebody signs in. Tokens are
/// read and verified by Nimbus JOSE + JWT, which this package alone sees; the larger SDK around it would
/// bring an HTTP client of its own, which knows no address guard.
@NullMarked
package lodestone.web.access.oidc;

import org.jspecify.annotations.NullMarked;
