package lodestone.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import lodestone.review.Proportion;
import lodestone.review.Quality;
import lodestone.review.Quality.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QualityViewTest {

    private static final List<Group> ISSUERS = IntStream.rangeClosed(1, 60).mapToObj(judged -> new Group(
            "issuer " + judged, new Proportion(0, judged), new Proportion(0, 0), new Proportion(0, 0)))
            .toList();

    @TempDir
    private Path folder;

    @Test
    void showsThoseThatMostWasDecidedOn() throws IOException {
        try (var served = Served.demo(folder)) {
            var view = new QualityView(Quality.of(served.store()));
            assertThat(view.shown(ISSUERS).shown()).hasSize(50).extracting(Group::name)
                    .startsWith("issuer 60", "issuer 59").endsWith("issuer 11");
            assertThat(view.shown(ISSUERS).left()).isEqualTo(10);
            assertThat(view.shown(view.shown(ISSUERS).shown()).left()).isZero();
        }
    }
}
