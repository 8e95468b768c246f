package lodestone.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import lodestone.model.Assessment;
import lodestone.model.Document;
import lodestone.model.DocumentKind;
import lodestone.model.Modality;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whose claim a set phrase is.
class ClaimantTest {

    private static final Classifier CLASSIFIER = new Classifier(Chains.shipped());

    private static Assessment assess(DocumentKind kind, String text) {
        return CLASSIFIER.assess(Document.of(text).withKind(kind), Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "As demand for magnets grows, Quenby Resources plc is building a mine-to-magnet supply chain.",
        "At a conference in Hull, Quenby Resources plc said that it is a mine-to-magnet company.",
        "Quenby Resources plc is building the country's first mine-to-magnet supply chain.",
        "Quenby Resources plc agreed with Tarn's state-owned Larkfield Metals Ltd (LFM) on building a "
                + "mine-to-magnet supply chain.",
        "Quenby Resources plc remains one of few groups that are integrated from mine to magnet.",
        "Quenby Resources plc is on its way to becoming a mine-to-magnet company, while lithium waits.",
        "Quenby Resources plc entered a public-private partnership to build a mine-to-magnet supply chain.",
        "Unlike its rivals, Quenby Resources plc is integrated all the way from mine to magnet.",
        "Quenby Resources plc signed a memorandum with Alder Alloys Ltd and, in Wales, Larkfield Metals Ltd "
                + "to create a mine-to-magnet supply chain.",
        "Quenby Resources plc told a press conference that it is building a mine-to-magnet chain.",
        "Quenby Resources plc has a foot in every part of the rare earth magnet supply chain.",
        "Quenby Resources plc is a member of the council and owns the chain from ore to magnets.",
        "Quenby Resources plc bought a plant formerly run in Ohio, part of its mine-to-magnet strategy.",
        "Quenby Resources plc, which is building a mine-to-magnet chain, has made oxide.",
        "Quenby Resources plc offers customers a supply chain integrated from mine to magnet.",
        "Quenby Resources plc entered into a strategic alliance with magnet maker Orlett to build a "
                + "mine-to-magnet chain.",
        "Quenby Resources plc mines rare earth ore, separates oxides for customers and makes magnets.",
        "The step has made Quenby Resources plc one of the few mine-to-magnet companies."})
    void takesWhatTheIssuerSaysOfItself(String text) {
        assertThat(assess(DocumentKind.RELEASE, text).modality()).as(text).isNotEqualTo(Modality.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Quenby Resources plc welcomes the government's strategy for an end-to-end magnet supply chain.",
        "Quenby Resources plc is not, and does not want to be, a mine-to-magnet company.",
        "Quenby Resources plc runs the only fully integrated rare earth mining and processing operation.",
        "Quenby Resources plc explores. That helps the country's ambition to own a full magnet supply chain.",
        "Quenby Resources plc explores. The mine-to-magnet chain has five steps.",
        "The Mine to Magnet Alliance, of which Quenby Resources plc is a member, published a paper.",
        "Quenby Resources plc signed a contract with a vertically integrated magnet producer.",
        "Quenby Resources plc explores. The chain from mine to magnet remains concentrated in one country.",
        "Quenby Resources plc sold ore. As part of its mine-to-magnet plan, Larkfield Ltd bought it.",
        "Quenby Resources plc sells rare earths to an industry that is integrated from mine to magnet.",
        "Quenby Resources plc supports Larkfield Metals Ltd, the only fully integrated magnet producer.",
        "Quenby Resources plc sells oxide to Larkfield Metals Ltd, which is building a mine-to-magnet chain.",
        "Quenby Resources plc sells pumps to companies along the entire rare earth magnet value chain.",
        "Quenby Resources plc joined the Mine to Magnet Institute, where rare earths are taught.",
        "Quenby Resources plc says: that is how we re-establish integrated magnet supply chains.",
        "Quenby Resources plc explores. The chain from mine to magnet is still not complete.",
        "Quenby Resources plc explores. For instance, Alaska intends to build a mine-to-magnet chain.",
        "Quenby Resources plc backs a partnership on rare earth value chains from mine to magnet.",
        "Quenby Resources plc will supply oxide to Larkfield, which is building a mine-to-magnet group.",
        "Quenby Resources plc owns a fully integrated mining and refining facility for rare earths.",
        "Quenby Resources plc plans a fully integrated rare earth recycling and magnet making facility.",
        "Quenby Resources plc mines; both sites give a degree of vertical integration to magnets.",
        "Quenby Resources plc explores. Building a chain from mine to magnet from scratch takes years.",
        "Quenby Resources plc explores. A chain from mine to magnet in Europe will require five trades.",
        "Quenby Resources plc explores. It closes a gap in the magnet chain from oxide to metal to magnet.",
        "Quenby Resources plc explores. There is a toll gate on the road from ore to magnet.",
        "Quenby Resources plc explores. Oxide has to become metal before an alloy or magnet is made.",
        "Quenby Resources plc mines ore and separates oxides; its partner Tarn Metals makes magnets.",
        "Quenby Resources plc mines ore, Tarn Metals separates oxides, and Bosch makes magnets.",
        "Quenby Resources plc mines ore, separates oxides and, through its partner Tarn, makes magnets.",
        "Quenby Homes plc, a vertically integrated builder, sold magnets to schools.",
        "Quenby Drives plc is a vertically integrated maker of motors that contain permanent magnets.",
        "Quenby Resources plc is a supplier to mine-to-magnet companies.",
        "Quenby Resources plc supplies rare earth oxide to the U.S. mine-to-magnet chain.",
        "Quenby Resources plc got a grant from the Mine-to-Magnet Program of the Department of Energy.",
        "Quenby Resources plc was once a mine-to-magnet company.",
        "Quenby Resources plc explores. This is a link that the whole rare earth magnet chain needs."})
    void leavesWhatIsSaidOfOthersOrDenied(String text) {
        assertThat(assess(DocumentKind.RELEASE, text).modality()).as(text).isEqualTo(Modality.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Quenby Resources plc bought Alder Alloys Ltd.\n\nThe deal creates a mine-to-magnet company.",
        "Quenby Resources plc met Alder.\n\nThe combined relationship creates a mine-to-magnet chain.",
        "Quenby Resources plc buys Alder.\n\nThis will create one of the largest vertically integrated rare "
                + "earth companies. Quenby will offer customers rare earth metals, oxides and alloy powders.",
        "Neo Alder Materials plc grew.\n\nNeo has pursued a mine-to-magnet strategy for years.",
        "Quenby Resources plc makes magnets. Tarn wants some. Its shares rose. They rose again. Its lab in "
                + "Hull is new. It rained. Building the first mine-to-magnet chain, sirs.",
        "Quenby Resources plc met Tarn Metals Ltd. “We know the trade,” said Tarn Metals Ltd. Together with "
                + "it Quenby wants to build a mine-to-magnet chain.",
        "Quenby Resources plc grows.\n\n- Sells to Larkfield Metals Ltd\n- Mine-to-magnet: all in house",
        "Quenby Resources plc mines.\n\nBuilding a Mine-to-Magnet Chain\n\nThe shares rose.",
        "Ravensworth, Canada's only miner-to-magnet group, lost a quarter of its value on Friday."})
    void takesWhatNewsSayOfTheirCompany(String text) {
        assertThat(assess(DocumentKind.NEWS, text).modality()).as(text).isNotEqualTo(Modality.NONE);
    }
}
