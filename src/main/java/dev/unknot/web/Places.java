package dev.unknot.web;

import dev.unknot.activity.Country;
import dev.unknot.catalogue.Catalogue;
import dev.unknot.safety.Help;
import dev.unknot.safety.HelpNumbers;
import dev.unknot.safety.HelpNumbers.Place;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Numbers for the place a person chooses on a page. The choice goes with the request and is kept nowhere. */
@Component
public class Places {

    /** The name of the field in which a place is chosen. */
    public static final String FIELD = "place";

    private final HelpNumbers numbers;

    Places(Catalogue catalogue) {
        this.numbers = catalogue.safety().numbers();
    }

    /**
     * Whom to ring, for the fragments in {@code fragments/help}.
     *
     * @param chosen the code of a place, or anything
     * @param country what the form was told, or anything
     * @return the same to fill texts with
     */
    public Help show(String chosen, String country, Model model) {
        var place = numbers.place(chosen).or(() -> known(country).flatMap(numbers::place));
        var help = place.map(numbers::at)
                .orElseGet(() -> known(country).map(numbers::in).orElseGet(numbers::anywhere));
        model.addAttribute("places", numbers.places());
        model.addAttribute("place", place.orElse(null));
        model.addAttribute("help", help);
        model.addAttribute("crisisLines", crisisLines(place.orElse(null), country));
        model.addAttribute("safetyLines", numbers.safetyLines(place.orElse(null)));
        return help;
    }

    /** As long as nobody knows where somebody is, those of the countries that the form knows, too. */
    private List<HelpNumbers.Line> crisisLines(@Nullable Place place, String country) {
        return place != null || known(country).isPresent()
                ? numbers.crisisLines(place)
                : Arrays.stream(Country.values())
                        .flatMap(known ->
                                numbers.crisisLines(numbers.place(known).orElse(null)).stream())
                        .toList();
    }

    private static Optional<Country> known(String country) {
        return Arrays.stream(Country.values())
                .filter(known -> known.name().equals(country))
                .findFirst();
    }
}
