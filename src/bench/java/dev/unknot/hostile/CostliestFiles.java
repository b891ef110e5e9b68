package dev.unknot.hostile;

import dev.unknot.UnknotApplication;
import dev.unknot.hostile.BroughtBack.Answer;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Locale;
import org.springframework.boot.SpringApplication;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

/**
 * How much of a processor the answers to made-up files cost, and what follows from those that are taken. Ends with 1 if one
 * costs more than two seconds. Arguments: how many files, and the seed.
 */
public final class CostliestFiles {

    private static final int MOST_MILLISECONDS = 2_000;
    private static final int WARM_UP = 20;

    private record Cost(String file, Answer answer) {}

    private CostliestFiles() {}

    /** Prints the twenty answers that cost most. */
    public static void main(String[] arguments) throws UnsupportedEncodingException {
        int number = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 500;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        try (var application = SpringApplication.run(
                UnknotApplication.class,
                "--server.port=0",
                "--spring.datasource.url=jdbc:h2:mem:costliest;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE")) {
            var back = new BroughtBack(MockMvcTester.from((WebApplicationContext) application));
            var files = new HostileFiles(seed, back.file());
            for (int at = 0; at < WARM_UP; at++) {
                back.everything(files.next().getKey());
            }
            var costs = new ArrayList<Cost>();
            for (int at = 0; at < number; at++) {
                var file = files.next();
                back.everything(file.getKey()).forEach(answer -> costs.add(new Cost(file.getValue(), answer)));
            }
            costs.sort(
                    Comparator.comparingLong((Cost cost) -> cost.answer().cpu()).reversed());
            System.out.printf(Locale.ROOT, "%d files, %d answers%n", number, costs.size());
            costs.stream().limit(20).forEach(cost -> print(cost));
            if (costs.get(0).answer().cpu() > MOST_MILLISECONDS) {
                System.exit(1);
            }
        }
    }

    private static void print(Cost cost) {
        var answer = cost.answer();
        System.out.printf(
                Locale.ROOT,
                "%6d ms %9d bytes %d %s: %s%n",
                answer.cpu(),
                answer.bytes(),
                answer.status(),
                answer.asked(),
                cost.file());
    }
}
