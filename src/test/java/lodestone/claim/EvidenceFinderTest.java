package lodestone.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import lodestone.model.Document;
import lodestone.model.DocumentKind;
import lodestone.model.Measure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What single sentences prove, in the ways in which companies tell it.
class EvidenceFinderTest {

    private static final Classifier CLASSIFIER = new Classifier(Chains.shipped());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Corvane, a leading magnet manufacturer, has moved its office.                 | magnet     | 3
            Corvane is the only metal and alloy producer in the country.                  | alloy      | 3
            Corvane is the only metal and alloy producer in the country.                  | metal      | 3
            Corvane signed a lease with a leading magnet manufacturer.                    | magnet     | 0
            Corvane, a magnet manufacturer founded in 2023, wants a site.                 | magnet     | 0
            We sold our site, and a leading magnet manufacturer bought it.                | magnet     | 0
            Corvane, a leading producer of uranium and rare earth elements, met in May.   | separation | 3
            """)
    void takesAMakerAtItsWord(String text, String stage, int level) {
        assertThat(level(text, stage)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Corvane is the only company in the country that produces rare earth metals.   | metal      | 3
            Corvane is the only company to sell both heavy and light rare earth metals.   | metal      | 4
            Corvane sold its stake in a company that makes sintered magnets.              | magnet     | 0
            The chairwoman is Jane Hale, who ran the magnet plant of a rival.             | magnet     | 0
            Neodymium magnets are produced almost entirely by hand.                       | magnet     | 0
            The film shows how NdFeB alloys are cast.                                     | alloy      | 0
            Our magnets are produced almost entirely by hand.                             | magnet     | 3
            The mine was operated by Orlett Metals Ltd until 1963 and produced monazite.  | mining     | 0
            After years of planning, Corvane poured its first NdPr metal.                 | metal      | 3
            The mine's output was shipped to the coast.                                   | mining     | 3
            Corvane has used its cells to make NdPr metal.                                | metal      | 3
            The cells are used to make NdPr metal.                                        | metal      | 1
            Corvane completed its takeover of a magnet manufacturer.                      | magnet     | 3
            A carmaker has granted approval for our magnets.                              | magnet     | 3
            Corvane completed a pilot campaign for the separation of heavy rare earths.   | separation | 2
            """)
    void tellsTheIssuersDeedsFromThoseOfOthers(String text, String stage, int level) {
        assertThat(level(text, stage)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Corvane plans to copy its successful metal plant in Ohio.                     | metal      | 3
            Corvane plans to own a successful metal plant in Ohio.                        | metal      | 1
            It would join Corvane's oxide production at its mill with a foundry.          | separation | 1
            The deal joins Corvane's NdPr oxide production at its mill with a foundry.    | separation | 3
            The deal joins Corvane's NdPr oxide production with a foundry.                | separation | 0
            Corvane has a stockpile of ore beside the old dredge pond.                    | mining     | 3
            Corvane chose columns for separation. Bench testing was completed in May.     | separation | 2
            Corvane chose columns for separation. Testing was completed in May.           | separation | 0
            Corvane opened its pilot plant. The plant turns clay into mixed carbonate.    | mining     | 2
            """)
    void readsWhatIsPresupposedOrSpokenOfBefore(String text, String stage, int level) {
        assertThat(level(text, stage)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The Dalhart magnet plant earned its IATF 16949 certificate in March.          | magnet     | 3
            The Dalhart magnet plant will seek IATF 16949 certification.                  | magnet     | 1
            Our sintered magnets passed PPAP level 3 at a carmaker.                       | magnet     | 3
            A carmaker has approved our magnets for its motors.                           | magnet     | 3
            Our NdPr oxide meets the specifications of two metal makers.                  | separation | 3
            The first sintered magnets rolled off the line in January.                    | magnet     | 3
            """)
    void countsWhatOthersCertifyOrAccept(String text, String stage, int level) {
        assertThat(level(text, stage)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The Euclid works converts rare earth oxides into metals and alloys.           | metal      | 3
            The Euclid works converts rare earth oxides into metals and alloys.           | separation | 0
            Oxides can be sold to others, which turn them into magnets.                   | magnet     | 0
            Corvane has kicked off commercial production of NdPr metal.                   | metal      | 4
            Corvane is the operator of the only rare earth mine in the country.           | mining     | 3
            Corvane, a customer of Orlett Metals Ltd, produces sintered magnets.          | magnet     | 3
            Corvane has unveiled its magnet plant in Ohio.                                | magnet     | 3
            Corvane's operations span mining and the separation of rare earth oxides.     | separation | 3
            Corvane confirmed the ability to produce mixed concentrate in a pilot plant.  | mining     | 2
            With an output of 600 tonnes of NdPr oxide, the works will be a large one.    | separation | 1
            Throughput rose to 6 Mt and output of 900 tonnes of NdPr oxide is planned.    | separation | 1
            Corvane is in the process of completing a feasibility study for the mine.     | mining     | 1
            It will ship to our mill in Utah, where rare earth oxides are produced.       | separation | 3
            In addition to making bonded magnets, Corvane plans a foundry.                | magnet     | 3
            The pilot plant isolates magnets from old motors.                             | magnet     | 0
            Corvane makes permanent magnets for motors, without any rare earths.          | magnet     | 0
            Upstream and midstream production set a record at Copper Pass.                | separation | 3
            We confirmed the sale of NdPr metal to a magnet maker in Ohio.                | metal      | 4
            We want to dig, and we want the ore made into magnets.                        | magnet     | 1
            """)
    void countsWhatIsMadeOutOfSomethingElse(String text, String stage, int level) {
        assertThat(level(text, stage)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Corvane (NYSE: CVNE; TSX: CVN), based in Ohio, makes sintered magnets.        | magnet     | 3
            The Cheonan Metals Plant opened in 2022. It produces NdPr metal.              | metal      | 3
            Our unit is the world's largest producer of NdFeB powder.                     | alloy      | 4
            The mine was operated by Orlett Brothers until 1963.                          | mining     | 0
            NdPr oxide is sold at US$60 per kilogram.                                     | separation | 0
            Magnet production is underway at the Dalhart works.                           | magnet     | 3
            Separation: pilot, 99.1% Dy oxide; purchase of a plant under construction.    | separation | 2
            The only active rare earth mine there is run by Orlett Brothers.              | mining     | 0
            The only active rare earth mine is Tarn Hill in Ohio, owned by Orlett Ltd.    | mining     | 0
            The only active rare earth mine in Ohio is owned by Corvane.                  | mining     | 3
            Corvane operates mines in the north and makes a fifth of the iron ore.        | mining     | 0
            It paid Orlett Metals Ltd, which owns the US's only active rare earth mine.   | mining     | 0
            Its oxide was made into strong rare earth permanent magnets by a motor maker. | magnet     | 0
            Corvane operates mines in the north and sells titanium and monazite.          | mining     | 4
            """)
    void knowsWhoIsMeant(String text, String stage, int level) {
        assertThat(level(text, stage)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Corvane recycles scrap in Utah to produce magnets.                            | magnet     | 3
            Corvane raised money in Utah to produce magnets.                              | magnet     | 1
            Operating the only rare earth mine in Ohio, Corvane is poised to grow.        | mining     | 3
            Corvane is poised to grow by operating a rare earth mine.                     | mining     | 1
            The unit, which will be called Tarn, makes rare earth metals.                 | metal      | 3
            Corvane will build a unit which makes rare earth metals.                      | metal      | 1
            Magnets would be made from the ore of Tarn, which is the only operating mine. | mining     | 3
            Magnets would be made at a works that makes magnets.                          | magnet     | 1
            The commencement of magnet production in Ohio was a step forward.             | magnet     | 3
            The approval is required for the commencement of magnet production.           | magnet     | 1
            The refinery has scaled to produce nine tonnes of NdPr oxide.                 | separation | 3
            The refinery has hired men to produce NdPr oxide.                             | separation | 1
            """)
    void tellsWorkFromPlansInOneSentence(String text, String stage, int level) {
        assertThat(level(text, stage)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Corvane has a plant that makes not only metal but also an alloy.              | metal      | 3
            The institute pressed and tested two kilograms of Corvane's magnets.          | magnet     | 2
            Motors use the force produced when two magnets repel one another.             | magnet     | 0
            It is hard for rare earth processing facilities operating under such rules.   | separation | 0
            Holes were drilled to test anomalies, separate from the rare earth vein.      | separation | 0
            With our growing portfolio in mines and other works we feel strong.           | mining     | 0
            Corvane currently owns a rare earth mining project.                           | mining     | 0
            It lies beside an established rare earth deposit.                             | mining     | 1
            Corvane has operational experience in mining.                                 | mining     | 0
            Corvane sold it to buyers in Ohio, such as Orlett, a leading magnet processor. | magnet     | 0
            While Orlett Magnet Lab is perhaps the first company to make magnets, we wait. | magnet     | 0
            """)
    void tellsDeedsFromWordsThatLookLikeThem(String text, String stage, int level) {
        assertThat(level(text, stage)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Corvane commissioned pilot-scale production at an NdFeB facility in Ohio.     | magnet     | 2
            Corvane announced pilot-scale production at an NdFeB facility in Ohio.        | magnet     | 0
            Corvane completed test mining of its rare earth ore.                          | mining     | 2
            Corvane struck a deal with Orlett to supply sintered magnets.                 | magnet     | 1
            Corvane already has a separation plant in Estonia.                            | separation | 3
            Corvane is specialising in the mining and processing of rare earth ore.       | mining     | 3
            Corvane has demonstrated the separation of terbium from dysprosium.           | separation | 2
            Corvane will demonstrate the separation of terbium from dysprosium.           | separation | 1
            Corvane has expanded beyond coal into magnet manufacturing.                   | magnet     | 3
            Corvane is expanding into magnet manufacturing.                               | magnet     | 0
            Corvane is ramping up production of sintered magnets.                         | magnet     | 3
            Corvane plans to ramp up production of sintered magnets.                      | magnet     | 1
            Corvane currently has a magnet plant in Ohio.                                 | magnet     | 3
            Corvane is engaged in the exploration, development and mining of ore.         | mining     | 1
            We report on our recent acquisition of a magnet manufacturing facility.       | magnet     | 3
            Our sintered magnets are used in wind turbines.                               | magnet     | 3
            Sintered magnets are used in wind turbines.                                   | magnet     | 0
            Strip casting of NdFeB alloy started in June.                                 | alloy      | 3
            Strip casting giant Corvane started talks in June.                            | alloy      | 0
            Samples of terbium oxide reached a purity of 99.9 %.                          | separation | 2
            We report on our proposed acquisition of a magnet manufacturing facility.     | magnet     | 1
            """)
    void knowsPilotsPurchasesAndTrades(String text, String stage, int level) {
        assertThat(level(text, stage)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Corvane, which is building a magnet plant, sold NdPr oxide in May.            | separation | 4
            Corvane, which sold its mine in May, will make NdPr oxide.                    | separation | 1
            Corvane remains one of the few companies that make sintered magnets.          | magnet     | 3
            Corvane works deposits of the world and manufactures sintered magnets.        | magnet     | 3
            Corvane, under the Department of Atomic Energy, makes NdPr oxide.             | separation | 3
            Some 94% of sintered magnets were made in China.                              | magnet     | 0
            Neodymium magnets also go into lasers and cars.                               | magnet     | 0
            A carmaker wants to source U.S.-produced sintered magnets.                    | magnet     | 0
            Corvane agreed to buy Orlett Ltd (ORL), maker of rare earth metals.           | metal      | 1
            Corvane runs the only rare earth metal and alloy works in Ohio.               | metal      | 3
            Corvane runs the only rare earth metal and alloy works in Ohio.               | alloy      | 3
            Corvane Alloys Ltd makes NdFeB alloy.                                         | alloy      | 3
            Orlett Alloys Ltd makes NdFeB alloy.                                          | alloy      | 0
            Output of NdPr oxide rose 36% to 563 tonnes.                                  | separation | 4
            Corvane signed an agreement with Orlett for the manufacture of magnets.       | magnet     | 1
            The process turns oxide into NdPr metal.                                      | metal      | 1
            The plant turns oxide into NdPr metal.                                        | metal      | 3
            Corvane is the only group outside Europe that mines rare earths.              | mining     | 3
            The Canadian company mines at Tarn Hill for rare earths.                      | mining     | 3
            The company's mines at Tarn Hill hold rare earths.                            | mining     | 0
            Corvane makes NdPr-rich carbonate.                                            | separation | 0
            Corvane meets makers of powder metal parts, which sell 4,000 tons.            | metal      | 0
            """)
    void readsOfWhomAndWhenInTheWholeSentence(String text, String stage, int level) {
        assertThat(level(text, stage)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Corvane can make 900 tonnes of sintered magnets a year.                       | magnet     | 3
            Corvane can make sintered magnets.                                            | magnet     | 1
            Corvane runs the only works able to produce NdPr oxide.                       | separation | 3
            Corvane runs a works that would be able to produce NdPr oxide.                | separation | 1
            The group is able to mine 4,000 tonnes of ore and to separate oxide.          | mining     | 3
            Corvane sold 40 tonnes of goods: 30 t of NdPr oxide; 10 t of NdFeB alloy.     | alloy      | 4
            Corvane sold 30 t of NdPr oxide; the goal is NdFeB alloy.                     | alloy      | 0
            Corvane has a works that makes not only oxide but also an NdFeB alloy.        | alloy      | 3
            Corvane makes oxide but also plans an NdFeB alloy.                            | alloy      | 1
            Its feed comes from a pilot plant for mixed carbonate, which is operating.    | mining     | 2
            Its feed is to come from a pilot plant for mixed carbonate, which is planned. | mining     | 0
            NdPr metal was made from oxide by a new reduction process.                    | metal      | 3
            NdPr metal was made from oxide by a new vendor.                               | metal      | 0
            Corvane, China's leading rare earth magnet maker, raised money.               | magnet     | 3
            Corvane said that China's rare earth magnet makers raised money.              | magnet     | 0
            The Materials and Alloys segment sold 16 tonnes of NdFeB alloy.               | alloy      | 4
            Orlett Metals Ltd's Materials and Alloys segment sold 16 t of NdFeB alloy.    | alloy      | 0
            The unit, to be called Tarn, makes NdFeB alloy.                               | alloy      | 3
            The unit, to be called Tarn, may make NdFeB alloy.                            | alloy      | 1
            It is the only works outside China and not in foreign hands that makes alloy. | alloy      | 3
            It is not a works that makes alloy.                                           | alloy      | 0
            Corvane (AIM: CVNE) has completed the first runs of its NdFeB alloy plant.    | alloy      | 3
            The oxides that motors require are separated there.                           | separation | 3
            The oxides that motors require will be separated there.                       | separation | 1
            In addition to its rare earth mine in Ohio, Corvane is planning a mill.       | mining     | 3
            In addition to its planned rare earth mine in Ohio, Corvane wants a mill.     | mining     | 1
            Carbonate from the company's Tarn Hill mine passes through the works.         | mining     | 3
            Carbonate from the company's Tarn Hill mine will pass through the works.      | mining     | 1
            The company extracts and refines materials from one of the richest deposits.  | mining     | 3
            The company extracts and refines materials from one of the richest deposits.  | separation | 3
            Corvane runs the country's only rare earth mining and processing operation.   | mining     | 3
            Corvane studied the country's only rare earth mining and processing operation. | mining     | 0
            It mines rare earths in Nevada.                                               | mining     | 3
            Its mines are rare and far away.                                              | mining     | 0
            Corvane has become the first maker in the country to make sintered magnets.   | magnet     | 3
            Corvane wants to become the first in the country to make sintered magnets.    | magnet     | 1
            Corvane has produced on-spec NdPr metal in Texas.                             | metal      | 3
            Corvane has produced goods on NdPr metal in Texas.                            | metal      | 0
            In Thailand and China it makes NdFeB alloy.                                   | alloy      | 3
            Thailand and China make NdFeB alloy.                                          | alloy      | 0
            Corvane is a Chinese maker of sintered magnets.                               | magnet     | 3
            A Chinese maker sold sintered magnets.                                        | magnet     | 0
            The sintered magnets it makes in Texas contain iron.                          | magnet     | 3
            The sintered magnets it wants in Texas contain iron.                          | magnet     | 0
            Sintered magnets account for 90% of its revenue.                              | magnet     | 4
            Sintered magnets account for 90% of demand.                                   | magnet     | 0
            Sintered magnets made of neodymium and iron are strong.                       | magnet     | 0
            Sintered magnets made in Texas are strong.                                    | magnet     | 3
            Make sintered magnets at home, says the chief executive of Corvane.           | magnet     | 1
            Made sintered magnets at home, says the chief executive of Corvane.           | magnet     | 3
            Wind power has made it a large user of sintered magnets.                      | magnet     | 0
            Wind power has made it a maker of sintered magnets.                           | magnet     | 3
            The third stage makes NdFeB alloy.                                            | alloy      | 1
            Shares of rare earth miner Corvane rose.                                      | mining     | 3
            Shares of rare earth miner Orlett Metals Ltd rose.                            | mining     | 0
            It gives the rare-earth miner and processor a package of equity.              | mining     | 3
            It is a contract with the rare-earth miner and processor.                     | mining     | 0
            Corvane will double its present output of 900 tonnes of magnets.              | magnet     | 4
            Corvane will double its planned output of 900 tonnes of magnets.              | magnet     | 1
            It can recover more than 400 kg of NdFeB alloy a batch.                       | alloy      | 2
            It might recover more than 400 kg of NdFeB alloy a batch.                     | alloy      | 1
            Corvane praised Tarn Alloys Ltd, a competitor in Ohio, which makes alloy.     | alloy      | 0
            Corvane praised Tarn Alloys Ltd, its subsidiary in Ohio, which makes alloy.   | alloy      | 3
            The batch is part of 5,000 tonnes mined last year.                            | mining     | 4
            The batch is part of 5,000 tonnes bought last year.                           | mining     | 0
            Customers have qualified the NdPr oxide.                                      | separation | 3
            Customers want to see the NdPr oxide qualified.                               | separation | 0
            The rare earth mine employs 400 people.                                       | mining     | 3
            The rare earth mine will employ 400 people.                                   | mining     | 1
            Only a handful of companies can make NdPr metal.                              | metal      | 1
            The works is designed so that it can make 900 tonnes of magnets.              | magnet     | 1
            World production of NdPr oxide rose to 90,000 tonnes.                         | separation | 0
            """)
    void hearsWhatIsToldInPassing(String text, String stage, int level) {
        assertThat(level(text, stage)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Europe's only rare earth metal maker, Corvane works in Ohio.                  | metal      | 3
            Europe's only rare earth metal maker met Corvane in Ohio.                     | metal      | 0
            Corvane is one of very few outside China to make NdPr metal.                  | metal      | 3
            Very few outside China want to make NdPr metal.                               | metal      | 1
            The works in Texas makes up to 2,000 tonnes of sintered magnets a year.       | magnet     | 4
            The works in Texas makes up for lost time with sintered magnets.              | magnet     | 0
            Sintered magnets are made there from scrap.                                   | magnet     | 3
            Sintered magnets are made in a dozen steps.                                   | magnet     | 0
            The sintered magnets, produced in Texas, are used in robots.                  | magnet     | 3
            The sintered magnets, produced in China, are used in robots.                  | magnet     | 0
            It has orders for magnets from its new plant, which is now in operation.      | magnet     | 3
            It has orders for magnets from its new plant, which is not in operation.      | magnet     | 0
            The rare earth mine has an annual output of 40,000 tonnes.                    | mining     | 4
            The rare earth mine has an annual budget of 40,000 dollars.                   | mining     | 0
            The mixed concentrate goes by rail to Ohio.                                   | mining     | 4
            The mixed concentrate could go by rail to Ohio.                               | mining     | 1
            Half of its revenue comes from concentrate sold to Orlett.                    | mining     | 4
            Half of its revenue is to come from concentrate sold to Orlett.               | mining     | 1
            A laboratory verified the purity of the dysprosium oxide at 99.9%.            | separation | 2
            A laboratory doubted the purity of the dysprosium oxide at 99.9%.             | separation | 0
            Samarium and terbium were separated at purities of 99.9%.                     | separation | 2
            Samarium and terbium will be separated at purities of 99.9%.                  | separation | 1
            The work is to show how NdPr oxide of high purity is separated.               | separation | 0
            Corvane separates the ore on the same hill.                                   | separation | 3
            Corvane separates the ways of two engineers.                                  | separation | 0
            Corvane owns the only rare earth mine in Ohio.                                | mining     | 3
            Its mine would help whoever owns the only magnet presses in Ohio.             | mining     | 0
            It casts its own strip, too.                                                  | alloy      | 3
            Its metal units have run for two years.                                       | metal      | 4
            Its sintered magnets earned 60 million euros last year.                       | magnet     | 4
            Output of monazite concentrate rose by a tenth.                               | mining     | 3
            Monazite concentrate was produced by a vendor.                                | mining     | 0
            Corvane has since become the largest rare earth miner in the West.            | mining     | 3
            Corvane hopes to become the largest rare earth miner in the West.             | mining     | 1
            Corvane develops and produces sintered magnets.                               | magnet     | 3
            Corvane develops and will produce sintered magnets.                           | magnet     | 1
            Its metal works in Wales supplies magnet makers.                              | metal      | 4
            Its metal works in Wales would supply magnet makers.                          | metal      | 0
            Corvane announced the first production of sintered magnets.                   | magnet     | 3
            Corvane announced a wish for the production of sintered magnets.              | magnet     | 1
            Global NdPr output rose to 90,000 tonnes.                                     | separation | 0
            """)
    void hearsWhatStandsApartFromItsVerb(String text, String stage, int level) {
        assertThat(level(text, stage)).isEqualTo(level);
    }

    private static int level(String text, String stage) {
        var document = Document.of("Rare earth news. " + text).withIssuer("Corvane")
                .withKind(DocumentKind.RELEASE);
        return CLASSIFIER.assess(document, Optional.empty()).stages().stream()
                .filter(finding -> finding.stage().equals(stage)).findFirst().orElseThrow().level();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Corvane produced 29 kg of NdPr metal and plans to make 2,000 t a year.         | 29 kg
            Corvane produced 29 kg of NdPr metal; it hopes to make 2,000 t of it.          | 29 kg
            Corvane produced 29 kg of NdPr metal, 41 kg more than in May.                  | 29 kg, 41 kg
            """)
    void givesTheFiguresOfTheClauseThatItJudged(String text, String quantities) {
        var document = Document.of(text).withIssuer("Corvane").withKind(DocumentKind.RELEASE);
        var evidence = CLASSIFIER.assess(document, Optional.empty()).stages().get(2).evidence().getFirst();
        assertThat(String.join(", ", evidence.quantities())).isEqualTo(quantities);
        assertThat(evidence.measures()).extracting(Measure::text)
                .containsExactly(quantities.split(", "));
    }
}
