package lodestone.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What is known of the filing that a document was filed with: from EDGAR's header, its address, its cover.
///
/// @param accession number of the filing, e.g. `0000000009-25-000042`
/// @param cik ten digits
/// @param company the filer's name as EDGAR or the cover writes it
/// @param form of the filing, e.g. `8-K`
/// @param type of this document: the form again for the filing's main document, else e.g. `EX-99.1`
/// @param filed the filing date, `yyyy-MM-dd`
/// @param period what the report is for: the end of the period or the day of the event, `yyyy-MM-dd`
/// @param stated the Items that the header names, by title
/// @param formerNames of the filer
/// @param items that were found in the text, in its order
/// @param documents of a submission that was read whole, in its order
/// @param amends of an amendment, e.g. an `8-K/A`: what it amends
public record Filing(
        Optional<String> accession,
        Optional<String> cik,
        Optional<String> company,
        Optional<String> form,
        Optional<String> type,
        Optional<String> filed,
        Optional<Instant> accepted,
        Optional<String> period,
        List<String> stated,
        List<String> formerNames,
        List<FilingItem> items,
        List<FiledDocument> documents,
        Optional<Amended> amends) {

    /// A filing of which nothing is known.
    public static final Filing UNKNOWN = new Filing(Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
            List.of(),
            List.of(), List.of(), List.of(), Optional.empty());

    /// What an amendment says of the filing that it amends. That one is of the same filer and, for current
    /// reports, of the same period and Items.
    ///
    /// @param form e.g. `8-K`
    /// @param number which amendment it is
    /// @param filed the day on which the original was filed, `yyyy-MM-dd`
    public record Amended(String form, Optional<Integer> number, Optional<String> filed) {}

    public Filing {
        stated = List.copyOf(stated);
        formerNames = List.copyOf(formerNames);
        items = List.copyOf(items);
        documents = List.copyOf(documents);
    }

    /// The same for a document of the given type.
    public Filing withType(String known) {
        return new Filing(accession, cik, company, form, Optional.of(known).filter(said -> !said.isEmpty()),
                filed,
                accepted, period, stated, formerNames, items, documents, amends);
    }

    /// The same with the given Items.
    public Filing withItems(List<FilingItem> found) {
        return new Filing(accession, cik, company, form, type, filed, accepted, period, stated, formerNames,
                found, documents, amends);
    }

    /// The same with the given documents.
    public Filing withDocuments(List<FiledDocument> read) {
        return new Filing(accession, cik, company, form, type, filed, accepted, period, stated, formerNames,
                items, read, amends);
    }

    /// The same as an amendment of that; of nothing if empty.
    public Filing withAmends(Optional<Amended> original) {
        return new Filing(accession, cik, company, form, type, filed, accepted, period, stated, formerNames,
                items, documents, original);
    }

    /// This, and where it says nothing, the other.
    public Filing or(Filing other) {
        return new Filing(accession.or(() -> other.accession), cik.or(() -> other.cik),
                company.or(() -> other.company), form.or(() -> other.form), type.or(() -> other.type),
                filed.or(() -> other.filed), accepted.or(() -> other.accepted), period.or(() -> other.period),
                stated.isEmpty() ? other.stated : stated,
                formerNames.isEmpty() ? other.formerNames : formerNames,
                items.isEmpty() ? other.items : items, documents.isEmpty() ? other.documents : documents,
                amends.or(() -> other.amends));
    }

    /// Where in the filing that place of the text is: the exhibit, the Item, or both; empty in its cover.
    public Optional<String> place(int offset) {
        var document = documents.stream().filter(one -> one.holds(offset)).map(FiledDocument::type)
                .findFirst()
                .or(() -> type).filter(known -> known.startsWith("EX-"));
        var item = items.stream().filter(one -> one.start() <= offset && offset < one.end())
                .map(FilingItem::label).findFirst();
        return document.isPresent() && item.isPresent() ? Optional.of(document.get() + ", " + item.get())
                : document.or(() -> item);
    }
}
