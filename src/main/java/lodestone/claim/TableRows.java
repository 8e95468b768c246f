package lodestone.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lodestone.claim.Inflection.Form;
import lodestone.claim.LanguageDefinition.EventDefinition;
import lodestone.claim.LanguageDefinition.Takes;
import lodestone.claim.Phrasebook.Scaled;
import lodestone.claim.TableHead.Column;
import lodestone.model.Unit;

/// What the rows of tables report: a product with an actual figure, which a head over it, or a word before it
/// (`Actual: 188 t`), tells from guidance. For one thread.
final class TableRows {

    private static final EventDefinition TRADE = event(4, 4);
    private static final EventDefinition SAMPLE = event(2, 2);
    private static final double KILOGRAMS_OF_TRADE = 1000;
    private static final int FARTHEST = 80;
    private static final int HEADS = 3;
    private static final int CAPTION = 16;

    private final Reading reading;
    private final Tokens tokens;
    private final Vocabulary vocabulary;
    private final TableHead.Words words;
    private final Nothing nothing;
    private TableHead head = TableHead.NONE;
    private int under = -1;

    /// @param published the day from which on dates are to come
    TableRows(Reading reading, Chain chain, LocalDate published) {
        this.reading = reading;
        this.tokens = reading.tokens();
        this.vocabulary = chain.vocabulary();
        this.nothing = new Nothing(reading);
        this.words = new TableHead.Words(reading, chain.phrasebook(), published);
    }

    /// What a row tells.
    ///
    /// @param product what there is a figure of; nothing where no figure can be told to be actual or planned
    /// @param what the amount
    /// @param plan whether all its figures are of a plan
    /// @param barren whether it gives nothing but noughts or dashes
    /// @param figures those of its cells
    record Row(Optional<Hit> product, EventDefinition what, boolean plan, boolean barren,
            List<Figure> figures) {}

    private static EventDefinition event(int reached, int commercial) {
        return new EventDefinition("total", Takes.TOTAL, Optional.empty(), reached, 2, Math.min(3, reached),
                commercial, List.of(), Optional.empty(), Optional.empty());
    }

    /// The row that a sentence with words of stages is.
    Optional<Row> at(int index) {
        var sentence = reading.sentences().get(index);
        return sentence.terms().isEmpty() ? Optional.empty()
                : Cells.of(tokens, sentence).filter(cells -> !isHead(sentence, cells))
                        .map(cells -> row(index, sentence, cells));
    }

    private Row row(int index, Sentence sentence, Cells cells) {
        var product = sentence.terms().stream()
                .filter(term -> term.to() <= cells.get(0).end() && isProduct(sentence, term)).findFirst();
        var given = figures(cells, label(cells), headOf(index));
        var figures = given.stream().filter(figure -> Quantities.value(tokens, figure.at()) > 0).toList();
        if (figures.isEmpty() && (!given.isEmpty() || nothing.isRow(cells))) {
            return new Row(Optional.empty(), SAMPLE, false, true, given);
        }
        boolean planned = figures.stream().anyMatch(figure -> figure.column().plan());
        if (planned && figures.stream().noneMatch(figure -> figure.column().fact())) {
            boolean amount = figures.stream().noneMatch(figure -> figure.column().other());
            return new Row(amount ? product : Optional.empty(), SAMPLE, true, false, given);
        }
        boolean done = !planned && isDone(sentence, cells.get(0).end());
        var actual = figures.stream().filter(figure -> counts(figure, done)).findFirst();
        return new Row(actual.isPresent() ? product : Optional.empty(),
                actual.filter(this::isTrade).isPresent() ? TRADE : SAMPLE, false, false, given);
    }

    /// A product, or its output: `NdPr oxide production`.
    private static boolean isProduct(Sentence sentence, Hit term) {
        return switch (((Meaning.Term) term.meaning()).kind()) {
            case PRODUCT -> true;
            case PROCESS -> sentence.events().stream()
                    .anyMatch(event -> event.event().id().equals("output") && term.covers(event));
            case ASSET, STEP, MAKER, END -> false;
        };
    }

