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
public record Visitor(String network) {

    /** The longest way to write an IPv6 address, with an IPv4 address at its end. */
    private static final int LONGEST = 45;

    public static final Visitor UNREADABLE = new Visitor("unreadable");

    public static Visitor of(HttpServletRequest request) {
        return of(request.getRemoteAddr());
    }

    /** What is no address is one visitor, however it is written: a proxy may hand on what the visitor made up. */
    public static Visitor of(String address) {
        int zone = address.indexOf('%');
        var plain = zone < 0 ? address : address.substring(0, zone);
        if (plain.length() > LONGEST || !plain.chars().allMatch(Visitor::isOfAnAddress)) {
            return UNREADABLE;
        }
        try {
            // In brackets it can only be an address, so no name server is ever asked.
            return of(InetAddress.getByName(isIpv4(plain) ? "[::ffff:" + plain + "]" : "[" + plain + "]"));
        } catch (UnknownHostException e) {
            return UNREADABLE;
        }
    }

    public static Visitor of(InetAddress address) {
        return new Visitor(address instanceof Inet6Address ? first64Bits(address) : address.getHostAddress());
    }

    private static boolean isIpv4(String plain) {
        return plain.indexOf(':') < 0 && plain.indexOf('.') > 0;
    }

    private static boolean isOfAnAddress(int sign) {
        return sign == ':' || sign == '.' || Character.digit(sign, 16) >= 0 && sign < 128;
    }

    private static String first64Bits(InetAddress address) {
        return HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), 8));
    }
}
