package dev.unknot.catalogue;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Who stands behind which part of the content. A signature holds for what an entry said when it was signed, and no longer. */
public final class Signatures {

    /** All signatures, as in {@code content/signatures.yaml}. */
    record SignatureFile(List<Signature> signatures) {}

    /**
     * Somebody qualified has read these entries and stands behind them.
     *
     * @param reviewer their name as in the register
     * @param register the professional register, such as HCPC
     * @param number their number in it
     * @param entries fingerprints by the names of entries, as printed by {@link #printOpen}
     */
    public record Signature(
            String reviewer, String register, String number, LocalDate date, Map<String, String> entries) {

        private boolean holdsFor(ContentEntry entry) {
            return entry.fingerprint().equals(entries.get(entry.id()));
        }

        private String inWords() {
            return reviewer + " (" + register + " " + number + ")";
        }
    }

    /**
     * How much of something is signed.
     *
     * @param by who signed what is, with register and number
     */
    public record Standing(int signed, int all, List<String> by) {

        public boolean isWhole() {
            return all > 0 && signed == all;
        }
    }

    private final List<ContentEntry> entries;
    private final List<Signature> signatures;

    private Signatures(List<ContentEntry> entries, List<Signature> signatures) {
        this.entries = entries;
        this.signatures = signatures;
    }

    static Signatures of(ContentFiles files) {
        return new Signatures(ContentEntries.of(files), files.signatures());
    }

    /** All content. */
    public Standing ofAll() {
        return standing(entry -> true);
    }

    /** What can decide that somebody gets help, or may have a plan: questions, rules, limits, medicines. */
    public Standing ofSafety() {
        return standing(ContentEntry::isSafety);
    }

    /** One file below {@code content/}, such as {@code guides/posture.yaml}. */
    public Standing ofFile(String file) {
        return standing(entry -> entry.file().equals(file));
    }

    /** What one activity says, with its picture. */
    public Standing ofActivity(String code) {
        return standing(entry -> entry.name().equals(code));
    }

    private Standing standing(Predicate<ContentEntry> which) {
        var of = entries.stream().filter(which).toList();
        var by = signatures.stream()
                .filter(signature -> of.stream().anyMatch(signature::holdsFor))
                .map(Signature::inWords)
                .distinct()
                .toList();
        return new Standing((int) of.stream().filter(this::isSigned).count(), of.size(), by);
    }

    private boolean isSigned(ContentEntry entry) {
        return signatures.stream().anyMatch(signature -> signature.holdsFor(entry));
    }

    /** What nobody has signed as it stands. */
    List<ContentEntry> open() {
        return entries.stream().filter(entry -> !isSigned(entry)).toList();
    }

    /** Names of entries that were signed and are different, or gone, now. */
    List<String> changed() {
        var named = signatures.stream()
                .flatMap(signature -> signature.entries().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        entries.stream().filter(this::isSigned).map(ContentEntry::id).forEach(named::remove);
        return List.copyOf(named);
    }

    /**
     * Prints what nobody has signed, ready to be copied into {@code content/signatures.yaml}.
     *
     * @param below only files whose path begins like this, such as {@code safety/}; empty for all
     */
    public static void printOpen(String below, PrintStream to) {
        var open = new LinkedHashMap<String, String>();
        of(ContentFiles.read()).open().stream()
                .filter(entry -> entry.file().startsWith(below))
                .forEach(entry -> open.put(entry.id(), entry.fingerprint()));
        to.println("  - reviewer: ''\n    register: ''\n    number: ''\n    date: ''\n    entries:");
        open.forEach((id, fingerprint) -> to.println("      " + id + ": '" + fingerprint + "'"));
        to.println("# " + open.size());
    }
}
