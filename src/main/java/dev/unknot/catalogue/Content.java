package dev.unknot.catalogue;

import dev.unknot.activity.Activity;
import dev.unknot.matching.PointsTable;
import dev.unknot.safety.Condition;
import dev.unknot.safety.RedFlag;
import dev.unknot.safety.SafetyContent;
import java.util.List;

/** Everything the content files say, in their order. */
record Content(
        List<Guide> guides,
        List<Topic> topics,
        List<Activity> activities,
        SafetyContent safety,
        List<Medicine> medicines,
        List<Medicine.StandingText> medicineTexts,
        PointsTable points,
        NotRecommended notRecommended,
        Glossary glossary,
        PlainWords plainWords,
        List<Source> sources,
        List<ActivityReview> activityReviews) {

    List<RedFlag> redFlags() {
        return safety.redFlags();
    }

    List<Condition> conditions() {
        return safety.conditions();
    }
}
