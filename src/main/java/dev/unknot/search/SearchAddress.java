package dev.unknot.search;

import static dev.unknot.guard.GuardedAddress.Care.PRIVATE;
import static dev.unknot.guard.GuardedAddress.Care.UNLISTED;

import dev.unknot.guard.GuardedAddress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the guards must know about the address of the search. */
@Configuration(proxyBeanMethods = false)
class SearchAddress {

    /** What somebody looks for is nobody else's business. */
    @Bean
    static GuardedAddress search() {
        return GuardedAddress.of("/search", PRIVATE, UNLISTED);
    }
}
