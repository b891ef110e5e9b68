package dev.unknot.input;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with an input: the first of it with all details, and of the rest how much it is. */
final class Problems {

    /** More than any form has fields, and few enough to be read. */
    static final int MOST = 100;

    private static final int LONGEST_FIELD = 200;
    private static final int MOST_ALLOWED = 200;

    private final List<Problem> first = new ArrayList<>();
    private int more;

    /**
     * Something wrong with one field.
     *
     * @param kind names its words in the messages
     * @param details for the words
     * @param allowed the values that it may have
     */
    record Problem(String field, String kind, List<Object> details, List<String> allowed) {}

    void add(String field, String kind, List<Object> details, List<String> allowed) {
        if (first.size() == MOST) {
            more++;
            return;
        }
        first.add(new Problem(
                shortened(field),
                kind,
                details,
                allowed.stream().limit(MOST_ALLOWED).map(Problems::shortened).toList()));
    }

    /** Field names may come from the sender, nested in each other. */
    private static String shortened(String name) {
        return name.length() > LONGEST_FIELD ? name.substring(0, LONGEST_FIELD) + "…" : name;
    }

    boolean isEmpty() {
        return first.isEmpty();
    }

    /** Once there are more than are kept, any field may be among them. */
    boolean isNotedFor(String field) {
        var name = shortened(field);
        return more > 0 || first.stream().anyMatch(problem -> problem.field().startsWith(name));
    }

    /** No more than {@link #MOST}. */
    List<Problem> first() {
        return List.copyOf(first);
    }

    /** How many there are besides the first. */
    int more() {
        return more;
    }
}
