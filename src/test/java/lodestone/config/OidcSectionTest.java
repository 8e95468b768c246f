package lodestone.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lodestone.fetch.FetchSettings;
import lodestone.model.Account;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OidcSectionTest {

    private static final String GOOD = "{issuer: \"https://login.example.org\", client_id: lodestone, "
            + "roles: {desk: reviewer}, ";

    @TempDir
    private Path home;

    private OidcSection section(String yaml) throws IOException {
        var file = home.resolve("lodestone.yaml");
        Files.writeString(file, "web: {oidc: " + yaml + "}\n");
        return YamlFile.read(file, "x", SettingsFile.class).value().orElseThrow().web().orElseThrow().oidc()
                .orElseThrow();
    }

    private List<String> faults(String yaml) throws IOException {
        var checks = new Checks("x");
        section(yaml).check(checks, home, Map.of("OIDC", "hush"));
        return checks.faults().stream().map(Fault::key).toList();
    }

    @Test
    void readsTheProvider() throws IOException {
        Files.writeString(home.resolve("oidc.secret"), "hushed\n");
        var yaml = GOOD + "secret_file: oidc.secret}";
        assertThat(faults(yaml)).isEmpty();
        var provider = section(yaml).settings(home, Map.of(), FetchSettings.defaults());
        assertThat(provider.roles()).isEqualTo(Map.of("desk", Account.Role.REVIEWER));
        assertThat(provider.secret()).isEqualTo("hushed");
        assertThat(provider.nameClaim() + " " + provider.roleClaim()).isEqualTo("preferred_username groups");
        assertThat(provider.toString()).doesNotContain("hush");
    }

    @Test
    void takesTheSecretOfTheEnvironment() throws IOException {
        var yaml = GOOD + "secret_env: OIDC}";
        assertThat(faults(yaml)).isEmpty();
        assertThat(section(yaml).settings(home, Map.of("OIDC", "hush"), FetchSettings.defaults()).secret())
                .isEqualTo("hush");
    }

    @Test
    void tellsEveryFault() throws IOException {
        assertThat(faults("{issuer: \"http://login.example.org\", client_id: x, roles: {desk: boss}}"))
                .containsExactly("web.oidc.issuer", "web.oidc.secret_env", "web.oidc.roles.desk");
        assertThat(faults("{issuer: \"https://a.example\", client_id: x, secret_env: NONE, roles: {}}"))
                .containsExactly("web.oidc.secret_env", "web.oidc.roles");
    }
}
