package dev.unknot.guide;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import dev.unknot.activity.Activity;
import dev.unknot.catalogue.Catalogue;
import dev.unknot.catalogue.Guide;
import dev.unknot.catalogue.Guide.Technique;
import dev.unknot.catalogue.NotRecommended;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

@Controller
class GuideController {

    private final Catalogue catalogue;

    GuideController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/guides")
    String list(Model model) {
        model.addAttribute("guides", catalogue.guides());
        model.addAttribute("pain", catalogue.topic("upper-back-pain"));
        model.addAttribute("together", catalogue.topic("together"));
        return "guide/list";
    }

    @GetMapping("/guides/{slug}")
    String guide(@PathVariable String slug, Model model) {
        var guide = catalogue.guideBySlug(slug).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
        model.addAttribute("guide", guide);
        model.addAttribute("description", guide.tagline());
        model.addAttribute("techniques", techniques(guide));
        model.addAttribute("activities", catalogue.activitiesOf(guide.approach()));
        model.addAttribute("words", catalogue.glossary().in(guide.text()));
        model.addAttribute(
                "sources", guide.sources().stream().map(catalogue::source).toList());
        return "guide/guide";
    }

    @GetMapping("/upper-back-pain")
    String upperBackPain(Model model) {
        return topic("upper-back-pain", model);
    }

    @GetMapping("/guides/together")
    String together(Model model) {
        return topic("together", model);
    }

    private String topic(String slug, Model model) {
        var topic = catalogue.topic(slug);
        model.addAttribute("topic", topic);
        model.addAttribute("description", topic.tagline());
        model.addAttribute("words", catalogue.glossary().in(topic.text()));
        model.addAttribute(
                "sources", topic.sources().stream().map(catalogue::source).toList());
        return "guide/topic";
    }

    @GetMapping("/guides/not-recommended")
    String notRecommended(Model model) {
        model.addAttribute("entries", catalogue.notRecommended());
        model.addAttribute("objections", NotRecommended.Objection.values());
        return "guide/not-recommended";
    }

    @GetMapping("/glossary")
    String glossary(Model model) {
        model.addAttribute("words", catalogue.glossary().words());
        return "guide/glossary";
    }

    @GetMapping("/sources")
    String sources(Model model) {
        model.addAttribute("sources", catalogue.sources());
        return "guide/sources";
    }

    private List<TechniqueView> techniques(Guide guide) {
        return guide.techniques().stream()
                .map(technique -> new TechniqueView(
                        technique,
                        technique.activities().stream().map(catalogue::activity).toList()))
                .toList();
    }

    /** A technique with the activities that put it into practice. */
    record TechniqueView(Technique technique, List<Activity> activities) {}
}
