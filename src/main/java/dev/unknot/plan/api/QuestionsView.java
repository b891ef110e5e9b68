package dev.unknot.plan.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.unknot.assessment.ChangedQuestions.Asked;
import dev.unknot.safety.Condition;
import dev.unknot.safety.RedFlag;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What must be asked again before a plan goes on; clinicianAssessed is always asked with it. */
record QuestionsView(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<SignView> redFlags,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<ConditionView> conditions) {

    static final QuestionsView NONE = new QuestionsView(List.of(), List.of());

    static QuestionsView of(Asked asked) {
        return new QuestionsView(
                asked.signs().stream().map(SignView::of).toList(),
                asked.conditions().stream().map(ConditionView::of).toList());
    }

    /**
     * A sign.
     *
     * @param mayBeUnsure whether "not sure" is an answer of its own
     * @param askedWhen what must hold for it to be asked, in words; missing if it always is
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SignView(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String code,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String question,

            boolean mayBeUnsure,
            @Nullable String askedWhen) {

        static SignView of(RedFlag flag) {
            var opening = flag.askedWhen();
            return new SignView(
                    flag.code(), flag.question(), flag.notSure() != null, opening == null ? null : opening.text());
        }
    }

    /** A condition. */
    record ConditionView(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String code,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String question) {

        static ConditionView of(Condition condition) {
            return new ConditionView(condition.code(), condition.question());
        }
    }
}
