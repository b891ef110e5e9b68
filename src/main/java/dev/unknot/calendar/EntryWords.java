package dev.unknot.calendar;

import dev.unknot.planner.week.WeekPlan.Session;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What an entry says: nothing about health, or the names of the activities and how much of each. */
@Component
class EntryWords {

    private final MessageSource messages;

    EntryWords(MessageSource messages) {
        this.messages = messages;
    }

    String sitting(List<Session> sessions, Title title) {
        return switch (title) {
            case NEUTRAL -> say("calendar.file.title");
            case NAMES ->
                sessions.stream().map(session -> session.activity().name()).collect(Collectors.joining(", "));
        };
    }

    String aBreak(Session session, Title title) {
        return switch (title) {
            case NEUTRAL -> aBreak();
            case NAMES -> session.activity().name();
        };
    }

    /** The title of a short break that tells nothing. */
    String aBreak() {
        return say("calendar.file.break");
    }

    List<String> lines(List<Session> sessions, Title title) {
        return switch (title) {
            case NEUTRAL -> List.of();
            case NAMES -> sessions.stream().map(this::line).toList();
        };
    }

    private String line(Session session) {
        return say(
                "calendar.file.line.words",
                session.activity().name(),
                session.dose().text());
    }

    private String say(String code, Object... details) {
        return messages.getMessage(code, details, Locale.UK);
    }
}
