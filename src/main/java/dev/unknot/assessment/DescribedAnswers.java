package dev.unknot.assessment;

import dev.unknot.catalogue.Catalogue;
import dev.unknot.input.Inputs;
import dev.unknot.safety.Condition;
import dev.unknot.safety.RedFlag;
import io.swagger.v3.oas.models.OpenAPI;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Describes answers for programs, as {@link AnswersReader} asks for them. */
@Component
@Order(1)
class DescribedAnswers implements OpenApiCustomizer {

    private final AnswersReader reader;
    private final Catalogue catalogue;

    DescribedAnswers(AnswersReader reader, Catalogue catalogue) {
        this.reader = reader;
        this.catalogue = catalogue;
    }

    @Override
    public void customise(OpenAPI description) {
        var components = description.getComponents();
        Inputs.describe(
                "RedFlagCode", catalogue.redFlags().stream().map(RedFlag::code).toList(), components);
        Inputs.describe(
                "ConditionCode",
                catalogue.conditions().stream().map(Condition::code).toList(),
                components);
        Inputs.describe("Answers", reader::read, components);
    }
}
