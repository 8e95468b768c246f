package lodestone.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import lodestone.model.Link;

/// `master.idx`: every filing of a day or quarter, one a line in five columns between pipes. A filing of
/// several filers has several lines, and is handed on once.
final class EdgarIndexFile {

    private static final Pattern HEAD = Pattern
            .compile("(?mi)^CIK\\|Company Name\\|Form Type\\|Date Filed\\|");
    private static final Pattern LINE = Pattern.compile(
            "(?m)^(\\d{1,10})\\|([^|\\r\\n]*)\\|([^|\\r\\n]*)\\|(\\d{4})-?(\\d\\d)-?(\\d\\d)\\|"
                    + "\\S*?(\\d{10}-\\d{2}-\\d{6})\\.txt\\s*?$");

    private final EdgarPlace place;
    private final List<String> forms;

    EdgarIndexFile(EdgarPlace place, List<String> forms) {
        this.place = place;
        this.forms = forms;
    }

    static boolean looksLike(String text) {
        return HEAD.matcher(text.substring(0, Math.min(4000, text.length()))).find();
    }

    ListingRead read(String text) {
        var links = new ArrayList<Link>();
        var seen = new java.util.HashSet<String>();
        var line = LINE.matcher(text);
        while (line.find()) {
            var form = line.group(3).strip();
            if ((forms.isEmpty() || forms.contains(form)) && seen.add(line.group(7))) {
                if (links.size() == ListingReader.MOST_LINKS) {
                    return ListingReader.tooMany();
                }
                var day = line.group(4) + "-" + line.group(5) + "-" + line.group(6);
                place.index(line.group(1), line.group(7)).ifPresent(url -> links.add(new Link(url,
                        line.group(2).strip() + " " + form, Optional.of(day), Dates.parse(day),
                        Optional.empty(), Optional.of(line.group(7)), List.of(), Optional.of(form),
                        List.of())));
            }
        }
        return new ListingRead.Links(links);
    }
}
