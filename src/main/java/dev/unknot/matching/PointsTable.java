package dev.unknot.matching;

import dev.unknot.activity.Approach;
import java.util.List;
import java.util.Map;

/**
 * Everything that turns answers into points. The direction of each row is sourced, its size is expert judgement.
 *
 * @param base points of each approach before any answer
 * @param baseBecause what the person reads about the base points
 * @param tieOrder which of two approaches with equal scores comes first
 * @param rows what adds points, or takes them away
 * @param likes points for an approach that is liked
 * @param dislikes points for an approach that is disliked
 * @param noFlareUpMedicationCap the highest score of MEDICATION outside a flare-up
 * @param bands the lowest score of each band
 */
public record PointsTable(
        Map<Approach, Integer> base,
        String baseBecause,
        List<Approach> tieOrder,
        List<Row> rows,
        Rule likes,
        Rule dislikes,
        Rule noFlareUpMedicationCap,
        Map<Band, Integer> bands) {

    public PointsTable {
        base = Map.copyOf(base);
        tieOrder = List.copyOf(tieOrder);
        rows = List.copyOf(rows);
        bands = Map.copyOf(bands);
    }

    /**
     * A row: when the answer {@code field} has the {@code value}, its points are added.
     *
     * @param because what the person reads
     * @param why why the points point that way
     */
    public record Row(
            String rule,
            String field,
            String value,
            Map<Approach, Integer> points,
            String because,
            String why,
            List<String> sources) {

        public Row {
            points = Map.copyOf(points);
            sources = List.copyOf(sources);
            Criterion.parse(field, value);
        }

        /** When the row applies. */
        Criterion when() {
            return Criterion.parse(field, value);
        }
    }

    /** A rule with one number. */
    public record Rule(String rule, int points, String because) {}

    Band bandOf(int score) {
        for (var band : Band.values()) {
            if (score >= bands.getOrDefault(band, 0)) {
                return band;
            }
        }
        return Band.NOT_NOW;
    }
}
