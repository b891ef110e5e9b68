package dev.unknot.calendar;

import dev.unknot.plan.KeptPlan;
import dev.unknot.plan.PlanKey;
import dev.unknot.plan.PlanWeek;
import dev.unknot.plan.pages.WeekPages;
import dev.unknot.planner.week.WeekPlan.Session;
import dev.unknot.time.TimeZones;
import dev.unknot.time.Today;
import dev.unknot.web.Option;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMapAdapter;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The page on which people choose what is in the file. */
@Component
class CalendarPage {

    private final WeekPages weeks;
    private final TimeZones zones;
    private final MessageSource messages;
    private final Today todays;

    CalendarPage(WeekPages weeks, TimeZones zones, MessageSource messages, Today todays) {
        this.weeks = weeks;
        this.zones = zones;
        this.messages = messages;
        this.todays = todays;
    }

    /**
     * The page as it was filled in, or as usual.
     *
     * @param errors by field
     */
    ModelAndView of(KeptPlan kept, Map<String, List<String>> typed, Map<String, String> errors) {
        var plan = kept.plan();
        var all = weeks.weeks(plan);
        var values = new LinkedHashMap<>(Choices.usual(plan.zone()).fields());
        typed.forEach((field, value) -> {
            if (!field.equals("zone") || zones.ids().containsAll(value)) { // a list cannot show what is not in it
                values.put(field, value);
            }
        });
        var page = new ModelAndView("calendar/calendar");
        page.addObject("key", kept.key().text());
        var today = todays.in(plan.zone());
        page.addObject("from", plan.startDate().isBefore(today) ? today : plan.startDate());
        page.addObject("to", all.get(all.size() - 1).end());
        page.addObject("zones", zones.groups());
        page.addObject("isUntouched", typed.isEmpty());
        page.addObject("isToldZone", plan.timeZone() != null);
        page.addObject(
                "reminders",
                Arrays.stream(Reminder.values())
                        .map(reminder -> new Option(reminder.name(), say("enum.Reminder." + reminder)))
                        .toList());
        page.addObject(
                "titles",
                Arrays.stream(Title.values())
                        .map(title -> new Option(
                                title.name(), say("enum.Title." + title), say("enum.Title." + title + ".hint")))
                        .toList());
        page.addObject("breaks", List.of(new Option("true", say("calendar.breaks.yes"))));
        page.addObject(
                "hasBreaks",
                sessions(all).anyMatch(session -> session.activity().isBreak()));
        page.addObject(
                "hasVisits",
                sessions(all).anyMatch(session -> session.activity().needsPractitioner()));
        page.addObject("isNewer", plan.newer() != null);
        page.addObject("hasEarlier", !plan.earlierDays().isEmpty());
        page.addObject("values", values);
        page.addObject("errors", errors);
        return page;
    }

    /** The page with a link to the file that was asked for. */
    ModelAndView ready(KeptPlan kept, Choices choices) {
        var page = of(kept, choices.fields(), Map.of());
        page.addObject("file", address("/plans/" + kept.key().text() + ".ics", choices));
        return page;
    }

    /** Where the file with these choices is ready: the address remembers them, because nothing else does. */
    static String address(PlanKey key, Choices choices) {
        return address("/plans/" + key.text() + "/calendar", choices) + "#file";
    }

    private static String address(String path, Choices choices) {
        return UriComponentsBuilder.fromPath(path)
                .queryParams(new MultiValueMapAdapter<>(choices.fields()))
                .encode()
                .toUriString();
    }

    private static Stream<Session> sessions(List<PlanWeek> weeks) {
        return weeks.stream()
                .flatMap(week -> week.week().days().values().stream().flatMap(List::stream));
    }

    private String say(String code) {
        return messages.getMessage(code, null, Locale.UK);
    }
}
