package lodestone.claim;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Groups of cue words that language and chain files fill: no more than a `long` has bits ([#bit]).
enum Cue {
    /// What the chain is about; a text that names none of it claims nothing.
    SUBJECT,
    /// Strategy, vision, goal, to become: how a claim is weakened.
    ASPIRES,
    /// Build, create, become: what brings a thing into being.
    CREATES,
    /// Right after a phrase: strategy, ambition, roadmap.
    ASPIRES_AFTER,
    /// Building, establishing, advancing.
    BUILDS,
    /// Will, expects, targets: a plan for what follows.
    PLANNED,
    /// Is expected, under construction, on order: a plan for what stands before.
    PLANNED_AFTER,
    /// Could, may, if, subject to.
    CONDITIONAL,
    /// Not, no, yet to.
    NEGATED,
    /// Suspended, closed, care and maintenance.
    CEASED,
    /// Abandoned, no longer, lapsed: what was once wanted.
    ENDED,
    /// Once, unless, if: not yet.
    ONCE,
    /// Commissioning is under way.
    UNDER_WAY,
    /// Words that take a plan back to fact: began, has continued, able since.
    FACTUAL,
    /// Rose, reached, in the quarter: a noun such as output is a fact beside it.
    HAPPENED,
    /// Under way, online, began: production that is told of runs.
    RUNNING,
    PILOT, FIRST, COMMERCIAL,
    /// Hole, core, metres: exploration proves no processing.
    EXPLORE,
    /// Units of small and of commercial quantities, after a figure.
    SMALL_UNIT, LARGE_UNIT,
    /// Nameplate, capacity, capable: a figure beside it is no output.
    CAPACITY,
    /// We, our, the Company.
    ISSUER,
    /// It, they, the plant: whoever or whatever was meant last.
    PRONOUN,
    /// The plant, the line, the circuit: an asset meant before.
    ASSET_AGAIN,
    /// Plant, facility, line: an asset of no named stage.
    FACILITY,
    /// A facility for: what it makes follows.
    FACILITY_FOR,
    /// China, the industry, the West.
    OTHERS,
    /// Senator, minister, governor: somebody whose `we` is a nation.
    OFFICIAL,
    /// Said, says, added.
    SAYS,
    /// Definitive agreement, subsidiary, wholly owned.
    BINDING,
    /// Memorandum, letter of intent, proposed.
    LOOSE,
    /// A purchase that is done: completed the acquisition of.
    CLOSED,
    /// An unclosed purchase: agreed to acquire.
    UNCLOSED,
    /// Merger, acquire: the two become one.
    MERGER,
    /// Slogan, myth, unlike.
    CRITICISM,
    /// Needs, lacks, must have: what somebody should build.
    NEED,
    /// Summit, fund, webinar: a phrase that is part of a name.
    NAME,
    /// Lithium, graphite, software: another trade's chain.
    OTHER_TRADE,
    /// Scrap, end-of-life, recycled.
    RECYCLING,
    /// Refined, processed: participles that right before a noun only describe it.
    DESCRIBES,
    /// Is, was, been: what makes a passive.
    BE,
    /// Has, have, had.
    HAVE,
    /// From, for, by: after these a word is no longer the verb's object.
    BLOCKING,
    /// For: what something serves, not what it is.
    FOR,
    /// A figure's unit or a purity: a test had a result.
    RESULT,
    /// From … to, spanning, each step.
    JOINED,
    /// From, begins with: where a chain is said to begin.
    RANGE_FROM,
    /// To, through, ends with: where it is said to end.
    RANGE_TO,
    /// Into, to, then: one step's product goes to the next.
    INTO,
    /// But, while, which: a clause begins.
    CLAUSE,
    /// Begin a sentence after an abbreviation: the, it, we.
    STARTER,
    LAW_FIRM, FILING_HEAD,
    /// Half-year report, months ended: a filing or a release about one.
    PERIODIC,
    /// What only a column, a newsletter or a broker says.
    OPINION,
    /// Isn't, make no mistake, investors should: whoever argues.
    ARGUED,
    WIRE,
    /// Is pleased to announce: a company's own words.
    ANNOUNCE,
    /// Competent person, on behalf of the board: what companies must or use to say.
    NOTICE, PROFILE,
    /// A journalist's or service's words about a company.
    NEWS,
    /// On Thursday, shares rose, the company says: whoever reports.
    REPORTED;

    private static final Set<Cue> OUTLINE = EnumSet.of(SUBJECT, WIRE, ANNOUNCE, NOTICE, NEWS, REPORTED,
            OPINION, ARGUED, SAYS, FILING_HEAD, PERIODIC, LAW_FIRM, PROFILE, ISSUER, HAVE, BE, PLANNED);

    static Optional<Cue> of(String name) {
        return Arrays.stream(values()).filter(cue -> cue.label().equals(name)).findFirst();
    }

    /// Whether a text's kind, its companies and its subject are known by it: such are looked for in every
    /// text, all others only in one that names the subject.
    boolean isOfOutline() {
        return OUTLINE.contains(this);
    }

    String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /// Its bit among all; of no use outside of one run of the program.
    @SuppressWarnings("EnumOrdinal") // a bit set in memory needs just a number of each
    long bit() {
        return 1L << ordinal();
    }
}
