package dev.unknot.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unknot.start.CannotStart;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A signature holds for what was signed, letter by letter, and nothing is shown as signed that is not. */
class SignaturesTests {

    private static final String FLAGS = "safety/red-flags.yaml";
    private static final String FLAG = FLAGS + " RF_CHEST_PRESSURE";

    private final ContentFiles files = ContentFiles.read();

    private static ContentFiles signed(ContentFiles files, Predicate<ContentEntry> which) {
        var entries = ContentEntries.of(files).stream()
                .filter(which)
                .map(entry -> "      " + entry.id() + ": '" + entry.fingerprint() + "'\n")
                .collect(Collectors.joining());
        return files.with(
                "signatures.yaml",
                "signatures:\n  - reviewer: A. Example\n    register: HCPC\n    number: PH000\n    date: 2026-11-30\n    entries:\n"
                        + entries);
    }

    private static ContentFiles changed(ContentFiles files, String file) {
        return files.with(file, files.text(file).replaceFirst("chest", "Chest"));
    }

    /** The build says what was signed and is different now. */
    @Test
    void whatIsSignedHasNotChanged() {
        var changed = Signatures.of(files).changed();
        changed.forEach(entry -> System.out.println("WARNING. Signed, and changed since: content/" + entry));
        assertThat(Signatures.of(files).ofAll().all()).isGreaterThan(300);
    }

    @Test
    void nothingIsSignedThatNobodySigned() {
        var standing =
                Signatures.of(files.with("signatures.yaml", "signatures: []\n")).ofAll();

        assertThat(standing.signed()).isZero();
        assertThat(standing.by()).isEmpty();
        assertThat(standing.isWhole()).isFalse();
    }

    @Test
    void everyEntryHasAFingerprintOfItsOwnAndANameOfItsOwn() {
        var entries = ContentEntries.of(files);

        assertThat(entries)
                .extracting(ContentEntry::id)
                .doesNotHaveDuplicates()
                .contains(FLAG, "guides/posture.yaml SC_POS_01");
        assertThat(entries)
                .extracting(ContentEntry::fingerprint)
                .doesNotHaveDuplicates()
                .allMatch(print -> print.matches("[0-9a-f]{16}"));
    }

    @Test
    void aSignatureHoldsUntilALetterChanges() {
        var all = signed(files, entry -> true);
        var other = changed(all, FLAGS);

        assertThat(Signatures.of(all).ofAll().isWhole()).isTrue();
        assertThat(Signatures.of(all).ofAll().by()).containsExactly("A. Example (HCPC PH000)");
        assertThat(Signatures.of(other).changed()).hasSize(1).allMatch(entry -> entry.startsWith(FLAGS));
        assertThat(Signatures.of(other).ofSafety().isWhole()).isFalse();
        assertThat(Signatures.of(other).ofFile("guides/posture.yaml").isWhole()).isTrue();
    }

    @Test
    void layoutAndCommentsAreNotSigned() {
        var all = signed(files, entry -> true);
        var text = all.text(FLAGS);

        assertThat(Signatures.of(all.with(FLAGS, "# a remark\n\n" + text)).changed())
                .isEmpty();
    }

    @Test
    void aSignatureChangesNoRuleAndNoWord() {
        assertThat(signed(files, entry -> true).fingerprint()).isEqualTo(files.fingerprint());
    }

    @Test
    void countsWhatIsSignedInPart() {
        var one = Signatures.of(signed(files, entry -> entry.id().equals(FLAG)));

        assertThat(one.ofSafety().signed()).isEqualTo(1);
        assertThat(one.ofSafety().isWhole()).isFalse();
        assertThat(one.ofFile("guides/posture.yaml").signed()).isZero();
    }

    @Test
    void refusesToStartWithUnsignedSafetyContentIfAskedTo() {
        var strict = new ReviewSettings(true);

        assertThatThrownBy(() -> strict.check(Signatures.of(files)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("UNKNOT_REQUIRESIGNED", "entries of the safety content are not signed");
        assertThatCode(() -> strict.check(Signatures.of(signed(files, ContentEntry::isSafety))))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> strict.check(Signatures.of(changed(signed(files, ContentEntry::isSafety), FLAGS))))
                .hasMessageContaining("1 entries");
        assertThatCode(() -> new ReviewSettings(false).check(Signatures.of(files)))
                .doesNotThrowAnyException();
    }

    @Test
    void printsWhatIsOpenReadyToBeSigned() {
        var printed = new ByteArrayOutputStream();

        Signatures.printOpen("safety/", new PrintStream(printed, true, StandardCharsets.UTF_8));

        var text = printed.toString(StandardCharsets.UTF_8);
        var filled = text.replace("date: ''", "date: 2026-11-30");
        assertThat(text).contains(FLAG).doesNotContain("guides/");
        assertThat(Signatures.of(files.with("signatures.yaml", "signatures:\n" + filled))
                        .ofSafety()
                        .isWhole())
                .isTrue();
        assertThat(List.of(text.split("\n"))).last().asString().matches("# \\d+");
    }
}
