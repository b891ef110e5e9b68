package dev.unknot.paper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Flare;
import dev.unknot.activity.Level;
import dev.unknot.catalogue.Catalogue;
import dev.unknot.catalogue.TestCatalogue;
import dev.unknot.plan.pages.PlanPage.Item;
import java.util.List;
import org.junit.jupiter.api.Test;

class MinimumDayTests {

    private static final Catalogue CATALOGUE = TestCatalogue.get();

    @Test
    void takesWhatFitsIntoFiveMinutes() {
        var day = MinimumDay.of(items("EX_SHOULDER_ROLLS", "MB_PMR", "EX_RHOMBOID_STRETCH", "POS_MICROBREAK"));
        assertThat(day.items())
                .extracting(item -> item.activity().code())
                .containsExactly("EX_SHOULDER_ROLLS", "EX_RHOMBOID_STRETCH", "POS_MICROBREAK");
        assertThat(day.minutes()).isEqualTo(5);
    }

    @Test
    void asksForNoStrengthAndNoVisit() {
        var all = CATALOGUE.activities();
        for (var activity : all) {
            var day = MinimumDay.of(List.of(item(activity)));
            boolean isGentle =
                    activity.flare() == Flare.KEEP && !activity.isStrength() && !activity.needsPractitioner();
            assertThat(day.items().isEmpty())
                    .as(activity.code())
                    .isEqualTo(!isGentle || activity.dose().minutes() > MinimumDay.MOST_MINUTES);
        }
        assertThat(all)
                .anyMatch(activity -> activity.isStrength() && activity.dose().minutes() <= 5);
    }

    @Test
    void isEmptyWhereNothingIsShortEnough() {
        var day = MinimumDay.of(items("EX_WALK_BRISK", "MB_PMR"));
        assertThat(day.items()).isEmpty();
        assertThat(day.minutes()).isZero();
    }

    private static List<Item> items(String... codes) {
        return List.of(codes).stream()
                .map(code -> item(CATALOGUE.activity(code)))
                .toList();
    }

    private static Item item(Activity activity) {
        return new Item(
                activity,
                CATALOGUE.guide(activity.approach()),
                Level.STANDARD,
                "",
                List.of(),
                List.of(),
                List.of(),
                false);
    }
}
