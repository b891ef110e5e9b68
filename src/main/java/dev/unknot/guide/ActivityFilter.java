package dev.unknot.guide;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Approach;
import dev.unknot.activity.Equipment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a person wants to see of the list of activities. All criteria must hold.
 *
 * @param unknown fields whose value means nothing; they filter nothing
 */
record ActivityFilter(List<Criterion> criteria, List<String> unknown) {

    static final List<String> FIELDS = List.of("approach", "equipment", "region", "minutes");

    private static final Pattern MINUTES = Pattern.compile("[1-9][0-9]{0,3}");

    /** One field that was filled in, and what it asks of an activity. */
    record Criterion(String field, String value, Predicate<Activity> test) {}

    /** A criterion to give up, and what that would show. */
    record Relaxation(String field, int count, String query) {}

    static ActivityFilter of(Map<String, String> typed, List<Region> regions) {
        var criteria = new ArrayList<Criterion>();
        var unknown = new ArrayList<String>();
        for (var field : FIELDS) {
            var value = Region.slug(typed.getOrDefault(field, ""));
            if (!value.isEmpty()) {
                test(field, value, regions)
                        .ifPresentOrElse(
                                test -> criteria.add(new Criterion(field, value, test)), () -> unknown.add(field));
            }
        }
        return new ActivityFilter(List.copyOf(criteria), List.copyOf(unknown));
    }

    private static Optional<Predicate<Activity>> test(String field, String value, List<Region> regions) {
        return switch (field) {
            case "approach" ->
                constant(Approach.values(), value).map(wanted -> activity -> activity.approach() == wanted);
            case "equipment" ->
                constant(Equipment.values(), value)
                        .map(wanted -> activity -> activity.equipment().contains(wanted));
            case "region" ->
                regions.stream()
                        .filter(region -> region.slug().equals(value))
                        .findFirst()
                        .map(wanted -> activity -> activity.regions().contains(wanted.name()));
            default ->
                Optional.of(value)
                        .filter(number -> MINUTES.matcher(number).matches())
                        .map(Integer::valueOf)
                        .map(most -> activity -> activity.dose().minutesPerDay() <= most);
        };
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] constants, String slug) {
        return Arrays.stream(constants)
                .filter(constant -> Region.slug(constant.name()).equals(slug))
                .findFirst();
    }

    List<Activity> select(List<Activity> activities) {
        return activities.stream()
                .filter(activity ->
                        criteria.stream().allMatch(criterion -> criterion.test().test(activity)))
                .toList();
    }

    /** What to give up, one criterion at a time, so that something is left to see. */
    List<Relaxation> relaxations(List<Activity> activities) {
        return criteria.stream()
                .map(given -> {
                    var relaxed = without(given);
                    return new Relaxation(
                            given.field(), relaxed.select(activities).size(), relaxed.query());
                })
                .filter(relaxation -> relaxation.count() > 0)
                .toList();
    }

    /** What the form shows as chosen. */
    Map<String, List<String>> values() {
        return criteria.stream().collect(Collectors.toMap(Criterion::field, criterion -> List.of(criterion.value())));
    }

    private ActivityFilter without(Criterion given) {
        return new ActivityFilter(
                criteria.stream().filter(criterion -> !criterion.equals(given)).toList(), unknown);
    }

    private String query() {
        var address = UriComponentsBuilder.newInstance();
        criteria.forEach(criterion -> address.queryParam(criterion.field(), criterion.value()));
        return address.build().toUriString();
    }
}
