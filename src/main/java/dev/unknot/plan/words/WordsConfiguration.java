package dev.unknot.plan.words;

import dev.unknot.plan.keeping.Vocabulary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says what plans can be told in. */
@Configuration(proxyBeanMethods = false)
class WordsConfiguration {

    /** Everything that can be said without a failure. */
    @Bean
    static Vocabulary vocabulary(PlanWords words, WeekWords weekWords) {
        return new Vocabulary(
                reason -> isSaid(() -> words.reason(reason)),
                leftOut -> isSaid(() -> words.against(leftOut.rule(), leftOut.details())),
                madeUp -> {
                    var why = madeUp.why();
                    return why == null || why.isEmpty() ? madeUp.to() != null : isSaid(() -> weekWords.stays("", why));
                });
    }

    /** Words are looked up by codes and filled with details, so whatever is wrong with these comes out here. */
    private static boolean isSaid(Runnable saying) {
        try {
            saying.run();
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }
}
