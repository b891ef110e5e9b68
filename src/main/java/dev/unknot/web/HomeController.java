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
}
