package dev.unknot.plan.words;

import dev.unknot.planner.week.WeekPlan.Session;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Says what a day holds and what one thing of it takes. */
@Component
public class DayWords {

    private static final Pattern FIRST_SENTENCE = Pattern.compile("^(.*?)\\.(?= |$)");
    private static final Pattern MINUTES = Pattern.compile("\\bminutes?\\b");

    private final PlanWords words;

    public DayWords(PlanWords words) {
        this.words = words;
    }

    /** Such as "15 minutes, and 12 pauses of a minute"; empty if nothing takes time. */
    public String sum(Collection<Session> sessions) {
        var sum = DaySum.of(sessions);
        var parts = new ArrayList<String>();
        if (sum.minutes() > 0) {
            parts.add(words.say("today.sum.minutes", sum.minutes()));
        }
        if (sum.pauses() > 0) {
            parts.add(
                    sum.pauseMinutes() == sum.pauses()
                            ? words.say("today.sum.pauses.short", sum.pauses())
                            : words.say("today.sum.pauses", sum.pauses(), sum.pauseMinutes()));
        }
        if (sum.visits() > 0) {
            parts.add(words.say("today.sum.visits", sum.visits(), sum.visitMinutes()));
        }
        return joined(parts);
    }

    /** How much of one thing in a few words, such as "3 sets of 12 · 4 min". The page of the activity says all of it. */
    public String amount(Session session) {
        var dose = words.dose(session.activity(), session.level());
        var first = FIRST_SENTENCE.matcher(dose);
        var amount = first.find() ? first.group(1) : dose;
        int minutes = DaySum.minutes(session);
        return minutes == 0 || MINUTES.matcher(amount).find() ? amount : words.say("today.amount", amount, minutes);
    }

    private String joined(List<String> parts) {
        return parts.stream()
                .reduce((all, last) -> words.say(
                        parts.indexOf(last) == parts.size() - 1 ? "today.sum.and" : "today.sum.comma", all, last))
                .orElse("");
    }
}
