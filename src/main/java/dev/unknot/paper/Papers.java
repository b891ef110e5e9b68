package dev.unknot.paper;

import dev.unknot.activity.Activity;
import dev.unknot.catalogue.Catalogue;
import dev.unknot.catalogue.Guide;
import dev.unknot.catalogue.Source;
import dev.unknot.plan.KeptPlan;
import dev.unknot.plan.PlanWeek;
import dev.unknot.plan.SpelledKey;
import dev.unknot.plan.pages.PlanPage;
import dev.unknot.plan.pages.PlanPage.Item;
import dev.unknot.plan.pages.WeekPages;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts together what a plan shows on paper. */
@Component
class Papers {

    private final WeekPages weeks;
    private final Catalogue catalogue;

    Papers(WeekPages weeks, Catalogue catalogue) {
        this.weeks = weeks;
        this.catalogue = catalogue;
    }

    /**
     * The model of a paper; empty if the plan has no such week.
     *
     * @param address of the plan, for the code that leads back to it
     */
    Optional<Map<String, Object>> of(KeptPlan kept, PaperWish wish, String address) {
        return week(kept, wish).map(week -> {
            var plan = weeks.page(week);
            return Map.of("plan", plan, "paper", of(kept, wish, week, plan, address));
        });
    }

    private Optional<PlanWeek> week(KeptPlan kept, PaperWish wish) {
        var all = weeks.weeks(kept.plan());
        var number = wish.week();
        return number == null
                ? Optional.of(weeks.thisWeek(all))
                : all.stream()
                        .filter(week -> String.valueOf(week.number()).equals(number))
                        .findFirst();
    }

    private Paper of(KeptPlan kept, PaperWish wish, PlanWeek week, PlanPage plan, String address) {
        var guides = plan.items().stream().map(Item::guide).distinct().toList();
        var key = kept.key().text();
        return new Paper(
                wish,
                Objects.requireNonNullElseGet(wish.paper(), () -> PaperSize.usualIn(plan.country())),
                Density.of(plan, wish),
                kept.key().number(),
                visits(plan),
                MinimumDay.of(plan.items()),
                week.end().plusDays(1),
                guides,
                sources(plan, guides),
                week.dates().stream()
                        .filter(date -> week.isMissed(date.getDayOfWeek()))
                        .toList(),
                Boolean.TRUE.equals(wish.code()) ? ResumeCode.of(address, SpelledKey.of(kept.key())) : null);
    }

    private static List<Activity> visits(PlanPage plan) {
        return Stream.concat(
                        plan.items().stream().filter(Item::isVisit).map(Item::activity),
                        Stream.ofNullable(plan.toBook()))
                .toList();
    }

    private List<Source> sources(PlanPage plan, List<Guide> guides) {
        return Stream.concat(
                        plan.items().stream().flatMap(item -> item.activity().sources().stream()),
                        guides.stream().flatMap(guide -> guide.howSure().sources().stream()))
                .distinct()
                .sorted()
                .map(catalogue::source)
                .toList();
    }
}
