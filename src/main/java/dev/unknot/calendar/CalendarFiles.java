package dev.unknot.calendar;

import dev.unknot.plan.KeptPlan;
import dev.unknot.plan.PlannedDay;
import dev.unknot.plan.pages.WeekPages;
import dev.unknot.plan.weeks.EarlierDays;
import dev.unknot.time.Today;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
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

    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    private final WeekPages weeks;
    private final CalendarEntries entries;
    private final EarlierDays earlierDays;
    private final MessageSource messages;
    private final Clock clock;
    private final Today today;

    CalendarFiles(
            WeekPages weeks,
            CalendarEntries entries,
            EarlierDays earlierDays,
            MessageSource messages,
            Clock clock,
            Today today) {
        this.weeks = weeks;
        this.entries = entries;
        this.earlierDays = earlierDays;
        this.messages = messages;
        this.clock = clock;
        this.today = today;
    }

    /**
     * Notes what the file will have, for later files to call off.
     *
     * @return false if somebody changed the plan meanwhile
     */
    boolean note(KeptPlan kept, Choices choices) {
        return kept.plan().newer() != null || earlierDays.note(kept, entries.days(weeks.weeks(kept.plan()), choices));
    }

    /** The file: what is planned from today on, and what is off. */
    View of(KeptPlan kept, Choices choices) {
        var plan = kept.plan();
        var weeks = this.weeks.weeks(plan);
        // what a newer version planned is not off because this one cannot tell
        var earlier = plan.newer() == null ? plan.earlierDays() : Map.<LocalDate, PlannedDay>of();
        return file(kept, choices, entries.of(earlier, weeks, choices, today.in(choices.zone())), "calendar-");
    }

    /** A file that calls off all that any file has had from today on. */
    View takenOut(KeptPlan kept, Choices choices) {
        var all = entries.of(kept.plan().earlierDays(), List.of(), choices, today.in(choices.zone()));
        return file(kept, choices, all, "calendar-out-");
    }

    private View file(KeptPlan kept, Choices choices, List<Entry> all, String name) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var day = today.in(choices.zone());
        var text = new CalendarText(
                kept.key().alias("calendar"),
                sequence(now, kept.version()),
                now,
                choices,
                say("calendar.file.title"),
                kept.plan().newer() == null ? null : say("calendar.newer"));
        return new File(text.of(all, day), name + day + ".ics");
    }

    /**
     * Higher in each later file, because some calendars take nothing else as news: whatever is chosen and however the rules
     * change, time goes on, and two changes in one second count too. Fits until 2094.
     */
    private static int sequence(Instant now, int version) {
        long seconds = Math.max(0, Duration.between(FIRST, now).toSeconds()) + version;
        return (int) Math.min(Integer.MAX_VALUE, seconds);
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
