package dev.unknot.plan.api;

import dev.unknot.activity.Activity;
import dev.unknot.assessment.ChangedQuestions;
import dev.unknot.catalogue.Catalogue;
import dev.unknot.input.Inputs;
import dev.unknot.plan.making.PlanWishReader;
import dev.unknot.time.TimeZones;
import io.swagger.v3.oas.models.OpenAPI;
import java.time.LocalDate;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Describes for programs what can be asked of plans, as the readers ask for it. */
@Component
@Order(2)
class DescribedWishes implements OpenApiCustomizer {

    private final PlanWishReader reader;
    private final TimeZones zones;
    private final ChangedQuestions questions;
    private final Catalogue catalogue;

    DescribedWishes(PlanWishReader reader, TimeZones zones, ChangedQuestions questions, Catalogue catalogue) {
        this.questions = questions;
        this.reader = reader;
        this.zones = zones;
        this.catalogue = catalogue;
    }

    @Override
    public void customise(OpenAPI description) {
        var components = description.getComponents();
        Inputs.describe(
                "ActivityCode",
                catalogue.activities().stream().map(Activity::code).toList(),
                components);
        Inputs.describe("Order", reader::orderFromJson, components);
        Inputs.describe("Wish", in -> reader.withoutAnswers(in, LocalDate.EPOCH, 5), components);
        Inputs.describe("AnswersAgain", questions.all()::read, components);
        Inputs.describe("Keeping", KeepingApi::keepDays, components);
        Inputs.describe("InZone", in -> zones.read(in, TimeZones.FIELD), components);
    }
}
