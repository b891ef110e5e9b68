package dev.unknot.guard.origins;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How far browsers that came by HTTPS are told to come by nothing else.
 *
 * @param includeSubdomains for all names below this one too. Off by default: they may be somebody else's, and browsers keep
 *     to it for two years
 */
@ConfigurationProperties("unknot.hsts")
public record Hsts(@DefaultValue("false") boolean includeSubdomains) {

    static final long TWO_YEARS_IN_SECONDS = 63_072_000;
}
