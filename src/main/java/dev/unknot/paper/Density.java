package dev.unknot.paper;

import dev.unknot.plan.pages.PlanPage;
import dev.unknot.plan.pages.PlanPage.Item;
import java.util.List;

/** How close together the lines of the first sheet must be for all of it to stay on that sheet. */
enum Density {
    ROOMY,
    USUAL,
    FULL;

    /** Letters of a row of the week, and of a line across the sheet. */
    private static final int ROW = 36;

    private static final int LINE = 95;

    /** Lines that the code and its words take. */
    private static final int CODE = 4;

    static Density of(PlanPage plan, PaperWish wish) {
        boolean isForPractitioner = wish.edition() == Edition.PRACTITIONER;
        int lines = isForPractitioner ? answers(plan) + across(plan.forYouOnPaper()) : 2 * across(plan.saidOnPaper());
        for (var item : plan.items()) {
            lines += isForPractitioner ? longest(item) : rows(item.activity().name() + item.dose());
        }
        if (Boolean.TRUE.equals(wish.code()) && wish.edition() != Edition.FULL) {
            lines += CODE;
        }
        if (lines < 18 && !isForPractitioner) {
            return ROOMY;
        }
        return lines > (isForPractitioner ? 25 : 22) ? FULL : USUAL;
    }

    private static int answers(PlanPage plan) {
        int letters = plan.forPractitioner().stream()
                .mapToInt(fact -> fact.question().length() + fact.answer().length() + 3)
                .sum();
        return letters / LINE + 1 + plan.warningSigns().size();
    }

    private static int across(List<String> texts) {
        return texts.stream().mapToInt(text -> text.length() / LINE + 1).sum();
    }

    private static int longest(Item item) {
        return Math.max(rows(item.activity().name()), rows(item.dose()));
    }

    private static int rows(String text) {
        return text.length() / ROW + 1;
    }
}
