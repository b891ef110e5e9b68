package dev.unknot.web;

import static dev.unknot.safety.TriageLevel.EMERGENCY;
import static dev.unknot.safety.TriageLevel.URGENT;

import dev.unknot.catalogue.Catalogue;
import dev.unknot.safety.Help;
import dev.unknot.safety.RedFlag;
import dev.unknot.safety.TriageLevel;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class UrgentHelpController {

    private final Catalogue catalogue;
    private final Places places;

    UrgentHelpController(Catalogue catalogue, Places places) {
        this.catalogue = catalogue;
        this.places = places;
    }

    /** @param place whose numbers to show; kept nowhere */
    @GetMapping("/urgent-help")
    String urgentHelp(@RequestParam(name = Places.FIELD, defaultValue = "") String place, Model model) {
        var help = places.show(place, "", model);
        model.addAttribute("emergencies", signs(EMERGENCY, false, help));
        model.addAttribute("mind", signs(EMERGENCY, true, help));
        model.addAttribute("urgencies", signs(URGENT, false, help));
        return "web/urgent-help";
    }

    /** @param isAboutACrisis whether those with a crisis line, which have a card of their own (S70), or all others */
    private List<Sign> signs(TriageLevel level, boolean isAboutACrisis, Help help) {
        return catalogue.redFlags().stream()
                .filter(flag -> flag.level() == level && flag.isAboutACrisis() == isAboutACrisis)
                .map(flag -> new Sign(flag, help.fill(flag.tell())))
                .toList();
    }

    /** A sign, and what to do about it in the place of the person. */
    public record Sign(RedFlag flag, String tell) {}
}
