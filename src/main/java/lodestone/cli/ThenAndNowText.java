package lodestone.cli;

import lodestone.store.ThenAndNow;
import lodestone.store.ThenAndNow.Said;

/// The verdict of a day and the present one: `then: unsupported, severity 80, by rules 3; now: partial, ...`.
final class ThenAndNowText {

    private ThenAndNowText() {}

    static String line(ThenAndNow both) {
        var then = words(both.then());
        var now = words(both.now());
        return "then: " + then + "; now: " + (now.equals(then) ? "the same" : now);
    }

    private static String words(Said said) {
        return said.verdict() + said.rules()
                .map(rules -> ", severity " + said.severity() + ", by rules " + TerminalText.clean(rules))
                .orElse("") + (said.version() > 1 ? ", of version " + said.version() : "");
    }
}
