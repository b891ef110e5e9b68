package dev.unknot.plan;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What lies in a plan of a newer version of Unknot, which this one does not know all of. Such a plan is shown as far as it is
 * known, and kept as it is. Nothing is worked out from it, neither another week nor those that follow: what is not known here
 * may forbid it.
 *
 * @param document all that lies inside the seal
 * @param unknown codes of the activities of each day that cannot be shown, no entry for days without
 */
public record Newer(JsonNode document, Map<DayOfWeek, List<String>> unknown) {

    public Newer {
        unknown = Map.copyOf(unknown);
    }

    /** The unknown activities of a day, none for most. */
    public List<String> unknown(DayOfWeek day) {
        return unknown.getOrDefault(day, List.of());
    }

    /** All of it, with what can be changed of a plan without touching its week. */
    public JsonNode with(Plan plan) {
        var changed = (ObjectNode) document.deepCopy();
        changed.withObject("terms").put("keepDays", plan.terms().keepDays());
        var zone = plan.timeZone();
        if (zone != null) {
            changed.put("timeZone", zone.getId());
        }
        return changed;
    }
}
