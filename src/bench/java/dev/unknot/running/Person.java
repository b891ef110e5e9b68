package dev.unknot.running;

import dev.unknot.matching.Patients;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Somebody who gets a plan, by the form or through a program. */
public final class Person {

    static final String START = LocalDate.now(ZoneOffset.UTC).toString();

    private static final List<List<String>> WISHES = List.of(
            List.of("EXERCISE", "MIND_BODY"),
            List.of("EXERCISE"),
            List.of("POSTURE", "EXERCISE"),
            List.of("MIND_BODY", "POSTURE"));

    private Person() {}

    /** What {@code POST /api/plans} takes. */
    public static Map<String, Object> order(int turn) {
        return Map.of("answers", Patients.all().get(0).answers(), "approaches", approaches(turn), "startDate", START);
    }

    /** What {@code PUT /api/plans/{key}/wish} takes. */
    public static Map<String, Object> wish(int turn) {
        return Map.of("approaches", approaches(turn), "startDate", START);
    }

    private static List<String> approaches(int turn) {
        return WISHES.get(turn % WISHES.size());
    }

    /** The fields of the whole form, with its token. */
    public static Map<String, List<String>> form(String token) {
        var fields = new LinkedHashMap<String, List<String>>();
        fields.put("token", List.of(token));
        fields.put("chosen", List.of("true"));
        fields.put("approaches", List.of("EXERCISE", "POSTURE"));
        fields.put("startDate", List.of(START));
        fields.put("keepDays", List.of("180"));
        for (var day : DayOfWeek.values()) {
            fields.put("slots" + day, List.of("MORNING", "EVENING"));
            fields.put("minutes" + day, List.of("20"));
        }
        for (var answer : ("consent=1 emergencySigns=NONE todaySigns=NONE soonSigns=NONE country=UK age=34"
                        + " location=INTERSCAPULAR duration=GT_12M onset=GRADUAL clinicianAssessed=true pattern=KNOTS"
                        + " aggravators=DESK pain=5 enjoyment=4 generalActivity=3 flareUp=false conditions=NONE sleep=2"
                        + " phqInterest=0 phqDown=1 gadNervous=0 gadWorry=1 activityLevel=LOW minutesPerDay=20"
                        + " equipment=BAND budget=LOW access=PHARMACIST medicineUse=NEVER likes=EXERCISE"
                        + " dislikes=CHIROPRACTIC")
                .split(" ")) {
            var nameAndValue = answer.split("=");
            fields.put(nameAndValue[0], List.of(nameAndValue[1]));
        }
        return fields;
    }
}
