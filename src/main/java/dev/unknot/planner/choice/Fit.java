package dev.unknot.planner.choice;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Flare;
import dev.unknot.planner.week.Fits;
import dev.unknot.safety.Answers;
import dev.unknot.safety.Answers.Location;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How well the activities of one approach fit a person.
 *
 * @param troubles what makes the pain worse, as aggravators' names or {@code SLEEP}
 * @param locations where it hurts
 */
record Fit(Fits fits, Set<String> troubles, Set<Location> locations) {

    static Fit of(Fits fits, Answers answers) {
        return new Fit(fits, fits.troubles(answers), answers.location());
    }

    /** As if this did not make it worse. */
    Fit without(String trouble) {
        var others = new LinkedHashSet<>(troubles);
        others.remove(trouble);
        return new Fit(fits, others, locations);
    }

    /** As if it did not hurt there. */
    Fit without(Collection<Location> places) {
        var others = new LinkedHashSet<>(locations);
        others.removeAll(places);
        return new Fit(fits, troubles, others);
    }

    /** What makes it worse and the activity answers. */
    List<String> troublesAnsweredBy(Activity activity) {
        return troubles.stream()
                .filter(trouble -> fits.isAnsweredBy(trouble, activity.code()))
                .toList();
    }

    /** Where it hurts and the activity works. */
    List<Location> locationsOf(Activity activity) {
        return locations.stream()
                .filter(location -> activity.matchedRegions(fits.regions(Set.of(location))) > 0)
                .toList();
    }

    /** What answers a trouble first, then W12: more painful regions, fit for a flare-up, fewer minutes, code. */
    List<Activity> inOrder(List<Activity> activities) {
        var regions = fits.regions(locations);
        var ranked = new ArrayList<Ranked>();
        for (var activity : activities) {
            ranked.add(new Ranked(activity, troublesAnsweredBy(activity).isEmpty(), activity.matchedRegions(regions)));
        }
        ranked.sort(Comparator.comparing(Ranked::answersNothing)
                .thenComparing(one -> -one.regions())
                .thenComparing(one -> one.activity().flare() != Flare.KEEP)
                .thenComparing(one -> one.activity().countedMinutes())
                .thenComparing(one -> one.activity().code()));
        return ranked.stream().map(Ranked::activity).toList();
    }

    private record Ranked(Activity activity, boolean answersNothing, long regions) {}
}
