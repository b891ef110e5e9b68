package dev.unknot.plan.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.plan.PlanKey;
import java.util.List;
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
