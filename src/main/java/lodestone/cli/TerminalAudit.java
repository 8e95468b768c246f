package lodestone.cli;

import java.time.Clock;
import lodestone.store.AuditLine;
import lodestone.store.Store;

/// What somebody at the terminal changes by hand, written down as what is changed on the pages is.
final class TerminalAudit {

    private static final int LONGEST = 1000;

    private TerminalAudit() {}

    /// @param detail what was said, names before values
    static void add(Store store, String action, String subject, String detail, boolean done) {
        store.audit().add(new AuditLine(Clock.systemUTC().instant(), by(), "terminal", action, subject,
                detail.length() > LONGEST ? detail.substring(0, LONGEST) : detail,
                done ? "done" : "refused"));
    }

    /// Who is logged in on this machine.
    static String by() {
        return System.getProperty("user.name", "somebody");
    }
}
