package dev.unknot.time;

import dev.unknot.activity.Country;
import dev.unknot.input.Input;
import dev.unknot.web.Option;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The time zones to choose from: places, by continent and ocean, and two that are everywhere the same. */
@Component
public class TimeZones {

    /** The field of a form that carries a zone along. */
    public static final String FIELD = "timeZone";

    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final String ELSEWHERE = "Elsewhere";
    private static final List<String> NO_PLACE = List.of("UTC", "GMT");
    private static final Set<String> REGIONS = Set.of(
            "Africa",
            "America",
            "Antarctica",
            "Arctic",
            "Asia",
            "Atlantic",
            "Australia",
            "Europe",
            "Indian",
            "Pacific");

    private final List<Group> groups;
    private final Set<String> ids;

    public TimeZones() {
        var byRegion = ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/") && REGIONS.contains(region(id)))
                .collect(Collectors.groupingBy(
                        TimeZones::region,
                        TreeMap::new,
                        Collectors.mapping(
                                id -> new Option(id, place(id)),
                                Collectors.collectingAndThen(Collectors.toList(), TimeZones::sorted))));
        byRegion.put(ELSEWHERE, NO_PLACE.stream().map(id -> new Option(id, id)).toList());
        this.groups = byRegion.entrySet().stream()
                .map(entry -> new Group(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing((Group group) -> group.region().equals(ELSEWHERE)))
                .toList();
        this.ids = groups.stream()
                .flatMap(group -> group.zones().stream().map(Option::value))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** All zones, by continent and ocean. */
    public List<Group> groups() {
        return groups;
    }

    /** The names of all zones, such as {@code Europe/London}. */
    public Set<String> ids() {
        return ids;
    }

    /** The zone of that name, if it is one of those to choose from. */
    public Optional<ZoneId> find(String id) {
        return Optional.of(id).filter(ids::contains).map(ZoneId::of);
    }

    /** The zone that a field names. */
    public ZoneId read(Input in, String field) {
        return find(in.code(field, ids)).orElse(UTC);
    }

    /** The zone in which most people of a country live, for somebody who has not said. */
    public static ZoneId usual(Country country) {
        return switch (country) {
            case UK -> ZoneId.of("Europe/London");
            case US -> ZoneId.of("America/New_York");
            case OTHER -> UTC;
        };
    }

    /** What people call a zone: {@code America/New_York} is "New York". */
    public static String name(ZoneId zone) {
        return place(zone.getId());
    }

    private static String region(String id) {
        return id.substring(0, Math.max(0, id.indexOf('/')));
    }

    /** The smallest place first: {@code America/Argentina/Buenos_Aires} is "Buenos Aires, Argentina". */
    private static String place(String id) {
        var parts = Arrays.asList(
                id.substring(id.indexOf('/') + 1).replace('_', ' ').split("/", -1));
        Collections.reverse(parts);
        return String.join(", ", parts);
    }

    private static List<Option> sorted(List<Option> zones) {
        return zones.stream().sorted(Comparator.comparing(Option::label)).toList();
    }

    /** The zones of a continent or an ocean, by name. */
    public record Group(String region, List<Option> zones) {}
}
