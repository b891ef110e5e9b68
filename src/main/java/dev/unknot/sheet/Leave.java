package dev.unknot.sheet;

import dev.unknot.activity.Activity;
import dev.unknot.catalogue.Catalogue;
import dev.unknot.safety.Condition;
import java.util.List;

/**
 * A condition with which activities of a sheet are left out.
 *
 * @param all whether that is every one of them
 */
record Leave(Condition condition, List<Activity> activities, boolean all) {

    Leave {
        activities = List.copyOf(activities);
    }

    static List<Leave> of(List<Activity> picked, Catalogue catalogue) {
        return picked.stream()
                .flatMap(activity -> catalogue.stoppedBy(activity).stream())
                .distinct()
                .map(condition -> {
                    var stopped = picked.stream()
                            .filter(activity -> catalogue.stoppedBy(activity).contains(condition))
                            .toList();
                    return new Leave(condition, stopped, stopped.size() == picked.size());
                })
                .toList();
    }
}
