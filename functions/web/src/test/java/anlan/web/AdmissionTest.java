package anlan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.refusal.Unavailable;
import anlan.http.Unreadable;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** So many work at once, and no more wait for long. */
class AdmissionTest {

    private final Admission admission = new Admission(1, Duration.ZERO);

    private void isFull() {
        assertThatThrownBy(admission::enter).isInstanceOf(Unavailable.class);
    }

    @Test
    void one_more_than_there_is_room_for_is_told_to_come_again() {
        try (Admission.Room room = admission.enter()) {
            assertThat(room).isNotNull();
            isFull();
        }
        admission.enter().close();
    }

    @Test
    void a_request_whose_body_is_still_coming_takes_no_room() {
        try (Admission.Room room = admission.enter()) {
            byte[] read = room.outside(() -> {
                        admission.enter().close();
                        return new byte[] {7};
                    })
                    .read();
            assertThat(read).containsExactly(7);
            isFull();
        }
        admission.enter().close();
    }

    @Test
    void a_body_that_never_came_leaves_the_room_free() {
        try (Admission.Room room = admission.enter()) {
            assertThatThrownBy(() -> room.outside(() -> {
                                throw Unreadable.tooSlow();
                            })
                            .read())
                    .isInstanceOf(Unreadable.class);
        }
        admission.enter().close();
        try (Admission.Room only = admission.enter()) {
            assertThat(only).isNotNull();
            isFull();
        }
    }
}
