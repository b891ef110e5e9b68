package dev.unknot.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Level;
import dev.unknot.catalogue.Catalogue;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A calendar reminds of short breaks as the plan says, and not otherwise. */
@CalendarTest
class ShortBreakTests {

    private static final String START = "2026-09-21";
    private static final Pattern BREAK =
            Pattern.compile("UID:[0-9a-f]{32}-(\\d{8})-break-.*?END:VEVENT", Pattern.DOTALL);

    @Autowired
    private Planned planned;

    @Autowired
    private Catalogue catalogue;

    @ParameterizedTest
    @CsvSource({"9:00, 17:00, T163500", "08:00, 09:00, T090000", "10:00, 23:59, T235500", "22:00, 06:00, 22T060000"})
    void breaksAreSpreadFromTheFirstToTheLast(String from, String to, String last) {
        var file = planned.file(planned.plan(START), "?breaks=true&breaksFrom=" + from + "&breaksTo=" + to);
        var first = "T" + (from.length() == 4 ? "0" : "") + from.replace(":", "") + "00";
        assertThat(file).contains(first);
        if (!last.equals("T163500")) {
            assertThat(file).contains(last);
        }
    }

    /** Each habit as often and as long as the plan says, and no two at the same moment. */
    @Test
    void eachShortBreakComesAsOftenAsItIsPlanned() {
        var entries = onTheFullestDay(planned.plan("G01", Planned.wish(START, "EXERCISE", "POSTURE")));
        assertThat(entries).extracting(ShortBreakTests::time).doesNotHaveDuplicates();
        var activities = activities(entries);
        assertThat(activities).isNotEmpty();
        for (var activity : activities) {
            var breaks = of(entries, activity);
            assertThat(Level.values())
                    .extracting(activity::dose)
                    .anyMatch(dose -> breaks.size() == dose.timesPerDay()
                            && breaks.stream()
                                    .allMatch(entry -> entry.contains("DURATION:PT" + dose.minutes() + "M\r")));
        }
    }

    private List<String> onTheFullestDay(String key) {
        var file = planned.file(key, "?breaks=true&title=NAMES").replace("\r\n ", "");
        return Collections.max(
                BREAK.matcher(file)
                        .results()
                        .collect(Collectors.groupingBy(
                                found -> found.group(1), Collectors.mapping(MatchResult::group, Collectors.toList())))
                        .values(),
                Comparator.comparing(List::size));
    }

    private List<Activity> activities(List<String> entries) {
        return catalogue.activities().stream()
                .filter(activity -> !of(entries, activity).isEmpty())
                .toList();
    }

    private static List<String> of(List<String> entries, Activity activity) {
        return entries.stream()
                .filter(entry -> entry.contains("SUMMARY:" + activity.name() + "\r"))
                .toList();
    }

    private static String time(String entry) {
        return entry.replaceAll("(?s).*DTSTART[^\r]*T(\\d{6}).*", "$1");
    }
}
