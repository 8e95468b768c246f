package lodestone.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import lodestone.model.ReviewState;
import lodestone.store.CaseFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueueWishTest {

    @Test
    void asksForWhatItsQuerySays() {
        var wish = QueueWish.parse("state=disputed&issuer=Corvane+%26+Co&severity=80&holder=nobody&sample=1");
        assertThat(wish.filter()).isEqualTo(new CaseFilter(List.of(ReviewState.DISPUTED),
                Optional.of("Corvane & Co"), Optional.empty(), Optional.of(80), Optional.of(""),
                Optional.empty(), Optional.of(true)));
        assertThat(wish.words())
                .isEqualTo("disputed, Corvane & Co, severity from 80, with nobody, drawn by chance");
        assertThat(QueueWish.parse(wish.query())).isEqualTo(wish);
    }

    @Test
    void isCarriedByAddresses() {
        var wish = QueueWish.parse("issuer=Corvane");
        assertThat(wish.document("d1")).isEqualTo("/documents/d1?queue=issuer%3DCorvane");
        assertThat(wish.address("done", "1 undone")).isEqualTo("/queue?issuer=Corvane&done=1%20undone");
        assertThat(QueueWish.parse("").document("d1")).isEqualTo("/documents/d1");
        assertThat(QueueWish.parse("").address("done", "x")).isEqualTo("/queue?done=x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "=", "&&", "next=//evil.example", "issuer=%zz", "issuer=+"})
    void asksForWhateverWaits_nothingCanBeRead(String query) {
        assertThat(QueueWish.parse(query)).isEqualTo(new QueueWish("", CaseFilter.WAITING));
        assertThat(QueueWish.parse("issuer=" + "x".repeat(2000)).narrows()).isFalse();
    }
}
