package dev.unknot.web;

import static dev.unknot.safety.TriageLevel.EMERGENCY;
import static dev.unknot.safety.TriageLevel.URGENT;

import dev.unknot.catalogue.Catalogue;
import dev.unknot.safety.RedFlag;
import dev.unknot.safety.TriageLevel;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class UrgentHelpController {

    /** Has a card of its own: whom to call differs, and it is not read among bodily signs (S70). */
    private static final String SUICIDAL = "RF_SUICIDAL";

    private final Catalogue catalogue;

    UrgentHelpController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/urgent-help")
    String urgentHelp(Model model) {
        model.addAttribute("emergencies", flags(EMERGENCY));
        model.addAttribute("urgencies", flags(URGENT));
        model.addAttribute("suicidal", catalogue.redFlag(SUICIDAL).orElseThrow());
        return "web/urgent-help";
    }

    private List<RedFlag> flags(TriageLevel level) {
        return catalogue.redFlags().stream()
                .filter(flag -> flag.level() == level && !flag.code().equals(SUICIDAL))
                .toList();
    }
}
