package dev.unknot.plan.words;

import dev.unknot.activity.Kind;
import dev.unknot.planner.week.WeekPlan.Session;
import java.util.Collection;

/**
 * What a day comes to, so that what is shown adds up: minutes of exercises, small pauses and visits are three numbers.
 *
 * @param minutes of everything that is done in one go and takes time
 * @param pauses how many goes of habits, which are small pauses
 * @param pauseMinutes of all of them together
 * @param visits how many visits to a practitioner
 * @param visitMinutes of all of them together
 */
public record DaySum(int minutes, int pauses, int pauseMinutes, int visits, int visitMinutes) {

    public static DaySum of(Collection<Session> sessions) {
        int minutes = 0;
        int pauses = 0;
        int pauseMinutes = 0;
        int visits = 0;
        int visitMinutes = 0;
        for (var session : sessions) {
            var activity = session.activity();
            if (activity.needsPractitioner()) {
                visits++;
                visitMinutes += minutesPerDay(session);
            } else if (activity.kind() == Kind.HABIT) {
                pauses += timesPerDay(session);
                pauseMinutes += minutesPerDay(session);
            } else {
                minutes += minutesPerDay(session);
            }
        }
        return new DaySum(minutes, pauses, pauseMinutes, visits, visitMinutes);
    }

    /** Minutes of one go. */
    public static int minutes(Session session) {
        return session.dose().minutes();
    }

    public static int timesPerDay(Session session) {
        return session.dose().timesPerDay();
    }

    public static int minutesPerDay(Session session) {
        return minutes(session) * timesPerDay(session);
    }
}
