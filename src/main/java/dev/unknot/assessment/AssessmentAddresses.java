package dev.unknot.assessment;

import static dev.unknot.guard.GuardedAddress.Care.ASSESSES;
import static dev.unknot.guard.GuardedAddress.Care.PRIVATE;
import static dev.unknot.guard.GuardedAddress.Care.PRIVATE_ANSWERS;

import dev.unknot.guard.GuardedAddress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the guards must know about the addresses of the symptom form. */
@Configuration(proxyBeanMethods = false)
class AssessmentAddresses {

    @Bean
    static GuardedAddress form() {
        return GuardedAddress.of("/assessment", PRIVATE_ANSWERS, ASSESSES);
    }

    @Bean
    static GuardedAddress assessmentsForPrograms() {
        return GuardedAddress.of("/api/assessments", PRIVATE, ASSESSES);
    }
}
