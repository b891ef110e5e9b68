package dev.unknot.plan.pages;

import dev.unknot.guard.InvalidInput;
import dev.unknot.input.Inputs;
import dev.unknot.plan.making.Creation.Created;
import dev.unknot.plan.making.PlanService;
import dev.unknot.plan.making.PlanWishReader;
import dev.unknot.time.Today;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A real week for somebody made up, to look at without answering anything: an order as a program would send it, planned once,
 * and kept nowhere.
 */
@Component
public class ExampleWeek {

    private static final ClassPathResource ORDER = new ClassPathResource("plan/example.json");
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final PlanWishReader reader;
    private final Inputs inputs;
    private final PlanService plans;
    private final PlanPages pages;
    private final Today today;
    private final JsonMapper json;
    private final SingletonSupplier<Optional<PlanPage>> week = SingletonSupplier.of(this::plan);

    ExampleWeek(
            PlanWishReader reader, Inputs inputs, PlanService plans, PlanPages pages, Today today, JsonMapper json) {
        this.reader = reader;
        this.inputs = inputs;
        this.plans = plans;
        this.pages = pages;
        this.today = today;
        this.json = json;
    }

    /** From a Monday on; empty if today's rules give this person no plan, which no page should fail for. */
    public Optional<PlanPage> shown() {
        return week.obtain();
    }

    private Optional<PlanPage> plan() {
        var order = order();
        var monday = today.earliest().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        order.put("startDate", monday.toString());
        try {
            var wish = inputs.json(order, reader::orderFromJson).wish();
            return plans.draft(wish) instanceof Created created
                    ? Optional.of(pages.of(created.plan()))
                    : Optional.empty();
        } catch (InvalidInput ofOtherRules) {
            return Optional.empty();
        }
    }

    private Map<String, Object> order() {
        try (InputStream file = ORDER.getInputStream()) {
            return json.readValue(file, FIELDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
