package dev.unknot.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Who asks, as far as limits care: an IPv4 address, or the /64 network of an IPv6 address, since one household owns all
 * addresses in it.
 */
record Visitor(String network) {

    private static final int LONGEST = 64;

    static Visitor of(HttpServletRequest request) {
        return of(request.getRemoteAddr());
    }

    static Visitor of(String address) {
        if (address.matches("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*(%.*)?")) {
            try {
                // In brackets it can only be an address, so no name server is ever asked.
                var parsed = InetAddress.getByName("[" + address.replaceFirst("%.*", "") + "]");
                return new Visitor(parsed instanceof Inet6Address ? first64Bits(parsed) : parsed.getHostAddress());
            } catch (UnknownHostException e) {
                return new Visitor("unreadable");
            }
        }
        return new Visitor(address.substring(0, Math.min(address.length(), LONGEST)));
    }

    private static String first64Bits(InetAddress address) {
        return HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), 8));
    }
}
