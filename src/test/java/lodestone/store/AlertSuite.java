package lodestone.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import lodestone.Samples;
import lodestone.store.AlertStatus.State;
import org.junit.jupiter.api.Test;

/// The life of alerts and of what is delivered; a part of the suite that every database passes.
abstract class AlertSuite extends StatementSuite {

    private static final Alert GONE = new Alert("gone:s:1", "gone", "", "s", Samples.SEEN, "gone");

    private static Message message(String id, List<String> alerts) {
        return new Message(id, "desk", "digest-1", Samples.SEEN, "subject \u0000", "content", alerts,
                List.of(new Message.Recipient("a@example.org", Samples.SEEN)));
    }

    @Test
    void numbersAlertsAndKeepsHowTheyStand() {
        store.alerts().raise(GONE);
        store.alerts().raise(new Alert("gone:t:1", "gone", "", "t", Samples.SEEN, "gone"));
        assertThat(store.alerts().settle(1, State.ACKNOWLEDGED, "Ann", Samples.SEEN)).isTrue();
        assertThat(store.alerts().settle(1, State.CLOSED, "Ben", Samples.SEEN)).isTrue();
        assertThat(store.alerts().settle(1, State.ACKNOWLEDGED, "Ann", Samples.SEEN)).isFalse();
        assertThat(store.alerts().settle(3, State.CLOSED, "Ann", Samples.SEEN)).isFalse();
        assertThat(store.alerts().byNumber(1).orElseThrow().changedBy()).contains("Ben");
        assertThat(store.alerts().list(List.of(State.NEW), 9)).extracting(AlertStatus::number)
                .containsExactly(2L);
    }

    @Test
    void tellsWhyAnAlertHasComeUpAgain() {
        store.alerts().raise(GONE);
        var former = store.alerts().newest("gone", "s", List.of("")).orElseThrow();
        var next = new Alert("gone:s:2", "gone", "", "s", Samples.SEEN.plusSeconds(1), "gone");
        assertThat(store.alerts().reopen(next, former, "it was read between")).isTrue();
        assertThat(store.alerts().reopen(next, former, "it was read between")).isFalse();
        var again = store.alerts().newest("gone", "s", List.of("")).orElseThrow();
        assertThat(again.episode()).isEqualTo(2);
        assertThat(again.reopened()).contains("it was read between");
    }

    @Test
    void closesWhatIsOver_onceItWasTold() {
        store.alerts().raise(GONE);
        store.alerts().close(List.of("gone"), "s", "it was read again", Samples.SEEN);
        assertThat(store.alerts().byNumber(1).orElseThrow().state()).isEqualTo(State.NEW);
        store.messages().send(List.of(), List.of(GONE), "digest-1", Samples.SEEN);
        store.alerts().close(List.of("gone"), "s", "it was read again", Samples.SEEN);
        assertThat(store.alerts().byNumber(1).orElseThrow().state()).isEqualTo(State.CLOSED);
    }

    @Test
    void holdsAMessageUntilItsDigestIsWhole() {
        store.messages().prepare(List.of(message("m", List.of())));
        assertThat(store.messages().due(Samples.SEEN)).isEmpty();
        store.messages().release("digest-1");
        assertThat(store.messages().due(Samples.SEEN)).extracting(Delivery::messageId).containsExactly("m");
        assertThat(store.messages().content("m")).isEqualTo("content");
    }

    @Test
    void forgetsTheMessagesOfADigestThatCameToNothing() {
        store.messages().prepare(List.of(message("m", List.of("k"))));
        store.messages().abandon("digest-1");
        store.messages().release("digest-1");
        assertThat(store.messages().due(Samples.SEEN)).isEmpty();
        store.messages().prepare(List.of(message("m", List.of("k"))));
    }

    @Test
    void forgetsWhatWasSaid_butNotThatItWas() {
        var later = Samples.SEEN.plusSeconds(1);
        store.messages().send(List.of(message("m", List.of()), message("n", List.of())), List.of(),
                "digest-1",
                Samples.SEEN);
        store.messages().delivered(store.messages().due(Samples.SEEN).getFirst(), Samples.SEEN);
        assertThat(store.messages().forgetContents(Samples.SEEN)).isZero();
        assertThat(store.messages().forgetContents(later)).isEqualTo(1);
        assertThat(store.messages().content("m")).isEmpty();
        assertThat(store.messages().content("n")).as("it is still to go").isEqualTo("content");
        store.messages().send(List.of(message("m", List.of())), List.of(), "digest-1", later);
        assertThat(store.messages().due(later)).as("m is not sent again").extracting(Delivery::messageId)
                .containsExactly("n");
    }

    @Test
    void tellsAnAlertInOneMessageOnly() {
        store.alerts().raise(GONE);
        assertThat(store.messages().send(List.of(message("m", List.of(GONE.key()))), List.of(GONE),
                "digest-1", Samples.SEEN)).isTrue();
        assertThat(store.messages().send(List.of(message("n", List.of(GONE.key()))), List.of(GONE),
                "digest-2", Samples.SEEN)).isFalse();
        assertThat(store.messages().of(GONE.key())).extracting(Delivery::messageId).containsExactly("m");
        assertThat(store.alerts().pending()).isEmpty();
        assertThat(store.alerts().lastTold("gone", "s")).contains(Samples.SEEN);
        assertThat(store.alerts().lastTold("gone", "t")).isEmpty();
    }

    @Test
    void keepsWhatCameOfEachAttempt() {
        store.alerts().raise(GONE);
        store.messages().send(List.of(message("m", List.of(GONE.key()))), List.of(GONE), "digest-1",
                Samples.SEEN);
        var delivery = store.messages().due(Samples.SEEN).getFirst();
        var soon = Samples.SEEN.plusSeconds(9);
        store.messages().later(delivery, "HTTP 500", soon, Samples.SEEN);
        assertThat(store.messages().due(Samples.SEEN)).isEmpty();
        assertThat(store.messages().troubled()).extracting(Delivery::fault)
                .containsExactly(Optional.of("HTTP 500"));
        store.messages().dead(delivery, "HTTP 400", soon);
        assertThat(store.messages().troubled().getFirst().state()).isEqualTo(Delivery.State.DEAD);
        assertThat(store.messages().revive(soon)).isEqualTo(1);
        store.messages().delivered(store.messages().due(soon).getFirst(), soon);
        assertThat(store.messages().troubled()).isEmpty();
        assertThat(store.alerts().byNumber(1).orElseThrow().state()).isEqualTo(State.NOTIFIED);
    }
}