    /// A figure of a row, with what stands beside and above it.
    ///
    /// @param end one past the last token of its cell
    /// @param unit its own, else that of its row or column
    record Figure(int at, int end, Column column, Optional<Scaled> unit) {}

    private List<Figure> figures(Cells cells, Column label, TableHead above) {
        var figures = new ArrayList<Figure>();
        for (int i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            int at = words.figure(cell);
            if (at >= 0) {
                var over = i == 0 ? above.caption() : above.column(i, cells.size());
                var column = words.of(cell.first(), at).with(label).with(over);
                figures.add(new Figure(at, cell.end(), column,
                        at + 1 < cell.end() ? words.unit(at + 1, cell.end()) : column.unit()));
            }
        }
        return figures;
    }

    /// The words of the row itself: its first cell, and cells without a figure, such as one of units.
    private Column label(Cells cells) {
        var label = Column.NONE;
        for (var cell : cells.all()) {
            label = words.figure(cell) < 0 && !nothing.isEmpty(cell)
                    ? label.with(words.of(cell.first(), cell.end())) : label;
        }
        return label;
    }

    /// `NdPr oxide sold`.
    private boolean isDone(Sentence sentence, int to) {
        return sentence.events().stream().anyMatch(event -> event.to() <= to
                && vocabulary.is(tokens.word(event.from()), Form.PARTICIPLE));
    }

    private boolean counts(Figure figure, boolean done) {
        var column = figure.column();
        return (column.fact() || done) && !column.plan() && !column.other() && figure.unit().isPresent();
    }

    private boolean isTrade(Figure figure) {
        var unit = figure.unit().orElseThrow();
        double amount = Quantities.value(tokens, figure.at()) * unit.factor();
        return !figure.column().pilot() && (unit.unit() == Unit.TONNE
                || (unit.unit() == Unit.KILOGRAM && amount >= KILOGRAMS_OF_TRADE));
    }

    /// The head above a row: the nearest lines of cells without figures, and the line above these.
    private TableHead headOf(int index) {
        int at = index - 1;
        while (at >= 0 && at != under && index - at < FARTHEST && isInside(at)) {
            at--;
        }
        if (at < 0 || at != under) {
            head = read(at);
        }
        under = index;
        return head;
    }

    /// Whether the line is a row with figures, or one between such rows that parts them.
    private boolean isInside(int index) {
        var sentence = reading.sentences().get(index);
        var cells = Cells.of(tokens, sentence);
        return cells.isPresent() && !isHead(sentence, cells.get());
    }

    /// Whether it has no figures and does not begin with a word of a stage, as rows do that tell in words.
    private boolean isHead(Sentence sentence, Cells cells) {
        return words.isHead(cells)
                && sentence.terms().stream().noneMatch(term -> term.to() <= cells.get(0).end());
    }

    /// @param last where the head would end
    private TableHead read(int last) {
        var rows = new ArrayList<List<Column>>();
        int at = last;
        while (at >= 0 && rows.size() < HEADS) {
            var sentence = reading.sentences().get(at);
            var cells = Cells.of(tokens, sentence);
            if (cells.isEmpty() || !isHead(sentence, cells.get())) {
                break;
            }
            rows.addFirst(words.row(cells.get()));
            at--;
        }
        return new TableHead(rows, at < 0 ? Column.NONE : caption(reading.sentences().get(at)));
    }

    private Column caption(Sentence line) {
        boolean colon = line.end() < tokens.size() && tokens.after(line.end(), Tokens.COLON);
        boolean stop = line.end() < tokens.size() && tokens.after(line.end(), Tokens.STOP);
        boolean title = !stop && !colon && line.end() - line.first() <= CAPTION;
        if (!colon && !title) {
            return Column.NONE;
        }
        var said = words.of(line.first(), line.end());
        boolean happened = colon && reading.hasAny(Cue.HAVE.bit() | Cue.HAPPENED.bit(), line.first(),
                line.end());
        return happened ? Column.FACT.with(said.asProse()) : colon ? said.asProse() : said;
    }
}
