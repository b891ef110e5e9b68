package dev.unknot.load;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** What a person types into the form, and what a program sends. */
final class Typed {

    private static final String ANSWERS = """
            {"country": "UK", "age": 34, "location": ["INTERSCAPULAR"], "duration": "M3_TO_12", "onset": "GRADUAL",
            "clinicianAssessed": true, "pattern": ["ACHE"], "aggravators": ["DESK"], "pain": 5, "enjoyment": 4,
            "generalActivity": 4, "flareUp": false, "sleep": 3, "phq2": 0, "gad2": 0, "activityLevel": "LOW",
            "equipment": ["BAND"], "budget": "LOW", "access": [], "minutesPerDay": 20, "medicineUse": "NEVER",
            "likes": [], "dislikes": [], "redFlags": [], "conditions": []}""";

    private static final String FORM = "consent=1&emergencySigns=NONE&todaySigns=NONE&soonSigns=NONE&country=UK&age=34"
            + "&location=NECK_SHOULDER&location=INTERSCAPULAR&duration=GT_12M&onset=GRADUAL&clinicianAssessed=true"
            + "&pattern=KNOTS&aggravators=DESK&aggravators=PHONE&pain=5&enjoyment=4&generalActivity=3&flareUp=false"
            + "&conditions=NONE&sleep=2&phqInterest=0&phqDown=1&gadNervous=0&gadWorry=1&activityLevel=LOW"
            + "&minutesPerDay=20&equipment=BAND&budget=LOW&access=PHARMACIST&medicineUse=NEVER&likes=EXERCISE"
            + "&dislikes=CHIROPRACTIC&chosen=true";

    private static final List<List<String>> WISHES = List.of(
            List.of("EXERCISE", "POSTURE"),
            List.of("EXERCISE"),
            List.of("MIND_BODY", "POSTURE"),
            List.of("EXERCISE", "MIND_BODY", "MASSAGE"));

    private static final AtomicInteger TURN = new AtomicInteger();

    private Typed() {}

    /** The whole form, with other minutes and approaches each time. */
    static String form() {
        int turn = TURN.getAndIncrement();
        var form = new StringBuilder(FORM).append("&startDate=").append(LocalDate.now());
        approaches(turn).forEach(approach -> form.append("&approaches=").append(approach));
        for (var day : DayOfWeek.values()) {
            form.append("&slots%1$s=MORNING&slots%1$s=EVENING&minutes%1$s=%2$d"
                    .formatted(day, 15 + (turn + day.ordinal()) % 20));
        }
        return form.toString();
    }

    /** Another wish for a plan that is there. */
    static String wish() {
        return "{" + approachesAndDate(TURN.getAndIncrement()) + "}";
    }

    /** Makes plans and gives their keys. */
    static List<String> makePlans(Connection connection, int number) throws IOException {
        var keys = new ArrayList<String>();
        for (int i = 0; i < number; i++) {
            var order = "{\"answers\": " + ANSWERS + ", " + approachesAndDate(i) + "}";
            var made = connection.send("POST", "/api/plans", "application/json", order, "");
            if (made.status() != 201) {
                throw new IllegalStateException("No plan: " + made.status() + " " + made.text());
            }
            keys.add(made.header("Location").replaceFirst(".*/plans/", ""));
        }
        return keys;
    }

    private static String approachesAndDate(int turn) {
        return "\"approaches\": [\"" + String.join("\", \"", approaches(turn)) + "\"], \"startDate\": \""
                + LocalDate.now() + "\"";
    }

    private static List<String> approaches(int turn) {
        return WISHES.get(turn % WISHES.size());
    }
}
