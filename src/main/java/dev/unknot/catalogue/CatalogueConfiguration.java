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
    ContentFiles contentFiles() {
        return ContentFiles.read();
    }

    /** From the files and not from the database: that may hold what another version of Unknot says. */
    @Bean
    Catalogue catalogue(ContentFiles files) {
        var content = files.parse();
        ContentCheck.require(content);
        return new Catalogue(content, files.fingerprint());
    }

    @Bean
    Pictures pictures(ContentFiles files, Catalogue catalogue) {
        return Pictures.read(files, catalogue);
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
