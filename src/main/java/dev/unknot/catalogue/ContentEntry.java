package dev.unknot.catalogue;

/**
 * Something that one person can review and sign: a question, a statement, an activity, what remains of a file.
 *
 * @param file its path below {@code content/}
 * @param name its code there; empty for what remains of a file without its coded entries
 * @param fingerprint of what it says, 16 hexadecimal digits; another letter makes another one
 */
record ContentEntry(String file, String name, String fingerprint) {

    private static final String SAFETY = "safety/";

    /** What signatures call it. */
    String id() {
        return name.isEmpty() ? file : file + " " + name;
    }

    /** Whether it can decide that somebody gets help, or may have a plan. */
    boolean isSafety() {
        return file.startsWith(SAFETY);
    }
}
