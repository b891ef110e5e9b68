package dev.unknot.web;

import dev.unknot.catalogue.Catalogue;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class HomeController {

    private final Catalogue catalogue;

    HomeController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("guides", catalogue.guides());
        return "web/home";
    }

    @GetMapping("/about")
    String about(Model model) {
        model.addAttribute("version", catalogue.version());
        return "web/about";
    }

    @GetMapping("/privacy")
    String privacy() {
        return "web/privacy";
    }
}
