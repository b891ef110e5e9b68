package dev.unknot.plan.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.plan.making.PlanService;
import dev.unknot.testing.WithMovedClock;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Following every link that a plan leads to changes no row: a browser that fetches ahead does no harm. */
@WithMovedClock
class ReadingChangesNothingTests {

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private PlanService plans;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void followsEveryLink() {
        var editor = Editor.ofANewPlan(mvc, plans);
        editor.change("edit", "BAN", "activity", Editor.ROW);
        var start = "/plans/" + editor.key().text();
        var before = checksum();
        var seen = new LinkedHashSet<String>(List.of(start));
        var ahead = new ArrayDeque<>(seen);
        while (!ahead.isEmpty()) {
            var address = ahead.remove();
            var page = mvc.get().uri(address).exchange();
            assertThat(page).as(address).hasStatusOk();
            if (address.startsWith("/plans/")) {
                assertThat(mvc.head().uri(address)).as("HEAD " + address).hasStatusOk();
                LINK.matcher(Editor.text(page))
                        .results()
                        .map(link -> link.group(1).replace("&amp;", "&"))
                        .filter(seen::add)
                        .forEach(ahead::add);
            }
        }
        assertThat(seen)
                .contains(start + "/delete", start + "/new-link", start + "/change", start + ".json")
                .anyMatch(address -> address.startsWith(start + "/weeks/"))
                .anyMatch(address -> address.startsWith(start + "/print"))
                .hasSizeGreaterThan(100);
        assertThat(checksum()).isEqualTo(before);
    }

    private List<String> checksum() {
        return jdbc
                .queryForList(
                        "select table_name from information_schema.tables where table_schema = 'public'", String.class)
                .stream()
                .filter(table -> !table.equals("purge"))
                .sorted()
                .flatMap(table -> jdbc.queryForList("select * from \"" + table + "\"").stream()
                        .map(row -> table
                                + row.values().stream()
                                        .map(value -> value instanceof byte[] bytes
                                                ? Arrays.toString(bytes)
                                                : String.valueOf(value))
                                        .toList()))
                .sorted()
                .toList();
    }
}
