package lodestone.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;

/// The addresses that anybody on the Internet may be asked at, by IANA's registries of special-purpose
/// addresses: loopback, private, link-local, shared, multicast, documentation and benchmarking ones are none.
final class PublicAddresses {

    /// Where Azure's machines find their own settings and secrets; other clouds use link-local or shared
    /// addresses for that.
    private static final int AZURE_METADATA = 0xa83f8110;

    private PublicAddresses() {}

    /// Whether it is one of them.
    static boolean include(InetAddress address) {
        if (address.isAnyLocalAddress() || address.isLoopbackAddress() || address.isLinkLocalAddress()
                || address.isSiteLocalAddress() || address.isMulticastAddress()) {
            return false;
        }
        var bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes, 0) : isPublic6(bytes);
    }

    private static boolean isPublic4(byte[] b, int at) {
        int first = b[at] & 0xff;
        int second = b[at + 1] & 0xff;
        int third = b[at + 2] & 0xff;
        return switch (first) {
            case 0, 10, 127 -> false;
            case 100 -> second < 64 || second > 127;
            case 168 -> word(b, at) != AZURE_METADATA;
            case 169 -> second != 254;
            case 172 -> second < 16 || second > 31;
            case 192 -> !(second == 168 || (second == 0 && (third == 0 || third == 2))
                    || (second == 88 && third == 99));
            case 198 -> !(second == 18 || second == 19 || (second == 51 && third == 100));
            case 203 -> !(second == 0 && third == 113);
            default -> first < 224;
        };
    }

    private static int word(byte[] b, int at) {
        return (b[at] & 0xff) << 24 | (b[at + 1] & 0xff) << 16 | (b[at + 2] & 0xff) << 8 | (b[at + 3] & 0xff);
    }

    /// Globally routed unicast without what is set apart there: 2001::/23 (Teredo, benchmarking, ORCHID),
    /// 2001:db8::/32 and 3fff::/20 (documentation), 2002::/16 (6to4). Of translated addresses only those of
    /// 64:ff9b::/96, whose IPv4 address is public itself: where there is no other way out, names lead there.
    private static boolean isPublic6(byte[] b) {
        int head = word(b, 0);
        if (head == 0x0064ff9b) {
            return word(b, 4) == 0 && word(b, 8) == 0 && isPublic4(b, 12);
        }
        boolean special = (head & 0xfffffe00) == 0x20010000 || head == 0x20010db8
                || (head >>> 16) == 0x2002 || (head >>> 12) == 0x3fff0;
        return (head >>> 29) == 1 && !special;
    }
}
