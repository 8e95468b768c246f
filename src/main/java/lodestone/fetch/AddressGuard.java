package lodestone.fetch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.DnsResolver;

/// Resolves names and literals alike, and hands out only addresses of the public Internet; the connection is
/// made to the very address that was checked, so that a name that leads elsewhere the next time gains
/// nothing. Of a name with public and private addresses only the public ones are handed out.
final class AddressGuard implements DnsResolver {

    /// What programs take for an IPv4 address, each in its own way: `127.1`, `2130706433`, `0177.0.0.1`,
    /// `0x7f.1`.
    private static final Pattern NUMBERS = Pattern
            .compile("(0x[0-9a-f]*|[0-9]+)(\\.(0x[0-9a-f]*|[0-9]+))*\\.?");
    private static final Pattern PLAIN = Pattern.compile("(0|[1-9][0-9]{0,2})(\\.(0|[1-9][0-9]{0,2})){3}");

    private final Set<String> allowed;
    private final Lookup lookup;

    /// @param allowed `host` or `host:port` that may be private
    AddressGuard(Set<String> allowed, Lookup lookup) {
        this.allowed = allowed.stream().map(AddressGuard::lower).collect(Collectors.toUnmodifiableSet());
        this.lookup = lookup;
    }

    /// Asks for the addresses of a name.
    interface Lookup {

        /// The system's.
        Lookup SYSTEM = InetAddress::getAllByName;

        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        boolean free = isAllowed(host) || isAllowed(host + ":" + port);
        return Arrays.stream(checked(host, free)).map(address -> new InetSocketAddress(address, port))
                .toList();
    }

    /// Refuses a name of which any address is not public, for those who connect by it and choose themselves.
    void check(String host, int port) throws UnknownHostException {
        if (resolve(host, port).size() < lookup.addresses(host).length) {
            throw new RefusedAddressException(host + " also leads to an address that is not public");
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return checked(host, isAllowed(host));
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private boolean isAllowed(String host) {
        return allowed.contains(lower(host));
    }

    private static String lower(String host) {
        return host.toLowerCase(Locale.ROOT);
    }

    private InetAddress[] checked(String host, boolean free) throws UnknownHostException {
        if (ForbiddenHosts.include(host)) {
            throw new RefusedAddressException(host + " forbids programs");
        }
        if (free) {
            return lookup.addresses(host);
        }
        if (isAmbiguous(lower(host))) {
            throw new RefusedAddressException(host + " is an address in a spelling that is not plain");
        }
        var all = lookup.addresses(host);
        var open = Arrays.stream(all).filter(PublicAddresses::include).toArray(InetAddress[]::new);
        if (open.length == 0) {
            throw new RefusedAddressException(
                    host + " leads to " + all[0].getHostAddress() + ", which is not a public address");
        }
        return open;
    }

    private static boolean isAmbiguous(String host) {
        return host.contains("%") || (NUMBERS.matcher(host).matches() && !PLAIN.matcher(host).matches());
    }

    /// A name that leads to an address that must not be asked.
    static final class RefusedAddressException extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        RefusedAddressException(String message) {
            super(message);
        }
    }
}
