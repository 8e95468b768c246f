package lodestone.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lodestone.model.Act;
import lodestone.model.Period;
import lodestone.model.Unit;

/// A language's plain words for what stands beside a finding: figures, dates, caution, news of money.
///
/// @param tables words of the heads of tables
/// @param hedges words of caution
/// @param moneyNews words of financing and policy
/// @param deeds what a company does or runs, as a sentence names it without the company: `the acquisition`
/// @param agents what a company is called: `producer`
/// @param standing what sets a maker at work apart: `leading`
/// @param being verbs that say what something is: `remains`
/// @param places that own a superlative and claim nothing: `the country's first …`
record Phrasebook(Figures figures, Dates dates, Tables tables, Wordings<Boolean> hedges,
        Wordings<Boolean> moneyNews, Wordings<Boolean> deeds, Wordings<Boolean> places,
        Wordings<Boolean> agents,
        Wordings<Boolean> standing, Wordings<Boolean> being) {

    /// Words by which a figure says what it measures.
    record Figures(Wordings<Double> scales, Wordings<Boolean> prefixes, Wordings<Scaled> units,
            Wordings<String> bases, Wordings<Act> acts, Wordings<Period> periods) {}

    /// A unit as written.
    ///
    /// @param factor how many of the unit it is
    record Scaled(Unit unit, double factor, Optional<Period> per) {}

    /// Words of dates.
    ///
    /// @param months 1–12
    /// @param parts quarters and halves of a year
    record Dates(Wordings<Integer> months, Wordings<Part> parts, Wordings<Boolean> lastYear) {}

    /// A part of a year.
    ///
    /// @param last its last month, 1–12
    /// @param months how many it has
    record Part(int last, int months) {}

    /// Words of the heads of tables.
    ///
    /// @param plans over figures that are planned
    /// @param facts over figures that are actual
    /// @param others over figures that are no amounts of a product
    record Tables(Wordings<Boolean> plans, Wordings<Boolean> facts, Wordings<Boolean> others) {}

    /// @param faults where to tell what is wrong with the words
    static Phrasebook of(LanguageDefinition language, Vocabulary vocabulary, Collection<ChainFault> faults) {
        return new Maker(vocabulary, faults).make(language);
    }

    private record Maker(Vocabulary vocabulary, Collection<ChainFault> faults) {

        Phrasebook make(LanguageDefinition language) {
            var dates = language.dates();
            return new Phrasebook(figures(language.figures()),
                    new Dates(numbered("dates.months", dates.months()),
                            parts(dates),
                            set("dates.last_year", dates.lastYear())),
                    new Tables(set("tables.plans", language.tables().plans()),
                            set("tables.facts", language.tables().facts()),
                            set("tables.others", language.tables().others())),
                    set("hedges", language.hedges()), set("money_news", language.moneyNews()),
                    set("deeds", language.deeds()), set("places", language.places()),
                    set("agents", language.agents()),
                    set("standing", language.standing()), set("being", language.being()));
        }

        private Figures figures(LanguageDefinition.FigureDefinition figures) {
            var scales = new Wordings<Double>(vocabulary);
            figures.scales().forEach((word, scale) -> add(scales, "figures.scales", List.of(word), scale));
            var bases = new Wordings<String>(vocabulary);
            figures.bases().forEach((basis, words) -> add(bases, "figures.bases." + basis, words, basis));
            return new Figures(scales, set("figures.prefixes", figures.prefixes()), units(figures), bases,
                    labelled("figures.acts", figures.acts(), Act.values(), Act::label),
                    labelled("figures.periods", figures.periods(), Period.values(), Period::label));
        }

        private Wordings<Scaled> units(LanguageDefinition.FigureDefinition figures) {
            var units = new Wordings<Scaled>(vocabulary);
            for (var written : figures.units()) {
                var where = "figures.units." + written.unit();
                var unit = Unit.of(written.unit());
                var per = written.per().flatMap(name -> Arrays.stream(Period.values())
                        .filter(period -> period.label().equals(name)).findFirst());
                if (unit.isEmpty() || per.isPresent() != written.per().isPresent()) {
                    faults.add(new ChainFault(true, where, "no such unit or period"));
                } else {
                    add(units, where, written.words(),
                            new Scaled(unit.get(), written.factor().orElse(1.0), per));
                }
            }
            return units;
        }

        private <T> Wordings<T> labelled(String where, Map<String, List<String>> groups, T[] values,
                java.util.function.Function<T, String> label) {
            var wordings = new Wordings<T>(vocabulary);
            groups.forEach((name, words) -> Arrays.stream(values)
                    .filter(value -> label.apply(value).equals(name))
                    .findFirst().ifPresentOrElse(value -> add(wordings, where + "." + name, words, value),
                            () -> faults.add(new ChainFault(true, where + "." + name, "no such name"))));
            return wordings;
        }

        private Wordings<Integer> numbered(String where, List<List<String>> groups) {
            var wordings = new Wordings<Integer>(vocabulary);
            for (int i = 0; i < groups.size(); i++) {
                add(wordings, where, groups.get(i), i + 1);
            }
            return wordings;
        }

        private Wordings<Part> parts(LanguageDefinition.DateDefinition dates) {
            var wordings = new Wordings<Part>(vocabulary);
            parts(wordings, "dates.quarters", dates.quarters(), 3);
            parts(wordings, "dates.halves", dates.halves(), 6);
            return wordings;
        }

        private void parts(Wordings<Part> to, String where, List<List<String>> groups, int months) {
            for (int i = 0; i < groups.size(); i++) {
                add(to, where, groups.get(i), new Part((i + 1) * months, months));
            }
        }

        private Wordings<Boolean> set(String where, List<String> words) {
            var wordings = new Wordings<Boolean>(vocabulary);
            add(wordings, where, words, true);
            return wordings;
        }

        private <T> void add(Wordings<T> to, String where, List<String> words, T meaning) {
            var twice = new ArrayList<>(words);
            twice.removeIf(word -> to.add(word, meaning));
            twice.forEach(word -> faults
                    .add(new ChainFault(true, where, "\"" + word + "\" is empty or stands twice")));
        }
    }
}
