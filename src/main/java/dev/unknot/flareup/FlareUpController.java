package dev.unknot.flareup;

import dev.unknot.activity.Activity;
import dev.unknot.catalogue.Catalogue;
import dev.unknot.flareup.Sign.Urgency;
import dev.unknot.safety.Condition;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Help in a flare-up for somebody of whom we know nothing, so it holds only what may be done before anybody was seen. */
@Controller
class FlareUpController {

    /** One calm thing, an easy walk and one gentle move; with one habit they make a planned flare-up week (L7). */
    private static final List<String> GENTLE = List.of("MB_BREATH_SLOW", "EX_WALK_EASY", "EX_SHOULDER_ROLLS");

    private static final String HABIT = "POS_MICROBREAK";

    private static final String WARMTH = "MAS_HEAT_PACK";
    private static final String OWN_PLAN = "MB_FLARE_PLAN";

    private final List<Activity> gentle;
    private final List<Condition> notIf;
    private final Activity habit;
    private final Activity warmth;
    private final Activity ownPlan;

    FlareUpController(Catalogue catalogue) {
        this.gentle = GENTLE.stream().map(catalogue::activity).toList();
        this.notIf = gentle.stream()
                .flatMap(activity -> catalogue.stoppedBy(activity).stream())
                .distinct()
                .toList();
        this.habit = catalogue.activity(HABIT);
        this.warmth = catalogue.activity(WARMTH);
        this.ownPlan = catalogue.activity(OWN_PLAN);
    }

    @GetMapping("/flare-up")
    String flareUp(Model model) {
        model.addAttribute("emergencies", Sign.of(Urgency.EMERGENCY));
        model.addAttribute("today", Sign.of(Urgency.TODAY));
        model.addAttribute("unclear", Sign.of(Urgency.FORM));
        model.addAttribute("gentle", gentle);
        model.addAttribute("notIf", notIf);
        model.addAttribute("habit", habit);
        model.addAttribute("warmth", warmth);
        model.addAttribute("ownPlan", ownPlan);
        return "flareup/flare-up";
    }
}
