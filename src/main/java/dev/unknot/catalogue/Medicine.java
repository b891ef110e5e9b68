package dev.unknot.catalogue;

import dev.unknot.activity.Country;
import dev.unknot.activity.Verification;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the pack of a medicine says. The application never recommends a dose (safety rules, part C).
 *
 * @param activity the card it belongs to; absent for a row that is never shown
 * @param neverShown whether it is kept only to say why it is not shown, which is its {@code reason}
 * @param appShowsAtMost the longest self-care course, stricter than packs on purpose
 * @param hideCodes conditions that hide it
 * @param askCodes conditions with which it stays, under the advice to ask first
 */
public record Medicine(
        String row,
        Country country,
        String product,
        boolean neverShown,
        @Nullable String reason,
        @Nullable String activity,
        @Nullable String usualDose,
        @Nullable String shortestGap,
        @Nullable String mostIn24h,
        @Nullable String packLimit,
        @Nullable String appShowsAtMost,
        @Nullable String food,
        @Nullable String neverWith,
        @Nullable Set<String> hideCodes,
        @Nullable Set<String> askCodes,
        LocalDate reviewBy,
        List<String> sources,
        Verification status,
        @Nullable String statusNote) {

    /** A sentence that is shown beside every medicine. */
    public record StandingText(String code, String text) {}
}
