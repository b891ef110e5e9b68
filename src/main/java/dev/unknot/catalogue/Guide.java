package dev.unknot.catalogue;

import dev.unknot.activity.Approach;
import dev.unknot.activity.Verification;
import java.time.LocalDate;
import java.util.List;
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
        List<String> ask,
        List<String> sources,
        LocalDate checked,
        LocalDate nextCheck) {

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

    /**
     * How sure we are that the approach helps.
     *
     * @param directness whether the studies looked at the upper back itself
     */
    public record HowSure(
            Effect effect, Certainty certainty, String directness, List<String> text, List<String> sources) {}

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
            List<String> sources,
            Verification status,
            @Nullable String statusNote) {}

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
