package dev.unknot.guide;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Equipment;
import dev.unknot.catalogue.Catalogue;
import dev.unknot.web.Option;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

@Controller
class ActivityController {

    private final Catalogue catalogue;
    private final MessageSource messages;
    private final List<Region> regions;

    ActivityController(Catalogue catalogue, MessageSource messages) {
        this.catalogue = catalogue;
        this.messages = messages;
        this.regions = catalogue.activities().stream()
                .flatMap(activity -> activity.regions().stream())
                .distinct()
                .map(Region::new)
                .toList();
    }

    @GetMapping("/activities")
    String list(@RequestParam Map<String, String> typed, Model model, Locale locale) {
        var filter = ActivityFilter.of(typed, regions);
        var found = filter.select(catalogue.activities());
        model.addAttribute("values", filter.values());
        model.addAttribute("unknown", filter.unknown());
        model.addAttribute("activities", found);
        model.addAttribute(
                "parts", found.stream().collect(groupingBy(Activity::approach, LinkedHashMap::new, toList())));
        model.addAttribute("total", catalogue.activities().size());
        model.addAttribute("relaxations", found.isEmpty() ? filter.relaxations(catalogue.activities()) : List.of());
        model.addAttribute(
                "approaches",
                catalogue.guides().stream()
                        .map(guide -> new Option(guide.slug(), guide.name()))
                        .toList());
        model.addAttribute(
                "equipment",
                Arrays.stream(Equipment.values())
                        .map(item -> option(Region.slug(item.name()), "enum.Equipment." + item, locale))
                        .toList());
        model.addAttribute(
                "regions",
                regions.stream()
                        .map(region -> option(region.slug(), region.messageKey(), locale))
                        .sorted(Comparator.comparing(Option::label))
                        .toList());
        return "guide/activities";
    }

    @GetMapping("/activities/{slug}")
    String activity(@PathVariable String slug, Model model, Locale locale) {
        var activity = catalogue.activityBySlug(slug).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
        model.addAttribute("activity", activity);
        model.addAttribute(
                "description", messages.getMessage("activity.description", new Object[] {activity.name()}, locale));
        model.addAttribute("guide", catalogue.guide(activity.approach()));
        model.addAttribute(
                "regions",
                activity.regions().stream()
                        .map(Region::new)
                        .sorted(Comparator.comparing(Region::name))
                        .toList());
        model.addAttribute("stoppedBy", catalogue.stoppedBy(activity));
        model.addAttribute(
                "medicineTexts", activity.equipment().contains(Equipment.OTC_PRODUCT) ? medicineTexts() : List.of());
        model.addAttribute(
                "sources", activity.sources().stream().map(catalogue::source).toList());
        return "guide/activity";
    }

    private List<String> medicineTexts() {
        var help = catalogue.safety().numbers().anywhere();
        return catalogue.medicineTexts().stream()
                .map(text -> help.fill(text.text()))
                .toList();
    }

    private Option option(String value, String key, Locale locale) {
        return new Option(value, messages.getMessage(key, null, locale));
    }
}
