package dev.unknot.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Where people reach this application, for addresses that leave the browser, such as those in QR codes.
 *
 * @param publicAddress the address of the start page, such as {@code https://unknot.example} or
 *     {@code https://clinic.example/unknot}, without a slash at its end; empty to go by each request
 */
@ConfigurationProperties("unknot")
public record PublicAddress(@DefaultValue("") String publicAddress) {

    public PublicAddress {
        publicAddress = publicAddress.strip().replaceFirst("/+$", "");
        if (!publicAddress.isEmpty() && !isWhole(publicAddress)) {
            throw new IllegalArgumentException("public-address must be a whole address without a query, such as"
                    + " https://unknot.example or https://clinic.example/unknot");
        }
    }

    private static boolean isWhole(String address) {
        try {
            var uri = URI.create(address);
            return address.matches("https?://.+")
                    && Authority.ofAddress(address).isPresent()
                    && uri.getPort() <= 65_535
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The address of the start page without the slash at its end: the setting, or else as this request was sent to it. */
    public String of(HttpServletRequest request) {
        if (!publicAddress.isEmpty()) {
            return publicAddress;
        }
        var here = ServletUriComponentsBuilder.fromContextPath(request);
        if (here.build().getPort() == -1) {
            // Where a proxy tells its scheme but not its port, the server takes the usual one. The Host header knows
            // better.
            Authority.of(request.getHeader(HttpHeaders.HOST))
                    .filter(told -> told.host().equalsIgnoreCase(request.getServerName()))
                    .ifPresent(told -> here.port(told.port()));
        }
        return here.toUriString();
    }

    public Optional<Authority> authority() {
        return Authority.ofAddress(publicAddress);
    }
}
