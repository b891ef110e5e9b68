package dev.unknot.plan;

import dev.unknot.activity.Approach;
import dev.unknot.planner.Availability;
import dev.unknot.planner.Pin;
import dev.unknot.safety.Answers;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What a person asks for.
 *
 * @param startDate the first day of the week, any weekday
 */
record PlanWish(
        Answers answers,
        List<Approach> approaches,
        LocalDate startDate,
        Availability availability,
        Set<String> banned,
        List<Pin> pins) {}
