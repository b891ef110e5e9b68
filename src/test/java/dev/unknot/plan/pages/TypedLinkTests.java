package dev.unknot.plan.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.plan.PlanKey;
import dev.unknot.plan.SpelledKey;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What people type from paper, paste from messages, and follow. */
class TypedLinkTests {

    private static final String KEY = "sVbT7-x_8Q2mYkR4zLwN0pHcJ9A";
    private static final String START = KEY.substring(0, 9);
    private static final String REST = KEY.substring(9);

    @Test
    void isFoundInAWholeLinkWithWhateverIsAround() {
        for (var text : List.of(
                "https://unknot.example/plans/" + KEY,
                "https://unknot.example/under/a/path/plans/" + KEY + "/print?edition=SHORT#today",
                "/plans/" + KEY,
                "plans/" + KEY,
                "Here it is: https://unknot.example/plans/" + KEY + ". See you",
                "(https://unknot.example/plans/" + KEY + ")",
                "<https://unknot.example/plans/" + KEY + ">",
                "“https://unknot.example/plans/" + KEY + "”",
                "https://unknot.example/plans/" + KEY + "\u00A0today",
                "https://unknot.example/plans/\n" + KEY,
                "https://unknot.example/plans/" + START + "\r\n" + REST,
                "https://unknot.example/plans/" + START + "\u00AD" + REST)) {
            opens(text);
        }
    }

    @Test
    void isFoundWithoutALink() {
        for (var behind : List.of("", " ", ".", ",", ")", "\"", "'", "/", ";", "!", "\u200B", "\uFEFF", " \n", "”.")) {
            opens(KEY + behind);
        }
        opens("\u201E" + KEY + "\u201C");
    }

    @Test
    void mayBeTypedInGroupsAndOverTheEndOfALine() {
        for (var between : List.of(" ", "\n", "\r\n", "\t", "\u00A0", "\u2009", "\u200B", "\u00AD", "\u2060", "  ")) {
            opens(START + between + REST);
        }
        opens(KEY.replaceAll("(.{4})", "$1 "));
    }

    @Test
    void mayHaveTheDashThatATextProgramMakes() {
        for (var dash : List.of("\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212", "\uFE63", "\uFF0D")) {
            opens(KEY.replace("-", dash));
        }
        opens(KEY.replace('_', '\uFF3F'));
    }

    @Test
    void mayBeSpelledWithoutMindingCapitalsAndLookAlikes() {
        var random = new Random(11);
        for (int time = 0; time < 200; time++) {
            var bytes = new byte[20];
            random.nextBytes(bytes);
            var key = PlanKey.parse(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes))
                    .orElseThrow();
            var spelled = SpelledKey.of(key);
            assertThat(spelled).matches("([0-9A-HJKMNP-TV-Z]{3}-){10}[0-9A-HJKMNP-TV-Z]{3}");
            for (var typed : List.of(
                    spelled,
                    spelled.toLowerCase(Locale.ROOT),
                    spelled.replace("-", ""),
                    spelled.replace('-', ' '),
                    spelled.replace("-", "-\n"),
                    spelled.replace('-', '\u2013') + ".",
                    spelled.replace('0', 'O').replace('1', 'l'),
                    spelled.replace('0', 'o').replace('1', 'I'),
                    "https://unknot.example/plans/" + spelled)) {
                assertThat(TypedLink.keyIn(typed)).as(typed).contains(key);
            }
        }
    }

    /** A check sign cannot notice everything, but a slip must hardly ever lead to the page of a plan that is gone. */
    @Test
    void noticesMostSlipsInASpelling() {
        var random = new Random(13);
        int unnoticed = 0;
        for (int time = 0; time < 1000; time++) {
            var spelled = new StringBuilder(SpelledKey.of(PlanKey.parse(KEY).orElseThrow()));
            int at = random.nextInt(11) * 4 + random.nextInt(3);
            var other = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".charAt(random.nextInt(32));
            if (spelled.charAt(at) != other) {
                spelled.setCharAt(at, other);
                unnoticed += TypedLink.keyIn(spelled.toString()).isPresent() ? 1 : 0;
            }
        }
        assertThat(unnoticed).isLessThan(60);
    }

    @Test
    void isNoOtherKeyWhateverIsLeftOutOrAdded() {
        var random = new Random(7);
        for (int time = 0; time < 500; time++) {
            var key = PlanKey.random().text();
            int at = random.nextInt(key.length());
            assertThat(TypedLink.keyIn(key.substring(0, at) + key.substring(at + 1)))
                    .isEmpty();
            assertThat(TypedLink.keyIn(key.substring(0, at) + "x" + key.substring(at)))
                    .isEmpty();
        }
        for (var text :
                List.of("", " ", "plans/", "https://unknot.example/", "/plans/import", KEY + KEY, "é".repeat(27))) {
            assertThat(TypedLink.keyIn(text)).as(text).isEmpty();
        }
    }

    private static void opens(String text) {
        assertThat(TypedLink.keyIn(text).map(PlanKey::text)).as(text).contains(KEY);
    }
}
