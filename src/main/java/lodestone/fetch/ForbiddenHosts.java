package lodestone.fetch;

import java.util.regex.Pattern;

/// Hosts that forbid programs and keep them out; whoever names them, and wherever a page leads, they are not
/// asked.
public final class ForbiddenHosts {

    private static final Pattern SEDAR = Pattern.compile("(?i)(?:.*\\.)?sedar(?:plus)?\\.(?:ca|com)\\.?");

    private ForbiddenHosts() {}

    /// Whether that host is one of them, in any spelling of its name.
    public static boolean include(String host) {
        return SEDAR.matcher(host).matches();
    }
}
