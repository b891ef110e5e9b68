package dev.unknot.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Needs PostgreSQL: skipped where there is none, or failed where skips are failures. Tests of a Spring application name
 * {@link PostgresDatabase#create()} as {@code spring.datasource.url} in a {@code @DynamicPropertySource}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(WithPostgres.Check.class)
public @interface WithPostgres {

    /** Runs before Spring starts an application, as long as this annotation stands above Spring's. */
    class Check implements BeforeAllCallback, BeforeEachCallback {

        @Override
        public void beforeAll(ExtensionContext context) {
            PostgresDatabase.require();
        }

        @Override
        public void beforeEach(ExtensionContext context) {
            PostgresDatabase.require();
        }
    }
}
