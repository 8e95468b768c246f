package lodestone.claim;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What all chains share, as data: how one language tells that something happened, is planned, is somebody
/// else's. The pattern language is that of chain files.
///
/// @param irregular verbs by their base: past and participle (one word where they are the same; a third where
///     there are two pasts)
/// @param abbreviations words whose full stop ends no sentence
/// @param legalForms last words of a company's name, such as `inc`
/// @param tradeNames words that often end a company's name, such as `resources`
/// @param exchanges what stands before a ticker
/// @param plain words that name no company by themselves, such as `rare`
/// @param nations words that make a name of plain words one company's, such as `usa`
/// @param leadIns capitalised first words that belong to no name, such as `why`
/// @param lands countries, states and cities, which as bare names are no companies
/// @param sites capitalised words behind a name that make it a plant's, such as `refinery`
/// @param figures words by which a figure says what it measures
/// @param dates words of dates
/// @param tables plain words of the heads of tables
/// @param hedges plain words of caution
/// @param moneyNews plain words of financing and policy
/// @param deeds plain words of what a company does or runs, such as `the acquisition`
/// @param places plain words that own what is first or only there, such as `the country`
/// @param agents plain words that a company is called by, such as `producer`
/// @param standing plain words that set a maker at work apart, such as `leading`
/// @param being plain verbs that, as `is` does, say what something is
/// @param events what may be reported of a stage
/// @param cues by group; the names are those of [Cue]
public record LanguageDefinition(
        String language,
        String version,
        Map<String, List<String>> irregular,
        List<String> abbreviations,
        List<String> legalForms,
        List<String> tradeNames,
        List<String> exchanges,
        List<String> plain,
        List<String> nations,
        List<String> leadIns,
        List<String> lands,
        List<String> sites,
        FigureDefinition figures,
        DateDefinition dates,
        TableDefinition tables,
        List<String> hedges,
        List<String> moneyNews,
        List<String> deeds,
        List<String> places,
        List<String> agents,
        List<String> standing,
        List<String> being,
        List<EventDefinition> events,
        Map<String, CueDefinition> cues) {

    public LanguageDefinition {
        irregular = Map.copyOf(irregular);
        abbreviations = List.copyOf(abbreviations);
        legalForms = List.copyOf(legalForms);
        tradeNames = List.copyOf(tradeNames);
        exchanges = List.copyOf(exchanges);
        plain = List.copyOf(plain);
        nations = List.copyOf(nations);
        leadIns = List.copyOf(leadIns);
        lands = List.copyOf(lands);
        sites = List.copyOf(sites);
        hedges = List.copyOf(hedges);
        moneyNews = List.copyOf(moneyNews);
        deeds = List.copyOf(deeds);
        places = List.copyOf(places);
        agents = List.copyOf(agents);
        standing = List.copyOf(standing);
        being = List.copyOf(being);
        events = List.copyOf(events);
        cues = Map.copyOf(cues);
    }

    /// Words by which a figure says what it measures.
    ///
    /// @param scales by word: `million`
    /// @param prefixes stand before a unit and say nothing of it: `metric`
    /// @param bases words by the basis that they name
    /// @param acts words by label of [lodestone.model.Act]
    /// @param periods words by label of [lodestone.model.Period]
    public record FigureDefinition(
            Map<String, Double> scales, List<String> prefixes, List<UnitDefinition> units,
            Map<String, List<String>> bases, Map<String, List<String>> acts,
            Map<String, List<String>> periods) {
        public FigureDefinition {
            scales = Map.copyOf(scales);
            prefixes = List.copyOf(prefixes);
            units = List.copyOf(units);
            bases = Map.copyOf(bases);
            acts = Map.copyOf(acts);
            periods = Map.copyOf(periods);
        }
    }

    /// A unit as it is written.
    ///
    /// @param unit label of the [lodestone.model.Unit] it is converted to
    /// @param factor how many of those it is; one where none is given
    /// @param per label of the [lodestone.model.Period] that it implies
    public record UnitDefinition(String unit, Optional<Double> factor, Optional<String> per,
            List<String> words) {
        public UnitDefinition {
            words = List.copyOf(words);
        }
    }

    /// Words of dates.
    ///
    /// @param months names of each of the twelve
    /// @param quarters names of each of the four
    /// @param halves names of both halves of a year
    /// @param lastYear name the year before publication
    public record DateDefinition(List<List<String>> months, List<List<String>> quarters,
            List<List<String>> halves, List<String> lastYear) {
        public DateDefinition {
            months = List.copyOf(months);
            quarters = List.copyOf(quarters);
            halves = List.copyOf(halves);
            lastYear = List.copyOf(lastYear);
        }
    }

    /// Words of the heads of tables.
    ///
    /// @param plans over figures that are planned, such as `guidance`
    /// @param facts over figures that are not, such as `actual`
    /// @param others over figures that are no amounts of a product, such as `price`
    public record TableDefinition(List<String> plans, List<String> facts, List<String> others) {
        public TableDefinition {
            plans = List.copyOf(plans);
            facts = List.copyOf(facts);
            others = List.copyOf(others);
        }
    }

    /// Something that may be reported of a stage.
    ///
    /// @param takes what it is reported of
    /// @param sold whether it tells of what is sold and not of what is made; not, unless said
    /// @param reached level when reported as a fact without a sign of scale
    /// @param pilot level at bench or pilot scale
    /// @param first level of a first product or shipment
    /// @param commercial level with commercial quantities or sales
    /// @param example a sentence in which one of the patterns fires
    /// @param nearMiss one in which none must
    public record EventDefinition(
            String id, Takes takes, Optional<Boolean> sold, int reached, int pilot, int first,
            int commercial, List<String> patterns, Optional<String> example, Optional<String> nearMiss) {
        public EventDefinition {
            patterns = List.copyOf(patterns);
        }

        boolean isSale() {
            return sold.orElse(false);
        }
    }

    /// What an event is reported of.
    public enum Takes {
        /// What the stage makes.
        PRODUCT,
        /// A product, but only with a figure or a sign of scale beside it.
        RESULT,
        /// What the stage is done in.
        ASSET,
        /// A plant right after it, as in `operating mine`.
        ATTRIBUTE,
        /// A product that comes to a figure, as in `oxide totalled 9 t`.
        TOTAL,
        /// A product that the company is said to be the maker of.
        IDENTITY,
        /// A product that is said to have done it itself, as in `the magnets passed`.
        SUBJECT,
        /// A product that is somebody's, as in `our magnets are used`.
        POSSESSED,
        /// Work that is said to have begun itself, as in `mining began`.
        WORK,
        /// The product behind the event's own words, as in `turned oxide into metal`.
        INTO,
        /// Any word of the stage.
        ANY
    }

    /// A group of cue words.
    ///
    /// @param example a sentence in which one of them fires
    /// @param nearMiss one in which none must
    public record CueDefinition(List<String> patterns, Optional<String> example, Optional<String> nearMiss) {
        public CueDefinition {
            patterns = List.copyOf(patterns);
        }
    }
}
