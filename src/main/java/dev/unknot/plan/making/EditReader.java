package dev.unknot.plan.making;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Approach;
import dev.unknot.activity.Slot;
import dev.unknot.catalogue.Catalogue;
import dev.unknot.input.Input;
import dev.unknot.planner.Course;
import dev.unknot.planner.week.Ready;
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
        READY,
        MOVE_OVER,
        WEEK
    }

    private final PlanWishReader wishes;
    private final List<String> activities;

    public EditReader(Catalogue catalogue, PlanWishReader wishes) {
        this.wishes = wishes;
        this.activities = catalogue.activities().stream().map(Activity::code).toList();
    }

    /** An edit, and the edition of the plan that it was made for. */
    public record Asked(int edition, Kind kind, Edit edit) {}

    public Asked read(Input in) {
        var kind = in.oneOf("edit", Kind.class);
        var edit = switch (kind) {
            case WEEK -> week(in);
            case MOVE_OVER -> new Edit.MoveOver();
            default -> ofOneActivity(kind, in);
        };
        return new Asked(edition(in, "edition"), kind, edit);
    }

    /** Which one of all that the plan has ever been. */
    public static int edition(Input in, String field) {
        return in.whole(field, 0, 999_999_999);
    }

    /** Approaches, times and visits together, as they stand on one page. */
    public Edit week(Input in) {
        var approaches = List.copyOf(in.someOf("approaches", Approach.class));
        var wants = wishes.wants(in);
        return new Edit.Both(
                new Edit.Both(
                        new Edit.ChangeApproaches(approaches),
                        new Edit.ChangeTime(PlanWishReader.availabilityOfForm(in))),
                new Edit.Want(wants.visits(), wants.allMyTime()));
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
            case READY ->
                new Edit.Answer(
                        new Ready(activity, in.whole("week", 1, Course.WEEKS), in.oneOf("answer", Ready.Answer.class)));
            case MOVE_OVER, WEEK -> throw new IllegalArgumentException("The week is about no one activity");
        };
    }
}
