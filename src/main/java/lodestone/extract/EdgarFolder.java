package lodestone.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import lodestone.extract.ListingRead.Older;
import lodestone.model.Link;

/// `index.json` of a folder: of a filing's, its index page, for what the files are stands there alone; of a
/// filer's, the index page of each filing; of the folders of daily or quarterly indexes, those by years,
/// quarters and days, newest first.
final class EdgarFolder {

    private static final Pattern FILING = Pattern.compile("(?:.*/)?(\\d{10})(\\d{2})(\\d{6})/?");
    private static final Pattern FILER = Pattern.compile(".*/edgar/data/(\\d{1,10})/?.*");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern QUARTER = Pattern.compile("QTR([1-4])");
    private static final Pattern DAY = Pattern.compile("master\\.(\\d{4})(\\d\\d)(\\d\\d)\\.idx");
    private static final Pattern IN_YEAR = Pattern.compile(".*/((?:19|20)\\d\\d)(?:/.*)?");

    private final EdgarPlace place;
    private final List<Link> links = new ArrayList<>();
    private final List<Older> older = new ArrayList<>();

    EdgarFolder(EdgarPlace place) {
        this.place = place;
    }

    ListingRead read(JsonNode directory) {
        var folder = place.base().map(url -> String.valueOf(url.getPath()))
                .filter(path -> path.endsWith("/index.json")).orElse(directory.path("name").asText(""))
                .replaceFirst("/(?:index\\.json)?$", "");
        var filer = FILER.matcher(folder + "/");
        var filing = FILING.matcher(folder);
        if (filer.matches() && filing.matches()) {
            filing(filer.group(1), folder.substring(folder.lastIndexOf('/') + 1), directory.path("item"));
        }
        for (var item : directory.path("item")) {
            take(folder, item, filer.matches() && !filing.matches() ? filer.group(1) : "");
        }
        older.sort((one, other) -> other.newest().orElse(Instant.MIN).compareTo(
                one.newest().orElse(Instant.MIN)));
        return links.isEmpty() && older.isEmpty() && !directory.path("item").isEmpty()
                ? new ListingRead.Unreadable("a folder of EDGAR without filings or indexes of filings")
                : new ListingRead.Links(links, older);
    }

    private void take(String folder, JsonNode item, String cik) {
        var name = item.path("name").asText("").replaceFirst("/$", "");
        var filing = FILING.matcher(name);
        var day = DAY.matcher(name);
        if (!cik.isEmpty() && filing.matches()) {
            filing(cik, name, List.of(item));
        } else if (day.matches()) {
            index(folder + "/" + name,
                    LocalDate.parse(day.group(1) + "-" + day.group(2) + "-" + day.group(3)));
        } else if (YEAR.matcher(name).matches()) {
            index(folder + "/" + name + "/index.json", LocalDate.of(Integer.parseInt(name), 12, 31));
        } else if (QUARTER.matcher(name).matches()) {
            quarter(folder, name);
        } else if (name.equals("master.idx")) {
            place.of(folder + "/" + name).ifPresent(url -> older.add(new Older(url, Optional.empty())));
        }
    }

    private void quarter(String folder, String name) {
        var year = IN_YEAR.matcher(folder);
        if (year.matches()) {
            int month = 3 * (name.charAt(name.length() - 1) - '0');
            index(folder + "/" + name + "/index.json",
                    LocalDate.of(Integer.parseInt(year.group(1)), month, 1).plusMonths(1).minusDays(1));
        }
    }

    private void index(String path, LocalDate newest) {
        place.of(path).ifPresent(url -> older.add(
                new Older(url, Optional.of(newest.atStartOfDay(ZoneOffset.UTC).toInstant()))));
    }

    private void filing(String cik, String name, Iterable<JsonNode> files) {
        var digits = FILING.matcher(name);
        if (digits.matches()) {
            var accession = digits.group(1) + "-" + digits.group(2) + "-" + digits.group(3);
            var date = changed(files);
            place.index(cik, accession).ifPresent(url -> links.add(new Link(url, "", date,
                    date.flatMap(Dates::parse), Optional.empty(), Optional.of(accession), List.of(),
                    Optional.empty(), List.of())));
        }
    }

    /// The day on which the newest of the files was written; a filing's never change.
    private static Optional<String> changed(Iterable<JsonNode> files) {
        var newest = "";
        for (var file : files) {
            var at = file.path("last-modified").asText("");
            newest = at.compareTo(newest) > 0 ? at : newest;
        }
        return Optional.of(newest).filter(at -> at.length() >= 10).map(at -> at.substring(0, 10));
    }
}
