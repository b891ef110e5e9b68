package dev.unknot.plan.file;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.unknot.catalogue.Catalogue;
import dev.unknot.plan.KeptPlan;
import dev.unknot.plan.keeping.PlanDocument;
import dev.unknot.plan.words.PlanWords;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is held about a plan, in one file for its owner. Only the key is missing: the file would be a second link.
 *
 * @param exportedAt when it was asked for
 * @param keptUntil when the plan would have ceased to exist
 * @param changes how often it was changed, those taken back too
 * @param plan what lies inside the seal: a {@link PlanDocument}, or one of a newer version as it is
 * @param names what the codes in it mean
 * @param notice that a newer version of Unknot knows more of the codes; missing where this one knows all
 */
record PlanFile(
        String format,
        int formatVersion,
        Instant exportedAt,
        Instant keptUntil,
        int changes,
        Object plan,
        Map<String, String> names,
        @JsonInclude(Include.NON_NULL) @Nullable String notice) {

    static final String FORMAT = "unknot-plan";
    static final int VERSION = 1;

    static PlanFile of(KeptPlan kept, Catalogue catalogue, PlanWords words, Instant now) {
        var names = new TreeMap<String, String>();
        catalogue.activities().forEach(activity -> names.put(activity.code(), activity.name()));
        var answers = kept.plan().wish().answers();
        answers.redFlags().stream()
                .flatMap(code -> catalogue.redFlag(code).stream())
                .forEach(flag -> names.put(flag.code(), flag.question()));
        answers.conditions().stream()
                .flatMap(code -> catalogue.condition(code).stream())
                .forEach(condition -> names.put(condition.code(), condition.question()));
        var newer = kept.plan().newer();
        return new PlanFile(
                FORMAT,
                VERSION,
                now.truncatedTo(ChronoUnit.SECONDS),
                kept.plan().expiresAt(),
                kept.version(),
                newer == null ? PlanDocument.of(kept.plan()) : newer.document(),
                names,
                newer == null ? null : words.say("api.newer.notice"));
    }
}
