package dev.unknot.plan.pages;

import static dev.unknot.guard.GuardedAddress.Care.FILES;
import static dev.unknot.guard.GuardedAddress.Care.LONG_BODY;
import static dev.unknot.guard.GuardedAddress.Care.PLANS;
import static dev.unknot.guard.GuardedAddress.Care.PRIVATE;
import static dev.unknot.guard.GuardedAddress.Care.SECRET;
import static dev.unknot.guard.GuardedAddress.Care.UNLISTED;

import dev.unknot.guard.GuardedAddress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the guards must know about the addresses of plans. */
@Configuration(proxyBeanMethods = false)
class PlanAddresses {

    @Bean
    static GuardedAddress plans() {
        return GuardedAddress.of("/plans", PRIVATE, UNLISTED, SECRET, PLANS);
    }

    @Bean
    static GuardedAddress plansForPrograms() {
        return GuardedAddress.of("/api/plans", PRIVATE, UNLISTED, SECRET, PLANS);
    }

    @Bean
    static GuardedAddress imports() {
        return GuardedAddress.of("/plans/import", LONG_BODY, FILES);
    }

    @Bean
    static GuardedAddress importsForPrograms() {
        return GuardedAddress.of("/api/plans/import", LONG_BODY);
    }
}
