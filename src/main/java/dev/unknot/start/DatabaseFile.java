package dev.unknot.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Refuses to start on a database file of no length, such as a copy that failed leaves behind. H2 takes it for a new database
 * without a word, and all plans would seem to be gone.
 */
@Component
final class DatabaseFile implements BeanFactoryPostProcessor {

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        var url = beans.getBean(Environment.class).getProperty("spring.datasource.url", "");
        if (of(url).filter(DatabaseFile::isEmpty).isPresent()) {
            throw new EmptyDatabaseFile();
        }
    }

    /** The file that H2 opens for a URL; empty where the database is none of H2's, or no file. */
    private static Optional<Path> of(String url) {
        var place = url.replaceFirst(";.*", "").replaceFirst("^jdbc:h2:(?!mem:|tcp:|ssl:|zip:)(file:)?", "file:");
        if (!place.startsWith("file:")) {
            return Optional.empty();
        }
        var name = place.substring("file:".length()).replaceFirst("^~", System.getProperty("user.home"));
        return Optional.of(Path.of(name + ".mv.db"));
    }

    private static boolean isEmpty(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
