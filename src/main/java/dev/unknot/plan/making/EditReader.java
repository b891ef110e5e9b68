package dev.unknot.plan.making;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Approach;
import dev.unknot.activity.Slot;
import dev.unknot.catalogue.Catalogue;
import dev.unknot.input.Input;
import java.time.DayOfWeek;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads the forms with which a person changes a plan. */
@Component
public class EditReader {

    /** The forms, by what they do. */
    public enum Kind {
        MOVE,
        SWAP,
        BAN,
        FREE,
        ASK,
        ALLOW,
        WEEK
    }

    private final List<String> activities;

    public EditReader(Catalogue catalogue) {
        this.activities = catalogue.activities().stream().map(Activity::code).toList();
    }

    /** An edit, and the edition of the plan that it was made for. */
    public record Asked(int edition, Kind kind, Edit edit) {}

    public Asked read(Input in) {
        var kind = in.oneOf("edit", Kind.class);
        return new Asked(edition(in, "edition"), kind, kind == Kind.WEEK ? week(in) : ofOneActivity(kind, in));
    }

    /** Which one of all that the plan has ever been. */
    public static int edition(Input in, String field) {
        return in.whole(field, 0, 999_999_999);
    }

    /** Approaches and times together, as they stand on one page. */
    public static Edit week(Input in) {
        var approaches = List.copyOf(in.someOf("approaches", Approach.class));
        return new Edit.Both(
                new Edit.ChangeApproaches(approaches), new Edit.ChangeTime(PlanWishReader.availabilityOfForm(in)));
    }

    private Edit ofOneActivity(Kind kind, Input in) {
        var activity = in.code("activity", activities);
        return switch (kind) {
            case MOVE ->
                new Edit.Move(
                        activity,
                        in.oneOf("from", DayOfWeek.class),
                        in.oneOf("to", DayOfWeek.class),
                        in.oneOfOrNone("slot", Slot.class));
            case SWAP -> new Edit.Swap(activity, in.code("with", activities));
            case BAN -> new Edit.Ban(activity);
            case FREE -> new Edit.Free(activity);
            case ASK -> new Edit.Ask(activity);
            case ALLOW -> new Edit.Allow(activity);
            case WEEK -> throw new IllegalArgumentException("The week is about no one activity");
        };
    }
}
