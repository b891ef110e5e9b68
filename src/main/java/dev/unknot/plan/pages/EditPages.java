package dev.unknot.plan.pages;

import dev.unknot.activity.Slot;
import dev.unknot.catalogue.Catalogue;
import dev.unknot.plan.Plan;
import dev.unknot.plan.PlanKey;
import dev.unknot.plan.PlanWeek;
import dev.unknot.plan.making.Askable;
import dev.unknot.plan.making.EditReader.Kind;
import dev.unknot.plan.pages.EditView.Ask;
import dev.unknot.plan.pages.EditView.Failed;
import dev.unknot.plan.pages.EditView.Item;
import dev.unknot.plan.words.Explanations;
import dev.unknot.plan.words.WishWords;
import dev.unknot.planner.Swaps;
import dev.unknot.planner.week.WeekPlan;
import dev.unknot.planner.week.WeekPlan.LeftOut;
import dev.unknot.safety.Answers;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The pages of a week with everything that can be changed of it. */
@Component
public class EditPages {

    private final WeekPages pages;
    private final WishWords words;
    private final Explanations explanations;
    private final Catalogue catalogue;

    public EditPages(WeekPages pages, WishWords words, Explanations explanations, Catalogue catalogue) {
        this.pages = pages;
        this.words = words;
        this.explanations = explanations;
        this.catalogue = catalogue;
    }

    /**
     * A page about the week of today.
     *
     * @param view one that shows a {@link PlanPage} with what can be changed of it
     */
    public ModelAndView page(String view, PlanKey key, Plan plan) {
        return page(view, key, pages.thisWeek(pages.weeks(plan)), Map.of(), null);
    }

    /**
     * The page of one activity of a week; empty if it is not in it. Only in the week of today it can be changed.
     *
     * @param number of the week; that of today if there is none
     */
    Optional<ModelAndView> activityPage(PlanKey key, Plan plan, String slug, Optional<Integer> number) {
        var weeks = pages.weeks(plan);
        var now = pages.thisWeek(weeks);
        return weeks.stream()
                .filter(week -> week.number() == number.orElse(now.number()))
                .findFirst()
                .flatMap(week -> item(week, slug).map(item -> {
                    var page = page("plan/activity", key, week, Map.of(), null);
                    page.addObject("item", item);
                    if (week.number() != now.number()) {
                        page.getModelMap().remove("edits");
                    }
                    return page;
                }));
    }

    private Optional<PlanPage.Item> item(PlanWeek week, String slug) {
        return pages.page(week).items().stream()
                .filter(item -> item.activity().slug().equals(slug))
                .findFirst();
    }

    /**
     * The page on which a wish was made, with the form that could not be carried out.
     *
     * @param message why not
     */
    public ModelAndView page(PlanKey key, Plan plan, Kind kind, Map<String, List<String>> typed, String message) {
        var failed = new Failed(kind.name(), typed);
        var week = pages.thisWeek(pages.weeks(plan));
        var errors = Map.of(control(week, kind, failed), message);
        var code = failed.first("activity");
        if (!week.week().slots().containsKey(code)) {
            return page("plan/left-out", key, week, errors, failed);
        }
        var page = page("plan/activity", key, week, errors, failed);
        page.addObject("item", item(week, catalogue.activity(code).slug()).orElseThrow());
        return page;
    }

    private ModelAndView page(
            String view, PlanKey key, PlanWeek week, Map<String, String> errors, @Nullable Failed failed) {
        var page = new ModelAndView(view);
        page.addObject("key", key.text());
        page.addObject("plan", pages.page(week));
        page.addObject("edits", of(week.plan(), week.week(), failed));
        page.addObject("errors", errors);
        return page;
    }

    private EditView of(Plan plan, WeekPlan week, @Nullable Failed failed) {
        if (plan.newer() != null) {
            return new EditView(plan.edition(), Map.of(), Map.of(), null, failed);
        }
        var items = new HashMap<String, Item>();
        week.slots()
                .forEach((code, sessions) -> items.put(
                        code,
                        new Item(
                                sessions,
                                List.copyOf(plan.wish().availability().days().keySet()),
                                Arrays.stream(Slot.values())
                                        .filter(slot ->
                                                catalogue.activity(code).when().allows(slot))
                                        .toList(),
                                Swaps.insteadOf(
                                        catalogue.activity(code),
                                        week,
                                        plan.wish().answers()),
                                words.pins(plan.wish().pinsOf(code)))));
        return new EditView(
                plan.edition(),
                items,
                asks(plan, week),
                explanations.lastChange(plan).orElse(null),
                failed);
    }

    private static Map<String, Ask> asks(Plan plan, WeekPlan week) {
        var answers = plan.wish().answers();
        var byReason = week.leftOut().stream()
                .filter(entry -> kind(entry, answers) != null)
                .collect(Collectors.groupingBy(PlanPages::reasonId, LinkedHashMap::new, Collectors.toList()));
        var asks = new HashMap<String, Ask>();
        byReason.forEach((id, entries) -> asks.put(
                id,
                new Ask(
                        id,
                        String.valueOf(kind(entries.get(0), answers)),
                        entries.stream().map(LeftOut::activity).toList())));
        return asks;
    }

    private static @Nullable Kind kind(LeftOut entry, Answers answers) {
        if (Askable.isUnwanted(entry)) {
            return Kind.ALLOW;
        }
        if (Askable.isKeptFromItsDays(entry)) {
            return Kind.FREE;
        }
        return Askable.is(entry, answers) ? Kind.ASK : null;
    }

    /** The id of the control with which the wish was made. */
    private String control(PlanWeek shown, Kind kind, Failed failed) {
        var code = failed.first("activity");
        if (!shown.week().slots().containsKey(code)) {
            return shown.week().leftOut().stream()
                    .filter(entry -> entry.activity().code().equals(code)
                            && kind(entry, shown.plan().wish().answers()) == kind)
                    .findFirst()
                    .map(entry -> "ask-" + PlanPages.reasonId(entry))
                    .orElse(failed.first("group").isEmpty() ? "left-out" : "ask-" + failed.first("group"));
        }
        return kind.name().toLowerCase(Locale.ROOT) + "-"
                + catalogue.activity(code).slug();
    }
}
