package dev.unknot.plan.pages;

import dev.unknot.plan.PlanKey;
import dev.unknot.plan.SpelledKey;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The key in what a person types, pastes or follows: a whole link, with words around it or a full stop behind, or a key
 * typed from paper in groups and over the end of a line, as it stands in the link or as it is spelled on paper. No two keys
 * are confused: what is left out is no part of any key.
 */
public final class TypedLink {

    private static final Pattern IN_LINK = Pattern.compile("(?:^|/)plans/([A-Za-z0-9_-]{27})(?![A-Za-z0-9_-])");
    private static final Pattern BROKEN_LINK = Pattern.compile("(?:^|/)plans/([A-Za-z0-9_-]{27})");
    private static final Pattern SPELLED =
            Pattern.compile("(?:^|plans/|[^A-Za-z0-9_-])((?:[A-Za-z0-9]{3}-){10}[A-Za-z0-9]{3})(?![A-Za-z0-9_-])");
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final Pattern DASH = Pattern.compile("[\\p{Pd}\\u2212]");
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}]");
    private static final Pattern NOT_OF_A_KEY = Pattern.compile("[^A-Za-z0-9_-]");

    private TypedLink() {}

    /** The key, if there is one. */
    public static Optional<PlanKey> keyIn(String text) {
        var plain = DASH.matcher(
                        INVISIBLE.matcher(Normalizer.normalize(text, Form.NFKC)).replaceAll(""))
                .replaceAll("-");
        var together = BLANK.matcher(plain).replaceAll("");
        var alone = NOT_OF_A_KEY.matcher(together).replaceAll("");
        return first(IN_LINK, plain)
                .or(() -> spelled(together))
                .or(() -> first(BROKEN_LINK, together))
                .or(() -> PlanKey.parse(alone))
                .or(() -> SpelledKey.read(alone));
    }

    private static Optional<PlanKey> spelled(String text) {
        var found = SPELLED.matcher(text);
        return found.find() ? SpelledKey.read(found.group(1)) : Optional.empty();
    }

    private static Optional<PlanKey> first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.find() ? PlanKey.parse(found.group(1)) : Optional.empty();
    }
}
