package dev.unknot.safety;

import dev.unknot.activity.Country;
import dev.unknot.activity.Verification;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whom to ring, by place.
 *
 * @param unknown for people of whom nobody knows where they are
 * @param elsewhere for other countries than those the form knows, until a place is chosen
 * @param hospitals what people call the emergency department
 * @param places in the order in which they are offered
 * @param crisis who listens when somebody may hurt themselves; those of {@link #ANYWHERE} where a place has none
 * @param safety who listens when somebody is hurt by another
 */
public record HelpNumbers(
        Words unknown,
        Words elsewhere,
        Map<Country, String> hospitals,
        LocalDate reviewBy,
        List<Place> places,
        List<Line> crisis,
        List<Line> safety) {

    /** In place of the code of a country: a line for all. */
    public static final String ANYWHERE = "OTHER";

    public HelpNumbers {
        hospitals = Map.copyOf(hospitals);
        places = List.copyOf(places);
        crisis = List.copyOf(crisis);
        safety = List.copyOf(safety);
    }

    /** Words for what no place says. */
    public record Words(String emergency, String healthLine, String safetyLine) {}

    /**
     * A country and whom to ring there.
     *
     * @param iso two letters (ISO 3166)
     * @param country what the form calls it
     * @param also another number that works
     */
    public record Place(
            String iso,
            String name,
            Country country,
            String emergency,
            @Nullable String also,
            String healthLine,
            Verification emergencyStatus,
            Verification healthLineStatus,
            List<String> sources) {}

    /** Somebody who listens. */
    public record Line(
            String iso, String name, String number, String hours, Verification status, List<String> sources) {

        /** In one line. */
        public String inWords() {
            return name + ", " + number + " (" + hours + ")";
        }
    }

    /** The place with this code, if there is one. */
    public Optional<Place> place(String iso) {
        return places.stream().filter(place -> place.iso().equals(iso)).findFirst();
    }

    /** The place that the form's country is, if it is one. */
    public Optional<Place> place(Country country) {
        return country == Country.OTHER
                ? Optional.empty()
                : places.stream().filter(place -> place.country() == country).findFirst();
    }

    /** The crisis lines of a place, or else those for anywhere. */
    public List<Line> crisisLines(@Nullable Place place) {
        var lines = place == null ? List.<Line>of() : of(crisis, place.iso());
        return lines.isEmpty() ? of(crisis, ANYWHERE) : lines;
    }

    /** The lines of a place for people hurt by another; may be none. */
    public List<Line> safetyLines(@Nullable Place place) {
        return place == null ? List.of() : of(safety, place.iso());
    }

    /** Whom to ring in the country that the form was told. */
    public Help in(Country country) {
        return place(country).map(this::at).orElseGet(() -> help(elsewhere, Country.OTHER, null));
    }

    /** Whom to ring in a place. */
    public Help at(Place place) {
        return help(new Words(place.emergency(), place.healthLine(), elsewhere.safetyLine()), place.country(), place);
    }

    /** Whom to ring as long as nobody knows where: says what holds in each place. */
    public Help anywhere() {
        var first = places.stream()
                .filter(place -> place.country() != Country.OTHER)
                .map(place -> place.name() + ": " + crisisLines(place).get(0).inWords())
                .collect(Collectors.joining("; "));
        var help = help(unknown, Country.OTHER, null);
        return new Help(
                help.emergency(),
                help.healthLine(),
                help.hospital(),
                first + "; " + help.crisis(),
                safety.stream()
                                .filter(line -> place(line.iso())
                                        .filter(place -> place.country() != Country.OTHER)
                                        .isPresent())
                                .map(Line::inWords)
                                .collect(Collectors.joining("; "))
                        + "; " + unknown.safetyLine());
    }

    private Help help(Words words, Country country, @Nullable Place place) {
        var lines = safetyLines(place);
        return new Help(
                words.emergency(),
                words.healthLine(),
                hospitals.getOrDefault(country, ""),
                inWords(crisisLines(place)),
                lines.isEmpty() ? words.safetyLine() : inWords(lines));
    }

    private static List<Line> of(List<Line> lines, String iso) {
        return lines.stream().filter(line -> line.iso().equals(iso)).toList();
    }

    private static String inWords(List<Line> lines) {
        return lines.stream().map(Line::inWords).collect(Collectors.joining("; "));
    }
}
