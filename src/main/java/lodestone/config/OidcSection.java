package lodestone.config;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lodestone.fetch.FetchSettings;
import lodestone.model.Account;
import lodestone.web.access.oidc.OidcSettings;

/// The section `web.oidc`: a provider of OpenID Connect.
///
/// @param secretEnv name of the environment variable that holds the client's secret
/// @param secretFile or the file that does; a relative one lies in the home folder
/// @param roles what the claim may say, each with a role of ours
record OidcSection(
        URI issuer,
        String clientId,
        Optional<String> secretEnv,
        Optional<String> secretFile,
        Optional<String> nameClaim,
        Optional<String> roleClaim,
        Map<String, String> roles) {

    private static final String KEY = "web.oidc.";

    void check(Checks checks, Path home, Map<String, String> environment) {
        checks.expect("https".equals(issuer.getScheme()) || String.valueOf(issuer.getHost())
                .matches("localhost|127\\.0\\.0\\.1"), KEY + "issuer", "an https address", issuer);
        checks.expect(secretEnv.isPresent() != secretFile.isPresent(), KEY + "secret_env",
                "secret_env or secret_file, one of them", secretEnv.isPresent() ? "both" : "neither");
        secretEnv.ifPresent(name -> checks.expect(environment.containsKey(name), KEY + "secret_env",
                "the name of an environment variable that is set", name));
        secretFile.ifPresent(file -> checks.expect(!read(home, file).isEmpty(), KEY + "secret_file",
                "a file that can be read and is not empty", file));
        checks.expect(!roles.isEmpty(), KEY + "roles", "what the claim says, each with a role", "none");
        roles.forEach((said, role) -> checks.expect(Account.Role.labelled(role).isPresent(),
                KEY + "roles." + said, "reader, reviewer, editor or admin", role));
    }

    OidcSettings settings(Path home, Map<String, String> environment, FetchSettings outgoing) {
        var secret = secretEnv.map(name -> environment.getOrDefault(name, ""))
                .or(() -> secretFile.map(file -> read(home, file))).orElse("");
        return new OidcSettings(issuer, clientId, secret, nameClaim.orElse("preferred_username"),
                roleClaim.orElse("groups"), roles.entrySet().stream()
                        .filter(entry -> Account.Role.labelled(entry.getValue()).isPresent())
                        .collect(Collectors.toMap(Map.Entry::getKey,
                                entry -> Account.Role.labelled(entry.getValue()).orElseThrow())),
                outgoing);
    }

    private static String read(Path home, String file) {
        try {
            return Files.readString(home.resolve(file)).strip();
        } catch (IOException _) {
            return "";
        }
    }
}
