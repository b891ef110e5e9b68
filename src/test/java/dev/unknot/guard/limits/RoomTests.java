package dev.unknot.guard.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.guard.Visitor;
import dev.unknot.guard.limits.Room.Entry;
import org.junit.jupiter.api.Test;

class RoomTests {

    private final Room room = new Room(2, 3);

    @Test
    void givesEachTheirShareAndAllTogetherNoMoreThanThereIs() {
        assertThat(enter("Anna")).isEqualTo(Entry.IN);
        assertThat(enter("Anna")).isEqualTo(Entry.IN);
        assertThat(enter("Anna")).isEqualTo(Entry.SHARE_IS_FULL);
        assertThat(enter("Ben")).isEqualTo(Entry.IN);
        assertThat(enter("Ben")).isEqualTo(Entry.ALL_IS_FULL);
        room.leave(new Visitor("Anna"));
        assertThat(enter("Ben")).isEqualTo(Entry.IN);
    }

    @Test
    void remembersNobodyWhoHasLeft() {
        for (int n = 0; n < 1_000; n++) {
            enter("visitor " + n);
            room.leave(new Visitor("visitor " + n));
        }
        assertThat(room.visitors()).isZero();
    }

    private Entry enter(String name) {
        return room.enter(new Visitor(name));
    }
}
