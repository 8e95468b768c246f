package lodestone.web.access;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/// Passwords, kept as Argon2id with 19 MiB, two passes and one lane (OWASP's Password Storage Cheat Sheet).
final class Passwords {

    /// NIST SP 800-63B-4 asks for 15 where the password is all there is; characters, not a mixture of kinds.
    static final int SHORTEST = 15;
    static final int LONGEST = 256;

    private static final Argon2Function ARGON2 = Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);
    private static final int AT_ONCE = 2;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private volatile @Nullable String nobody;

    /// Why somebody of that name may not choose that password; empty if they may.
    static Optional<String> fault(String name, String password) {
        if (password.length() < SHORTEST) {
            return Optional.of("A password has at least " + SHORTEST + " characters; a few words will do.");
        }
        if (password.length() > LONGEST) {
            return Optional.of("A password has at most " + LONGEST + " characters.");
        }
        boolean plain = password.chars().distinct().count() < 5
                || (name.length() > 3 && password.toLowerCase(Locale.ROOT).contains(name));
        return plain ? Optional.of("This password can be guessed; take words that have nothing to do "
                + "with your name.") : Optional.empty();
    }

    String hash(String password) {
        return inTurn(() -> Password.hash(password).addRandomSalt().with(ARGON2).getResult());
    }

    /// Whether it is the password of that hash. Where there is none it takes as long and is false: how long
    /// an answer takes does not tell who has an account.
    boolean holds(String password, Optional<String> hashed) {
        var text = password.substring(0, Math.min(password.length(), LONGEST));
        var other = nobody();
        boolean same = inTurn(() -> {
            var hash = hashed.orElse(other);
            return Password.check(text, hash).with(Argon2Function.getInstanceFromHash(hash));
        });
        return same && hashed.isPresent();
    }

    private String nobody() {
        var known = nobody;
        if (known == null) {
            known = hash(new Secrets().next());
            nobody = known;
        }
        return known;
    }

    private interface Work<T> {
        T done();
    }

    /// Each takes 19 MiB and half a core for a while: a flood of guesses waits here.
    private <T> T inTurn(Work<T> work) {
        turns.acquireUninterruptibly();
        try {
            return work.done();
        } finally {
            turns.release();
        }
    }
}
