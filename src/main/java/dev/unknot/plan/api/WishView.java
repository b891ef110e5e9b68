package dev.unknot.plan.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.unknot.activity.Approach;
import dev.unknot.activity.Slot;
import dev.unknot.plan.PlanWish;
import dev.unknot.planner.week.Pin;
import dev.unknot.planner.week.Ready;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a person asks for, without the answers, as programs get and send it. */
record WishView(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<Approach> approaches,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) LocalDate startDate,

        List<OfferedDay> availability,
        Set<String> banned,
        List<PinView> pinned,

        @Schema(description = "Codes of visits asked for by name; no other visit is ever planned")
        Set<String> visits,

        @Schema(description = "Whether minutes may grow up to all that is offered")
        boolean allMyTime,

        @Schema(description = "What was said to steps that were due: STAY or EASIER; no answer takes the step")
        List<Ready> ready) {

    static WishView of(PlanWish wish) {
        return new WishView(
                wish.approaches(),
                wish.startDate(),
                wish.availability().days().entrySet().stream()
                        .map(entry -> new OfferedDay(
                                entry.getKey(),
                                entry.getValue().slots(),
                                entry.getValue().minutes()))
                        .toList(),
                wish.banned(),
                wish.pins().stream().map(PinView::of).toList(),
                wish.others().visits(),
                wish.others().allMyTime(),
                wish.others().ready());
    }

    /** A weekday with its minutes, 5–120, and the parts of the day that suit. */
    record OfferedDay(DayOfWeek day, Set<Slot> slots, int minutes) {}

    /**
     * An activity that is asked for: in the week at all, on a day, in a part of the day, or both; or, with {@code not}, a day
     * that is to stay free of it.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PinView(
            String activity,
            @Nullable DayOfWeek day,
            @Nullable Slot slot,
            @Nullable Boolean not) {

        static PinView of(Pin pin) {
            return new PinView(pin.activity(), pin.day(), pin.slot(), pin.not() ? true : null);
        }
    }
}
