package dev.unknot.paper;

import dev.unknot.activity.Activity;
import dev.unknot.catalogue.Guide;
import dev.unknot.catalogue.Source;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands on paper beside the week.
 *
 * @param density of the first sheet
 * @param number tells the papers of different plans apart; it leads nowhere
 * @param visits for which somebody else is needed, those that are still to be booked among them
 * @param lookBack the day on which to look back on the week
 * @param guides of the approaches of the week
 * @param sources what the week and its guides rest on
 * @param missed the days of the week that were missed
 * @param code the way back to the plan, if it was asked for
 */
record Paper(
        PaperWish wish,
        PaperSize size,
        Density density,
        String number,
        List<Activity> visits,
        MinimumDay minimum,
        LocalDate lookBack,
        List<Guide> guides,
        List<Source> sources,
        List<LocalDate> missed,
        @Nullable ResumeCode code) {

    Paper {
        visits = List.copyOf(visits);
        guides = List.copyOf(guides);
        sources = List.copyOf(sources);
        missed = List.copyOf(missed);
    }

    public boolean isFull() {
        return density == Density.FULL;
    }

    public boolean isRoomy() {
        return density == Density.ROOMY;
    }
}
