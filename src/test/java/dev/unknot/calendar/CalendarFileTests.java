package dev.unknot.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Slot;
import dev.unknot.catalogue.Catalogue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is in the file, and what is not. */
@CalendarTest
class CalendarFileTests {

    private static final String START = "2026-09-21";
    private static final String NAMED = "?title=NAMES&reminder=MINUTES_10&breaks=true&breaksFrom=09:00&breaksTo=16:30";

    @Autowired
    private Planned planned;

    @Autowired
    private Catalogue catalogue;

    @Test
    void theUsualFile() {
        isAsExpected("usual.ics", planned.file(planned.plan(START), ""));
    }

    @Test
    void aFileWithNamesRemindersAndBreaks() {
        isAsExpected(
                "named.ics",
                planned.file(
                        planned.plan("R036", Planned.wish(START, "EXERCISE", "POSTURE", "MIND_BODY")),
                        NAMED + "&zone=America/New_York"));
    }

    @Test
    void aFileAfterAChange() {
        var key = planned.plan(START);
        planned.fetched(key);
        planned.change(key, Planned.wishFor(START, Slot.EVENING, "TUESDAY", "THURSDAY", "SATURDAY"));
        isAsExpected("changed.ics", planned.file(key, "?reminder=NONE"));
    }

    @Test
    void theAnswerIsAFileToKeepAndNoPage() {
        assertThat(planned.answer(planned.plan(START), ""))
                .hasStatusOk()
                .hasHeader("Content-Type", "text/calendar; charset=utf-8")
                .hasHeader("Content-Disposition", "attachment; filename=\"calendar-2026-09-21.ics\"")
                .hasHeader("Cache-Control", "no-store")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("X-Robots-Tag", "noindex, nofollow")
                .hasHeader("Referrer-Policy", "same-origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", NAMED})
    void theFileIsWrittenAsTheStandardSays(String query) {
        var file = planned.file(planned.plan(START), query);
        assertThat(file.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(file).endsWith("END:VCALENDAR\r\n");
        for (var line : file.split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).as(line).isBetween(1, 75);
        }
        for (var event : file.replace("\r\n ", "").split("BEGIN:VEVENT\r\n", -1)) {
            if (!event.startsWith("BEGIN:VCALENDAR")) {
                assertThat(event)
                        .containsOnlyOnce("UID:")
                        .containsOnlyOnce("DTSTAMP:20260921T050000Z")
                        .containsOnlyOnce("LAST-MODIFIED:20260921T050000Z")
                        .containsOnlyOnce("SEQUENCE:22741200")
                        .containsPattern(
                                "CLASS:PRIVATE\r\nBEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:.*\r\nTRIGGER:-?PT")
                        .doesNotContain("RRULE", "REPEAT");
            }
        }
    }

    /** Names are long, and some have letters of more than one octet. */
    @Test
    void namesAreEscapedAndFolded() {
        var file = planned.file(planned.plan(START), NAMED);
        assertThat(file).contains("\r\n ");
        var unfolded = file.replace("\r\n ", "");
        assertThat(unfolded).containsPattern("SUMMARY:[^\r]*[^\\\\\r]\\\\, ").containsPattern("DESCRIPTION:.*\\\\n");
        assertThat(catalogue.activities().stream()
                        .map(Activity::name)
                        .filter(unfolded::contains)
                        .count())
                .isGreaterThan(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", NAMED})
    void neitherKeyNorAddressIsInTheFile(String query) {
        var key = planned.plan(START);
        assertThat(planned.file(key, query).replace("\r\n ", ""))
                .doesNotContain(key, key.substring(0, 8), "http", "/plans/", "URL", "mailto");
    }

    @Test
    void theUsualFileSaysNothingAboutHealth() {
        var file = planned.file(planned.plan(START), "?breaks=true").toLowerCase(Locale.ROOT);
        assertThat(file)
                .doesNotContain("pain", "back", "exercise", "posture", "symptom", "health", "medic", "spine", "muscle");
        catalogue
                .activities()
                .forEach(activity ->
                        assertThat(file).doesNotContain(activity.name().toLowerCase(Locale.ROOT)));
        assertThat(file.lines().filter(line -> line.startsWith("summary:")).distinct())
                .containsExactlyInAnyOrder("summary:time for you", "summary:a short break");
        assertThat(file.replaceAll("(?s)begin:valarm.*?end:valarm", "")).doesNotContain("description");
    }

    @Test
    void plansOfOthersHaveOtherNames() {
        var one = planned.plan(START);
        var other = planned.plan(START);
        assertThat(alias(planned.file(one, ""))).isEqualTo(alias(planned.file(one, "?breaks=true")));
        assertThat(alias(planned.file(one, ""))).isNotEqualTo(alias(planned.file(other, "")));
    }

    /** Whose day ends after midnight does the evening then, and not a day too early. */
    @Test
    void anEveningAfterMidnightIsOnTheNextDate() {
        begins(planned.file(mornings(), "?evening=00:30"), "morning", 0, "080000");
        begins(planned.file(planned.plan(START), "?evening=00:30"), "evening", 1, "003000");
    }

    @Test
    void aNightIsTheDayOfANightWorker() {
        var night = "?morning=20:00&midday=02:00&evening=08:00";
        begins(planned.file(mornings(), night), "morning", 0, "200000");
        begins(planned.file(planned.plan(START), night), "evening", 1, "080000");
    }

    private String mornings() {
        return planned.plan("G01", Planned.wishFor(START, Slot.MORNING, "MONDAY", "WEDNESDAY", "FRIDAY"));
    }

    private static void begins(String file, String part, int daysLater, String time) {
        var starts = Pattern.compile("-(\\d{8})-" + part + "\r\n(?:[^B].*\r\n)*?DTSTART;TZID=[^:]+:(\\d{8})T(\\d{6})")
                .matcher(file)
                .results()
                .toList();
        assertThat(starts).isNotEmpty().allSatisfy(start -> {
            var day = LocalDate.parse(start.group(1), DateTimeFormatter.BASIC_ISO_DATE);
            assertThat(start.group(2)).isEqualTo(day.plusDays(daysLater).format(DateTimeFormatter.BASIC_ISO_DATE));
            assertThat(start.group(3)).isEqualTo(time);
        });
    }

    private static String alias(String file) {
        return file.replaceAll("(?s).*?UID:([0-9a-f]{32})-.*", "$1");
    }

    /** Where the expected file should change, {@code JAVA_TOOL_OPTIONS=-Dunknot.golden=true} writes it again. */
    private static void isAsExpected(String name, String file) {
        var expected = Path.of("src/test/resources/calendar", name);
        var fixed = file.replace(alias(file), "0123456789abcdef0123456789abcdef");
        try {
            if (Boolean.getBoolean("unknot.golden")) {
                Files.writeString(expected, fixed);
                fail("Written: " + expected);
            }
            assertThat(fixed).isEqualTo(Files.readString(expected));
        } catch (IOException e) {
            fail(e);
        }
    }
}
