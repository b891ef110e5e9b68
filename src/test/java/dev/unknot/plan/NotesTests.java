package dev.unknot.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final String ROW = "EX_BAND_ROW";
    private static final String WALK = "EX_WALK_EASY";

    @Test
    void theLatestAnswerHolds() {
        var notes = Notes.NONE.telling(List.of(tick(ROW, 1, Told.DONE))).telling(List.of(tick(ROW, 1, Told.SHORTER)));
        assertThat(notes.ticks()).containsExactly(tick(ROW, 1, Told.SHORTER));
        assertThat(notes.told(DAY, ROW, 1)).contains(Told.SHORTER);
        assertThat(notes.told(DAY, ROW, 2)).isEmpty();
        assertThat(notes.told(DAY.plusDays(1), ROW, 1)).isEmpty();
    }

    @Test
    void tellingSomethingTwiceIsTellingItOnce() {
        var once = Notes.NONE.telling(List.of(tick(ROW, 1, Told.DONE)));
        assertThat(once.telling(List.of(tick(ROW, 1, Told.DONE)))).isEqualTo(once);
    }

    @Test
    void oneBoxIsTakenBackOrAllOfThem() {
        var notes = Notes.NONE.telling(
                List.of(tick(ROW, 1, Told.DONE), tick(ROW, 2, Told.DONE), tick(WALK, 1, Told.NOT_TODAY)));
        assertThat(notes.takingBack(DAY, Set.of(ROW), 2).ticks())
                .containsExactlyInAnyOrder(tick(ROW, 1, Told.DONE), tick(WALK, 1, Told.NOT_TODAY));
        assertThat(notes.takingBack(DAY, Set.of(ROW, WALK), null)).isEqualTo(Notes.NONE);
    }

    @Test
    void theOldestTicksAreForgotten() {
        var days = IntStream.rangeClosed(0, Notes.MOST_TICKS)
                .mapToObj(day -> new Tick(DAY.plusDays(day), ROW, 1, Told.DONE))
                .toList();
        var notes = Notes.NONE.telling(days);
        assertThat(notes.ticks()).hasSize(Notes.MOST_TICKS).doesNotContain(days.get(0));
        assertThat(notes.told(DAY.plusDays(Notes.MOST_TICKS), ROW, 1)).contains(Told.DONE);
    }

    @Test
    void aNewWarningIsNotRead() {
        var notes = Notes.NONE.reading(List.of("C_PREGNANT"));
        assertThat(notes.hasRead(List.of("C_PREGNANT"))).isTrue();
        assertThat(notes.hasRead(List.of("C_PREGNANT", "C_ANTICOAG"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 3", "4, 1", "8, 1"})
    void whatIsDoneOftenHasASingleBox(int timesPerDay, int boxes) {
        assertThat(Tick.boxes(timesPerDay)).isEqualTo(boxes);
    }

    @Test
    void thereAreThreeBoxesAtMost() {
        assertThatIllegalArgumentException().isThrownBy(() -> tick(ROW, 4, Told.DONE));
        assertThatIllegalArgumentException().isThrownBy(() -> tick(ROW, 0, Told.DONE));
    }

    private static Tick tick(String activity, int box, Told told) {
        return new Tick(DAY, activity, box, told);
    }
}
