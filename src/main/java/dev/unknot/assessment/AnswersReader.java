package dev.unknot.assessment;

import dev.unknot.activity.Access;
import dev.unknot.activity.Approach;
import dev.unknot.activity.Country;
import dev.unknot.activity.Equipment;
import dev.unknot.catalogue.Catalogue;
import dev.unknot.input.Input;
import dev.unknot.safety.Answers;
import dev.unknot.safety.Answers.ActivityLevel;
import dev.unknot.safety.Answers.Aggravator;
import dev.unknot.safety.Answers.Budget;
import dev.unknot.safety.Answers.Duration;
import dev.unknot.safety.Answers.Location;
import dev.unknot.safety.Answers.MedicineUse;
import dev.unknot.safety.Answers.Onset;
import dev.unknot.safety.Answers.Pattern;
import dev.unknot.safety.Condition;
import dev.unknot.safety.RedFlag;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads answers. What counts as an answer is written down here, once, for the form and for programs. */
@Component
public class AnswersReader {

    private final List<String> redFlags;
    private final List<String> mayBeUnsure;
    private final List<String> conditions;

    AnswersReader(Catalogue catalogue) {
        redFlags = catalogue.redFlags().stream().map(RedFlag::code).toList();
        mayBeUnsure = catalogue.redFlags().stream()
                .filter(flag -> flag.notSure() != null)
                .map(RedFlag::code)
                .toList();
        conditions = catalogue.conditions().stream().map(Condition::code).toList();
    }

    /** All answers. */
    public Answers read(Input in) {
        var where = where(in);
        var how = how(in);
        var mood = mood(in);
        var week = week(in);
        var yes = in.codes("redFlags", redFlags);
        return new Answers(
                where.country(),
                where.age(),
                where.location(),
                where.duration(),
                where.onset(),
                how.aggravators(),
                how.pattern(),
                how.pain(),
                how.enjoyment(),
                how.generalActivity(),
                how.flareUp(),
                mood.sleep(),
                mood.phq2(),
                mood.gad2(),
                week.activityLevel(),
                week.equipment(),
                week.budget(),
                week.access(),
                week.minutesPerDay(),
                week.medicineUse(),
                week.likes(),
                week.dislikes(),
                where.clinicianAssessed(),
                yes,
                notSure(in, yes),
                in.codes("conditions", conditions));
    }

    /** Missing for programs that do not ask. */
    private Set<String> notSure(Input in, Set<String> yes) {
        if (!in.has("notSure")) {
            return Set.of();
        }
        var notSure = in.codes("notSure", mayBeUnsure);
        if (!Collections.disjoint(notSure, yes)) {
            in.refuse("notSure", "sureToo");
        }
        return notSure;
    }

    Where where(Input in) {
        return new Where(
                in.oneOf("country", Country.class),
                in.whole("age", 1, 120),
                in.someOf("location", Location.class),
                in.oneOf("duration", Duration.class),
                in.oneOf("onset", Onset.class),
                in.yesNo("clinicianAssessed"));
    }

    How how(Input in) {
        return new How(
                in.anyOf("pattern", Pattern.class),
                in.anyOf("aggravators", Aggravator.class),
                in.whole("pain", 0, 10),
                in.whole("enjoyment", 0, 10),
                in.whole("generalActivity", 0, 10),
                in.yesNo("flareUp"));
    }

    Mood mood(Input in) {
        return new Mood(in.whole("sleep", 0, 10), in.whole("phq2", 0, 6), in.whole("gad2", 0, 6));
    }

    Week week(Input in) {
        var week = new Week(
                in.oneOf("activityLevel", ActivityLevel.class),
                in.whole("minutesPerDay", 5, 120),
                in.anyOf("equipment", Equipment.class),
                in.oneOf("budget", Budget.class),
                in.anyOf("access", Access.class),
                in.oneOf("medicineUse", MedicineUse.class),
                in.anyOf("likes", Approach.class),
                in.anyOf("dislikes", Approach.class));
        if (!Collections.disjoint(week.likes(), week.dislikes())) {
            in.refuse("dislikes", "likedToo");
        }
        return week;
    }

    /** Where it hurts, whom, and since when. */
    record Where(
            Country country,
            int age,
            Set<Location> location,
            Duration duration,
            Onset onset,
            boolean clinicianAssessed) {}

    /** How it feels. */
    record How(
            Set<Pattern> pattern,
            Set<Aggravator> aggravators,
            int pain,
            int enjoyment,
            int generalActivity,
            boolean flareUp) {}

    /** What it does to sleep and mood. */
    record Mood(int sleep, int phq2, int gad2) {}

    /** What a week can hold. */
    record Week(
            ActivityLevel activityLevel,
            int minutesPerDay,
            Set<Equipment> equipment,
            Budget budget,
            Set<Access> access,
            MedicineUse medicineUse,
            Set<Approach> likes,
            Set<Approach> dislikes) {}
}
