package dev.unknot.catalogue;

import dev.unknot.activity.Approach;
import dev.unknot.activity.Verification;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a person reads about one approach. */
public record Guide(
        Approach approach,
        String slug,
        String name,
        String tagline,
        List<String> inShort,
        List<String> whatItIs,
        List<String> howItMayHelp,
        HowSure howSure,
        List<Technique> techniques,
        List<Claim> claims,
        List<Disagreement> disagreements,
        Facts facts,
        List<String> risks,
        List<String> whoShouldNot,
        List<String> session,
        List<String> dos,
        List<String> donts,
        StopWhen stopWhen,
        List<String> ask,
        List<String> sources,
        LocalDate checked,
        LocalDate nextCheck) {

    /** Every sentence of the guide that a person reads, a paragraph or list item each. */
    public List<String> text() {
        return Stream.of(
                        Stream.of(tagline, howSure.gainText(), howSure.directness()),
                        Stream.of(
                                        inShort,
                                        whatItIs,
                                        howItMayHelp,
                                        howSure.text(),
                                        howSure.figures(),
                                        risks,
                                        whoShouldNot,
                                        session,
                                        dos,
                                        donts,
                                        ask)
                                .flatMap(List::stream),
                        Stream.of(stopWhen.emergency(), stopWhen.urgent(), stopWhen.change())
                                .flatMap(List::stream),
                        techniques.stream().flatMap(technique -> Stream.of(technique.name(), technique.text())),
                        claims.stream().flatMap(Claim::text),
                        disagreements.stream()
                                .flatMap(differs ->
                                        Stream.of(differs.article(), differs.evidence(), differs.statusNote())),
                        Stream.of(
                                facts.minutes(),
                                facts.perWeek(),
                                facts.rest(),
                                facts.bestTime(),
                                facts.equipment(),
                                facts.cost(),
                                facts.expect(),
                                facts.sideEffects(),
                                facts.stopIf(),
                                facts.seriousRisks()))
                .flatMap(Function.identity())
                .filter(Objects::nonNull)
                .toList();
    }

    /** What something does, as far as studies show. */
    public enum Effect {
        HELPS,
        MAY_HELP,
        PARTLY,
        LITTLE_OR_NONE,
        UNCERTAIN,
        AVOID
    }

    /** How sure the studies make us, in the way of GRADE, surest first. */
    public enum Certainty {
        HIGH,
        MODERATE,
        LOW,
        VERY_LOW
    }

    /** How large a gain studies found, smallest first. */
    public enum Gain {
        UNCLEAR,
        SMALL,
        MEDIUM,
        LARGE
    }

    /** Whether studies looked at the upper back itself, fewest first. */
    public enum Studied {
        HARDLY,
        FEW,
        SEVERAL,
        MANY
    }

    /**
     * How sure we are that the approach helps.
     *
     * @param gainText the gain in words, with what it was compared with
     * @param studied whether on the upper back itself
     * @param directness the same in words
     * @param figures what the words rest on, for those who want the numbers
     */
    public record HowSure(
            Effect effect,
            Certainty certainty,
            Gain gain,
            String gainText,
            Studied studied,
            String directness,
            List<String> text,
            List<String> figures,
            List<String> sources) {}

    /**
     * When to stop, as ends of a sentence that begins "Stop … if:".
     *
     * @param emergency call an ambulance
     * @param urgent get help
     * @param change stop, ease back or change what you do
     */
    public record StopWhen(List<String> emergency, List<String> urgent, List<String> change) {}

    /**
     * One way of doing the approach that the article names.
     *
     * @param activities codes of activities that put it into practice
     * @param claims codes of the claims it rests on
     */
    public record Technique(String name, String text, List<String> activities, List<String> claims) {}

    /**
     * One claim, with our verdict.
     *
     * @param inArticle false for what the article does not say; present only then
     * @param figures the numbers behind the verdict, which itself is in words
     */
    public record Claim(
            String code,
            String claim,
            @Nullable Boolean inArticle,
            @Nullable Effect effect,
            @Nullable String effectNote,
            @Nullable Certainty certainty,
            @Nullable String certaintyNote,
            String verdict,
            @Nullable String figures,
            List<String> sources,
            Verification status,
            @Nullable String statusNote) {

        Stream<@Nullable String> text() {
            return Stream.of(claim, verdict, figures, effectNote, certaintyNote, statusNote);
        }
    }

    /** Where the article and the evidence differ. */
    public record Disagreement(
            String code,
            String article,
            String evidence,
            List<String> sources,
            Verification status,
            @Nullable String statusNote) {}

    /** The practical side, in words. */
    public record Facts(
            String minutes,
            String perWeek,
            String rest,
            String bestTime,
            String equipment,
            String cost,
            String expect,
            String sideEffects,
            String stopIf,
            @Nullable String seriousRisks) {}
}
