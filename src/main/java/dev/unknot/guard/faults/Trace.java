package dev.unknot.guard.faults;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where an exception came from, without its message: databases and parsers quote values in their messages, and what
 * people answered about their health belongs in no log.
 */
final class Trace {

    private static final int LONGEST_CHAIN = 20;

    private Trace() {}

    /** The classes of the exception and its causes, on one line. */
    static String causes(Throwable thrown) {
        return chain(thrown).stream().map(Trace::name).collect(Collectors.joining(" < "));
    }

    /** The stack trace of the exception and its causes. */
    static String of(Throwable thrown) {
        return chain(thrown).stream()
                .map(link -> name(link)
                        + List.of(link.getStackTrace()).stream()
                                .map(frame -> "\n\tat " + frame)
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\ncaused by "));
    }

    static List<Throwable> chain(Throwable thrown) {
        var chain = new ArrayList<Throwable>();
        for (var link = thrown; link != null && chain.size() < LONGEST_CHAIN; link = link.getCause()) {
            chain.add(link);
        }
        return chain;
    }

    private static String name(Throwable thrown) {
        var name = thrown.getClass().getName();
        return thrown instanceof SQLException sql ? name + " [" + sql.getSQLState() + "]" : name;
    }
}
