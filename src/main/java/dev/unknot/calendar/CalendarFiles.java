package dev.unknot.calendar;

import dev.unknot.plan.KeptPlan;
import dev.unknot.plan.WeekPages;
import dev.unknot.time.Today;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Makes the file of a plan. */
@Component
class CalendarFiles {

    private final WeekPages weeks;
    private final CalendarEntries entries;
    private final MessageSource messages;
    private final Clock clock;
    private final Today today;

    CalendarFiles(WeekPages weeks, CalendarEntries entries, MessageSource messages, Clock clock, Today today) {
        this.weeks = weeks;
        this.entries = entries;
        this.messages = messages;
        this.clock = clock;
        this.today = today;
    }

    View of(KeptPlan kept, Choices choices) {
        var plan = kept.plan();
        var text = new CalendarText(
                kept.key().alias("calendar"),
                kept.version(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                choices,
                say("calendar.file.title"),
                plan.newer() == null ? null : say("calendar.newer"));
        var all = weeks.weeks(plan);
        return new File(
                text.of(
                        entries.of(plan, all, choices),
                        plan.startDate(),
                        all.get(all.size() - 1).end()),
                "calendar-" + today.in(choices.zone()) + ".ics");
    }

    private String say(String code) {
        return messages.getMessage(code, null, Locale.UK);
    }

    /** The file as an answer. Its name says nothing about whose it is. */
    private record File(byte[] bytes, String name) implements View {

        @Override
        public String getContentType() {
            return "text/calendar; charset=utf-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            response.setContentType(getContentType());
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment().filename(name).build().toString());
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        }
    }
}
