package dev.unknot.plan.pages;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** What a week looks like, before anything is asked. */
@Controller
class ExampleController {

    private final ExampleWeek example;

    ExampleController(ExampleWeek example) {
        this.example = example;
    }

    @GetMapping("/example")
    String example(Model model) {
        model.addAttribute("plan", example.shown().orElseThrow(() -> new ResponseStatusException(NOT_FOUND)));
        return "plan/example";
    }
}
