package dev.unknot.plan;

import dev.unknot.catalogue.Catalogue;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everything that is held about a plan, in one file for its owner. Only the key is missing: the file would be a second link.
 *
 * @param exportedAt when it was asked for
 * @param keptUntil when the plan would have ceased to exist
 * @param changes how often it was changed, those taken back too
 * @param plan what lies inside the seal
 * @param names what the codes in it mean
 */
record PlanFile(
        String format,
        int formatVersion,
        Instant exportedAt,
        Instant keptUntil,
        int changes,
        PlanDocument plan,
        Map<String, String> names) {

    static final String FORMAT = "unknot-plan";
    static final int VERSION = 1;

    static PlanFile of(KeptPlan kept, Catalogue catalogue, Instant now) {
        var names = new TreeMap<String, String>();
        catalogue.activities().forEach(activity -> names.put(activity.code(), activity.name()));
        var answers = kept.plan().wish().answers();
        answers.redFlags().stream()
                .flatMap(code -> catalogue.redFlag(code).stream())
                .forEach(flag -> names.put(flag.code(), flag.question()));
        answers.conditions().stream()
                .flatMap(code -> catalogue.condition(code).stream())
                .forEach(condition -> names.put(condition.code(), condition.question()));
        return new PlanFile(
                FORMAT,
                VERSION,
                now.truncatedTo(ChronoUnit.SECONDS),
                kept.plan().expiresAt(),
                kept.version(),
                PlanDocument.of(kept.plan()),
                names);
    }
}
