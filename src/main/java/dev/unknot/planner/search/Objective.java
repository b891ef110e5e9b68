package dev.unknot.planner.search;

/**
 * What a week that meets the requirements comes to, level by level.
 *
 * @param value O1
 * @param changes O2
 * @param busiestDay O3, minutes
 * @param sumOfSquares O3
 * @param awkwardness O4
 */
public record Objective(int value, int changes, int busiestDay, int sumOfSquares, int awkwardness) {

    static Objective of(int value, int changes, long loads, int awkwardness) {
        return new Objective(value, changes, Loads.busiest(loads), Loads.squares(loads), awkwardness);
    }
}
