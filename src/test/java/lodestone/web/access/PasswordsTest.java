package lodestone.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PasswordsTest {

    @Test
    void knowsItsOwnAgain() {
        var passwords = new Passwords();
        var hashed = passwords.hash("seven quiet länterns");
        assertThat(hashed).startsWith("$argon2id$").doesNotContain("lantern");
        assertThat(passwords.hash("seven quiet länterns")).as("salted").isNotEqualTo(hashed);
        assertThat(passwords.holds("seven quiet länterns", Optional.of(hashed))).isTrue();
        assertThat(passwords.holds("Seven quiet länterns", Optional.of(hashed))).isFalse();
        assertThat(passwords.holds("seven quiet länterns", Optional.empty())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fourteen chars", "aaaaaaaaaaaaaaaaaaaaaaaa", "my name is corvin 1990"})
    void refusesWhatCanBeGuessed(String password) {
        assertThat(Passwords.fault("corvin", password)).isPresent();
    }

    @Test
    void takesAFewWords() {
        assertThat(Passwords.fault("corvin", "seven quiet lanterns")).isEmpty();
        assertThat(Passwords.fault("corvin", "x".repeat(100) + "seven quiet lanterns".repeat(9))).isPresent();
    }
}
