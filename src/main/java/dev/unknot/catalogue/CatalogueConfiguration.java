package dev.unknot.catalogue;

import dev.unknot.matching.Matching;
import dev.unknot.planner.Planner;
import dev.unknot.safety.SafetyRules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the plain rules their content, once, at start. */
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(CatalogueConfiguration.class);

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

    /** Read beside the catalogue, because a signature changes no rule and no word. */
    @Bean
    Signatures signatures(ContentFiles files, ReviewSettings settings) {
        var signatures = Signatures.of(files);
        settings.check(signatures);
        signatures.changed().forEach(entry -> LOG.warn("Signed, and changed since: content/{}", entry));
        return signatures;
    }

    @Bean
    Pictures pictures(ContentFiles files, Catalogue catalogue) {
        return Pictures.read(files, catalogue);
    }

    @Bean
    SafetyRules safetyRules(Catalogue catalogue) {
        return new SafetyRules(catalogue.safety(), catalogue.activities());
    }

    @Bean
    Matching matching(Catalogue catalogue) {
        return new Matching(catalogue.points(), catalogue.activities());
    }

    @Bean
    Planner planner(Catalogue catalogue) {
        return new Planner(catalogue.activities());
    }
}
