package dev.unknot.plan.pages;

import dev.unknot.assessment.Assessor;
import dev.unknot.assessment.ResultPage;
import dev.unknot.plan.Plan;
import dev.unknot.plan.PlanKey;
import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.ConcurrentModel;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a person changes approaches, days, times and minutes of a plan. */
@Component
class ChangePage {

    private final Assessor assessor;
    private final ResultPage resultPage;

    ChangePage(Assessor assessor, ResultPage resultPage) {
        this.assessor = assessor;
        this.resultPage = resultPage;
    }

    /** As the plan has them. */
    ModelAndView show(PlanKey key, Plan plan) {
        var wish = plan.toChange().wish();
        var values = new LinkedHashMap<String, List<String>>();
        values.put("edition", List.of(Integer.toString(plan.edition())));
        values.put("approaches", wish.approaches().stream().map(Enum::name).toList());
        values.put("visits", List.copyOf(wish.others().visits()));
        values.put("allMyTime", wish.others().allMyTime() ? List.of("true") : List.of());
        for (var day : DayOfWeek.values()) {
            int minutes = wish.availability().minutes(day);
            values.put(
                    "minutes" + day,
                    List.of(Integer.toString(minutes == 0 ? wish.answers().minutesPerDay() : minutes)));
            values.put(
                    "slots" + day,
                    wish.availability().slots(day).stream().map(Enum::name).toList());
        }
        return show(key, plan, values, Map.of());
    }

    /**
     * As a person typed them.
     *
     * @param errors by field
     */
    ModelAndView show(PlanKey key, Plan plan, Map<String, List<String>> typed, Map<String, String> errors) {
        var page = new ModelAndView("plan/change");
        var choices = new ConcurrentModel();
        resultPage.choices(assessor.assess(plan.wish().answers()), choices);
        page.addAllObjects(choices);
        page.addObject("key", key.text());
        page.addObject("values", typed);
        page.addObject("errors", errors);
        return page;
    }
}
