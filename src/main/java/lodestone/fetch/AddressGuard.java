package lodestone.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;

/// Resolves names and literals alike, and hands out only addresses of the public Internet; the connection is
/// made to the very address that was checked.
final class AddressGuard implements DnsResolver {

    private final Set<String> allowed;

    /// @param allowed `host` or `host:port` that may be private
    AddressGuard(Set<String> allowed) {
        this.allowed = allowed;
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        boolean free = allowed.contains(host) || allowed.contains(host + ":" + port);
        return Arrays.stream(checked(host, free)).map(address -> new InetSocketAddress(address, port))
                .toList();
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return checked(host, allowed.contains(host));
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private static InetAddress[] checked(String host, boolean free) throws UnknownHostException {
        var all = InetAddress.getAllByName(host);
        var open = free ? all : Arrays.stream(all).filter(AddressGuard::isPublic).toArray(InetAddress[]::new);
        if (open.length == 0) {
            throw new RefusedAddressException(host, all[0]);
        }
        return open;
    }

    /// Whether it is an address that anybody on the Internet may be asked at.
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress() || address.isLoopbackAddress() || address.isLinkLocalAddress()
                || address.isSiteLocalAddress() || address.isMulticastAddress()) {
            return false;
        }
        var bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes, 0) : isPublic6(bytes);
    }

    /// IANA's special-purpose registry for IPv4: what is not globally reachable.
    private static boolean isPublic4(byte[] b, int at) {
        int first = b[at] & 0xff;
        int second = b[at + 1] & 0xff;
        int third = b[at + 2] & 0xff;
        return switch (first) {
            case 0, 10, 127 -> false;
            case 100 -> second < 64 || second > 127;
            case 169 -> second != 254;
            case 172 -> second < 16 || second > 31;
            case 192 -> !(second == 168 || (second == 0 && (third == 0 || third == 2))
                    || (second == 88 && third == 99));
            case 198 -> !(second == 18 || second == 19 || (second == 51 && third == 100));
            case 203 -> !(second == 0 && third == 113);
            default -> first < 224;
        };
    }

    /// Globally routed unicast only, and where an IPv4 address is carried inside, that one too.
    private static boolean isPublic6(byte[] b) {
        int head = ((b[0] & 0xff) << 8) | (b[1] & 0xff);
        int next = ((b[2] & 0xff) << 8) | (b[3] & 0xff);
        if (head == 0x0064 && next == 0xff9b) {
            return isPublic4(b, 12);
        }
        if (head == 0x2002) {
            return isPublic4(b, 2);
        }
        boolean special = (head == 0x2001 && (next < 0x0200 || next == 0x0db8))
                || (head == 0x3fff && next < 0x1000);
        return (head & 0xe000) == 0x2000 && !special;
    }

    /// A name that leads to an address that must not be asked.
    static final class RefusedAddressException extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        RefusedAddressException(String host, InetAddress address) {
            super(host + " leads to " + address.getHostAddress() + ", which is not a public address");
        }
    }
}
