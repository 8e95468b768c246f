package lodestone.extract;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// The names of the months in the languages that pages are written in, and their usual short forms.
final class Months {

    private static final Map<String, Integer> BY_NAME = byName("""
            jan january januar janvier enero gennaio janeiro januari styczeń stycznia января январь \
            січня січень ocak leden ledna január januára tammikuu tammikuuta jänner janv ene gen sty \
            янв січ oca ιανουαρίου ianuarie siječnja јануар януари يناير tammi
            feb february februar février fevrier febrero febbraio fevereiro februari luty lutego \
            февраля февраль лютого лютий şubat únor února február februára helmikuu helmikuuta feber \
            févr fev lut фев лют şub φεβρουαρίου februarie veljače фебруар февруари فبراير helmi
            mar march märz mars marzo março marco maart marzec marca марта март березня березень mart \
            březen března március marec maaliskuu maaliskuuta mrz maa μαρτίου martie ožujka مارس maret \
            mär mrt бер marz
            apr april avril abril aprile kwiecień kwietnia апреля апрель квітня квітень nisan duben \
            dubna április apríl apríla huhtikuu huhtikuuta avr abr kwi απριλίου aprilie travnja април \
            أبريل апр кві nis
            may mai mayo maggio maio mei maj maja мая май травня травень mayıs květen května május máj \
            mája toukokuu toukokuuta mag μαΐου svibnja мај مايو тра
            jun june juni juin junio giugno junho czerwiec czerwca июня июнь червня червень haziran \
            červen června június jún júna kesäkuu kesäkuuta giu cze июн чер haz ιουνίου iunie lipnja \
            јун юни يونيو juny
            jul july juli juillet julio luglio julho lipiec lipca июля июль липня липень temmuz \
            červenec července július júl júla heinäkuu heinäkuuta juil lug lip июл лип tem ιουλίου \
            iulie srpnja јул юли يوليو jui
            aug august août aout agosto augustus sierpień sierpnia августа август серпня серпень \
            ağustos srpen srpna augusztus elokuu elokuuta augusti ago sie авг сер ağu αυγούστου \
            kolovoza أغسطس agustus
            sep sept september septembre septiembre settembre setembro wrzesień września сентября \
            сентябрь вересня вересень eylül září szeptember syyskuu syyskuuta set wrz сен сент вер eyl \
            σεπτεμβρίου septembrie rujna септембар септември سبتمبر setiembre
            oct october oktober octobre octubre ottobre outubro październik października октября \
            октябрь жовтня жовтень ekim říjen října október októbra lokakuu lokakuuta okt ott out paź \
            окт жов eki οκτωβρίου octombrie listopada октобар октомври أكتوبر
            nov november novembre noviembre novembro listopad ноября ноябрь листопада kasım novembra \
            marraskuu marraskuuta lis ноя лис kas νοεμβρίου noiembrie studenoga новембар ноември \
            نوفمبر nopember
            dec december dezember décembre decembre diciembre dicembre dezembro desember grudzień \
            grudnia декабря декабрь грудня грудень aralık prosinec prosince decembra joulukuu \
            joulukuuta dez déc dic gru дек гру ara δεκεμβρίου decembrie prosinca децембар декември \
            ديسمبر desember
            """);

    private Months() {}

    private static Map<String, Integer> byName(String lines) {
        var names = new HashMap<String, Integer>();
        int month = 1;
        for (var line : lines.strip().lines().toList()) {
            for (var name : line.strip().split("\\s+", -1)) {
                names.putIfAbsent(name, month);
            }
            month++;
        }
        return Map.copyOf(names);
    }

    /// The number of the month of that name, or 0.
    static int of(String name) {
        return BY_NAME.getOrDefault(name.toLowerCase(Locale.ROOT).replaceAll("\\.$", ""), 0);
    }
}
