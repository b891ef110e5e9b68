package dev.unknot.paper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.catalogue.Catalogue;
import dev.unknot.paper.Sheets.Sheet;
import dev.unknot.plan.PlanKey;
import dev.unknot.plan.SpelledKey;
import dev.unknot.planner.People;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * What must hold for everybody's paper: every edition in both sizes of letters on both sizes of paper, for people made from
 * a seed. A few of them by default; {@code -Dunknot.paper.people=50} tries fifty.
 */
@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:every;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE")
@AutoConfigureMockMvc
class EveryEditionTests {

    private static final int PEOPLE = Integer.getInteger("unknot.paper.people", 4);
    private static final long SEED = 20;

    private static final int NEARLY_EMPTY = 40;
    private static final float LARGEST_TEXT = 20;
    private static final String STOP = Sheets.squeezed("stop, and get urgent help.");

    private final MockMvcTester mvc;
    private final Planned plans;
    private final Catalogue catalogue;

    EveryEditionTests(@Autowired MockMvcTester mvc, @Autowired Catalogue catalogue) {
        this.mvc = mvc;
        this.catalogue = catalogue;
        plans = new Planned(mvc);
    }

    @Test
    void isWholeAndReadableForEverybody() throws IOException {
        var people = new People(SEED);
        var all = new SoftAssertions();
        int planned = 0;
        for (int person = 0; planned < PEOPLE; person++) {
            var answers = people.withoutRedFlags();
            var plan = plans.make(answers, person % 2 == 0 ? 7 : 3);
            if (plan.isEmpty()) {
                continue;
            }
            planned++;
            int week = planned % 2 == 1 && hasWeek(plan.get(), 12) ? 12 : 1;
            for (var wish : wishes().toList()) {
                var name = "person %d, week %d, %s".formatted(person, week, wish);
                check(all, name, wish, plan.get(), sheets(plan.get(), wish.query() + "&week=" + week));
            }
        }
        all.assertAll();
    }

    private record Wish(Edition edition, TextSize text, PaperSize paper) {

        String query() {
            return "code=true&edition=%s&text=%s&paper=%s".formatted(edition, text, paper);
        }

        boolean isLarge() {
            return text == TextSize.LARGE;
        }
    }

    private static Stream<Wish> wishes() {
        return Stream.of(Edition.values())
                .flatMap(edition -> Stream.of(TextSize.values())
                        .flatMap(text -> Stream.of(PaperSize.values()).map(paper -> new Wish(edition, text, paper))));
    }

    private void check(SoftAssertions all, String name, Wish wish, String key, List<Sheet> sheets) {
        for (int n = 1; n <= sheets.size(); n++) {
            var sheet = sheets.get(n - 1);
            all.assertThat(sheet.faults()).as("%s, sheet %d", name, n).isEmpty();
            all.assertThat(sheet.words()).as("words: %s, sheet %d", name, n).isGreaterThanOrEqualTo(NEARLY_EMPTY);
            all.assertThat(sheet.lastSize())
                    .as("heading at the foot: %s, sheet %d", name, n)
                    .isLessThan(wish.isLarge() ? LARGEST_TEXT : LARGEST_TEXT * 11 / 18);
        }
        var text = whole(sheets);
        all.assertThat(text).as("the code: %s", name).contains(spelled(key));
        if (wish.edition() != Edition.FULL && !wish.isLarge()) {
            all.assertThat(sheets).as("one sheet: %s", name).hasSize(1);
        }
        if (wish.edition() == Edition.FULL) {
            stepsStayWithTheirStopRule(all, name, sheets);
        }
    }

    private void stepsStayWithTheirStopRule(SoftAssertions all, String name, List<Sheet> sheets) {
        var text = whole(sheets);
        catalogue.activities().stream()
                .map(activity ->
                        Sheets.squeezed(activity.steps().get(activity.steps().size() - 1)))
                .filter(text::contains)
                .forEach(last -> all.assertThat(sheets)
                        .as("steps and stop rule together: %s, %s", name, last)
                        .anySatisfy(sheet -> assertThat(sheet.text()).containsSubsequence(last, STOP)));
    }

    private static String spelled(String key) {
        return Sheets.squeezed(SpelledKey.of(PlanKey.parse(key).orElseThrow()));
    }

    private static String whole(List<Sheet> sheets) {
        return String.join("", sheets.stream().map(Sheet::text).toList());
    }

    /** A flare-up is planned for one week alone. */
    private boolean hasWeek(String key, int week) {
        var answer = mvc.get().uri("/plans/" + key + "/print?week=" + week).exchange();
        return answer.getResponse().getStatus() == 200;
    }

    private List<Sheet> sheets(String key, String wish) throws IOException {
        var answer = mvc.get().uri("/plans/" + key + ".pdf?" + wish).exchange();
        for (int again = 0; again < 5 && answer.getResponse().getStatus() == 503; again++) { // a busy machine
            answer = mvc.get().uri("/plans/" + key + ".pdf?" + wish).exchange();
        }
        assertThat(answer).hasStatusOk();
        try (var document = Loader.loadPDF(answer.getResponse().getContentAsByteArray())) {
            return new Sheets().read(document);
        }
    }
}
