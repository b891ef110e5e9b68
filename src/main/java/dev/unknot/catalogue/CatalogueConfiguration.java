package dev.unknot.catalogue;

import dev.unknot.matching.Matching;
import dev.unknot.planner.Planner;
import dev.unknot.safety.SafetyRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the plain rules their content, once, at start. */
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

    @Bean
    Catalogue catalogue(CatalogueReader reader) {
        return reader.read();
    }

    @Bean
    Pictures pictures(Catalogue catalogue) {
        return Pictures.read(ContentFiles.read(), catalogue);
    }

    @Bean
    SafetyRules safetyRules(Catalogue catalogue) {
        return new SafetyRules(catalogue.redFlags(), catalogue.conditions(), catalogue.activities());
    }

    @Bean
    Matching matching(Catalogue catalogue) {
        return new Matching(catalogue.points(), catalogue.activities());
    }

    @Bean
    Planner planner(Catalogue catalogue) {
        return new Planner(catalogue.activities(), catalogue.fits());
    }
}
