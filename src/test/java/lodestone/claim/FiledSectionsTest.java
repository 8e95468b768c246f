package lodestone.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import lodestone.model.Document;
import lodestone.model.Filing;
import lodestone.model.FilingItem;
import lodestone.model.Role;
import org.junit.jupiter.api.Test;

final class FiledSectionsTest {

    private static final String TEXT = """
            FORM 8-K
            Item 7.01. Regulation FD Disclosure
            Corvane has sent a release to the newspapers today.
            Item 9.01. Exhibits
            99.1 Release
            SIGNATURES""";

    @Test
    void namesEverySectionByItsItem_theHeadingApart() {
        int second = TEXT.indexOf("Item 9.01");
        var items = List.of(item("7.01", "Regulation FD Disclosure", 9, second - 1),
                item("9.01", "Exhibits", second, TEXT.indexOf("SIGNATURES") - 1));
        var document = Sections.complete(Document.of(TEXT).withFiling(Filing.UNKNOWN.withItems(items)));
        assertThat(document.sections()).filteredOn(section -> section.name().isPresent())
                .filteredOn(section -> !TEXT.substring(section.start(), section.end()).isBlank())
                .extracting(section -> section.role() == Role.ITEM, section -> section.name().orElseThrow(),
                        section -> TEXT.substring(section.start(), section.end()).strip())
                .containsExactly(
                        tuple(true, "Item 7.01 Regulation FD Disclosure",
                                "Item 7.01. Regulation FD Disclosure"),
                        tuple(false, "Item 7.01 Regulation FD Disclosure",
                                "Corvane has sent a release to the newspapers today."),
                        tuple(true, "Item 9.01 Exhibits", "Item 9.01. Exhibits"),
                        tuple(false, "Item 9.01 Exhibits", "99.1 Release"));
    }

    private static FilingItem item(String number, String title, int start, int end) {
        return new FilingItem(Optional.empty(), number, title, start, TEXT.indexOf('\n', start), end);
    }
}
