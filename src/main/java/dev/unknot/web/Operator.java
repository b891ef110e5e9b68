package dev.unknot.web;

import java.net.URI;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who runs this instance, as far as the application needs to know.
 *
 * @param securityContact the security contact, such as {@code mailto:security@example.org}; empty if nobody is named
 * @param contact whom to tell about anything that is wrong here, in the same way
 */
@ConfigurationProperties("unknot")
record Operator(
        @DefaultValue("") String securityContact,
        @DefaultValue("") String contact) {

    private static final Set<String> SCHEMES = Set.of("mailto", "https", "tel");

    Operator {
        require("security-contact", securityContact);
        require("contact", contact);
    }

    private static void require(String setting, String contact) {
        if (!contact.isEmpty() && !isAddress(contact)) {
            throw new IllegalArgumentException(
                    setting + " must be one address that begins with mailto:, https: or tel:");
        }
    }

    private static boolean isAddress(String contact) {
        try {
            var scheme = URI.create(contact).getScheme();
            return scheme != null && SCHEMES.contains(scheme);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
