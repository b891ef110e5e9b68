package dev.unknot.plan;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets the purge run, and says what plans can be told in. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class PlanConfiguration {

    @Bean
    Vocabulary vocabulary(PlanWords words, WeekWords weekWords) {
        return Vocabulary.of(words, weekWords);
    }
}
