package dev.unknot.plan.pages;

import dev.unknot.assessment.Typed;
import dev.unknot.assessment.Typed.Carried;
import dev.unknot.plan.Plan;
import dev.unknot.plan.PlanKey;
import dev.unknot.plan.making.EditReader.Asked;
import dev.unknot.plan.words.Explanations;
import dev.unknot.plan.words.PlanWords;
import dev.unknot.plan.words.WishWords;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page for a person whose plan was changed by somebody else in the meantime: both wishes, and the choice. */
@Component
class OvertakenPage {

    private static final Set<String> ONE_ACTIVITY = Set.of("edit", "activity", "with", "from", "to", "slot", "group");

    private final PlanPages pages;
    private final WishWords words;
    private final PlanWords planWords;
    private final Explanations explanations;

    OvertakenPage(PlanPages pages, WishWords words, PlanWords planWords, Explanations explanations) {
        this.pages = pages;
        this.words = words;
        this.planWords = planWords;
        this.explanations = explanations;
    }

    /** For an edit; everything typed is carried along. */
    ModelAndView of(PlanKey key, Plan plan, Asked asked, Typed typed) {
        var page = page(key, plan, asked.edition());
        page.addObject("wanted", words.asked(plan.wish(), asked.edit().on(plan.wish())));
        page.addObject("action", "change");
        page.addObject(
                "carried",
                typed.values().entrySet().stream()
                        .filter(field -> isOfAnEdit(field.getKey()))
                        .flatMap(field -> field.getValue().stream().map(value -> new Carried(field.getKey(), value)))
                        .toList());
        return page;
    }

    /** For a step back. */
    ModelAndView ofUndo(PlanKey key, Plan plan, int edition) {
        var page = page(key, plan, edition);
        page.addObject("wanted", List.of(planWords.say("overtaken.undo")));
        page.addObject("action", "undo");
        page.addObject(
                "carried",
                plan.before().stream()
                        .map(before -> new Carried("to", Integer.toString(before.edition())))
                        .toList());
        return page;
    }

    private ModelAndView page(PlanKey key, Plan plan, int edition) {
        var page = new ModelAndView("plan/overtaken");
        page.addObject("key", key.text());
        page.addObject("plan", pages.of(plan));
        page.addObject("edition", plan.edition());
        page.addObject("meanwhile", explanations.since(edition, plan).orElse(null));
        return page;
    }

    private static boolean isOfAnEdit(String field) {
        return ONE_ACTIVITY.contains(field)
                || field.equals("approaches")
                || field.startsWith("slots")
                || field.startsWith("minutes");
    }
}
