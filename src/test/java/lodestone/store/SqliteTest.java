package lodestone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lodestone.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteTest extends RepositorySuite {

    @TempDir
    private Path folder;

    @Override
    StoreSettings empty() {
        return StoreSettings.sqlite(folder.resolve("new/store.db"));
    }

    @Test
    void survivesReopening() {
        var settings = StoreSettings.sqlite(folder.resolve("again.db"));
        try (var store = Store.open(settings)) {
            store.documents().save(Samples.stored());
        }
        try (var store = Store.open(settings)) {
            assertThat(store.documents().byId("d1")).contains(Samples.stored());
        }
    }

    @Test
    void namesTheFile_notADatabase() throws IOException {
        var file = Files.writeString(folder.resolve("letter.db"),
                "Dear reader, this is no database. ".repeat(99));
        assertThatThrownBy(() -> Store.open(StoreSettings.sqlite(file)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("letter.db").hasMessageContaining("not a database");
    }

    @Test
    void makesTheSameIdForTheSameAddress() {
        assertThat(Documents.idFor(Samples.URL)).hasSize(12)
                .isEqualTo(Documents.idFor(Samples.URL.resolve("#part")));
    }
}
