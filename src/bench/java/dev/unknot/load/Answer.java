package dev.unknot.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/**
 * One answer.
 *
 * @param head the status line and the headers, as they came
 */
record Answer(int status, String head, byte[] body) {

    /** The value of a header, or nothing between two quotes. */
    String header(String name) {
        return head.lines()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    String text() {
        return new String(body, UTF_8);
    }

    /** Whether it says the same in every byte; the clock aside. */
    boolean isTheSameAs(Answer other) {
        return withoutDate().equals(other.withoutDate()) && Arrays.equals(body, other.body);
    }

    private String withoutDate() {
        return head.replaceFirst("(?i)\r\nDate: [^\r]*", "");
    }

    /** Whether it tells a visitor that there is too much to do, and when to come again. */
    boolean isBusy() {
        return (status == 429 || status == 503) && !header("Retry-After").isEmpty();
    }
}
