package dev.unknot.start;

import java.sql.SQLException;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Explains what an operator can put right: the database, the port, a setting. Anything else is left to Spring Boot. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartFaults implements FailureAnalyzer {

    /** What a database says, by SQL state, and the words for it. H2's states are five digits that begin with 9. */
    private static final Map<String, String> DATABASE = Map.ofEntries(
            Map.entry("HY000", "start.database.broken"), // whatever H2 trips over in a damaged file
            Map.entry("90003", "start.database.broken"),
            Map.entry("90020", "start.database.inUse"),
            Map.entry("90030", "start.database.broken"),
            Map.entry("90031", "start.database.folder"),
            Map.entry("90048", "start.database.broken"),
            Map.entry("90062", "start.database.folder"),
            Map.entry("90097", "start.database.readOnly"),
            Map.entry("28000", "start.database.password"),
            Map.entry("28P01", "start.database.password"),
            Map.entry("22P05", "start.database.letters"),
            Map.entry("42501", "start.database.rights"),
            Map.entry("3D000", "start.database.unknown"),
            Map.entry("08001", "start.database.away"),
            Map.entry("08004", "start.database.away"),
            Map.entry("08006", "start.database.away"),
            Map.entry("57P03", "start.database.away"));

    private static final String NO_DRIVER = "claims to not accept jdbcUrl";
    private static final String UNKNOWN_MIGRATION = "applied migration not resolved locally";
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("messages.start", Locale.ROOT);

    private final Environment settings;

    StartFaults(Environment settings) {
        this.settings = settings;
    }

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        return chain(failure).stream()
                .map(link -> explain(link, failure))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable FailureAnalysis explain(Throwable link, Throwable failure) {
        if (link instanceof CannotStart known) {
            return new FailureAnalysis(known.getMessage(), null, failure);
        }
        if (link instanceof PortInUseException port) {
            return analysis("start.port", failure, Integer.toString(port.getPort()));
        }
        if (link instanceof IllegalArgumentException port && isOutOfRange(port)) {
            return analysis("start.port.range", failure, settings.getProperty("server.port", ""));
        }
        if (link instanceof BindException binding) {
            return analysis("start.setting", failure, binding.getName().toString(), reason(binding));
        }
        return explainDatabase(link, failure);
    }

    private @Nullable FailureAnalysis explainDatabase(Throwable link, Throwable failure) {
        if (link instanceof ReadOnlyDatabase) {
            return analysis("start.database.readOnly", failure, database());
        }
        if (link instanceof EmptyDatabaseFile) {
            return analysis("start.database.empty", failure, database());
        }
        if (link instanceof FlywayValidateException validation && isOfANewerVersion(validation)) {
            return analysis("start.database.newer", failure, database());
        }
        if (link instanceof SQLException sql && sql.getSQLState() != null && DATABASE.containsKey(sql.getSQLState())) {
            return analysis(DATABASE.get(sql.getSQLState()), failure, database());
        }
        var message = link.getMessage();
        return link instanceof RuntimeException && message != null && message.contains(NO_DRIVER)
                ? analysis("start.database.driver", failure, database())
                : null;
    }

    /** As the Java library says it when it makes an address of host and port. */
    private static boolean isOutOfRange(IllegalArgumentException port) {
        var message = port.getMessage();
        return message != null && message.startsWith("port out of range");
    }

    private static boolean isOfANewerVersion(FlywayValidateException validation) {
        var message = validation.getMessage();
        return message != null && message.contains(UNKNOWN_MIGRATION);
    }

    /** What was wrong with the value, in the words of the component that refused it. */
    private static String reason(BindException binding) {
        var property = binding.getProperty();
        var last = chain(binding).stream()
                .filter(link -> link.getMessage() != null && link.getCause() == null)
                .map(link -> Objects.requireNonNull(link.getMessage()))
                .findFirst()
                .orElse("");
        return property == null ? last : "“" + property.getValue() + "”: " + last;
    }

    /** Where the database is, without options, which may hold a password. */
    private String database() {
        return settings.getProperty("spring.datasource.url", "").replaceFirst("[;?].*", "");
    }

    private static FailureAnalysis analysis(String key, Throwable failure, Object... details) {
        var words = new MessageFormat(WORDS.getString(key), Locale.ROOT).format(details);
        return new FailureAnalysis(words, null, failure);
    }

    private static List<Throwable> chain(Throwable thrown) {
        var chain = new ArrayList<Throwable>();
        for (var link = thrown; link != null && chain.size() < 50; link = link.getCause()) {
            chain.add(link);
        }
        return chain;
    }
}
