package lodestone.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lodestone.index.query.QueryException;
import lodestone.index.SearchRequest;
import org.jspecify.annotations.Nullable;

/// A plain search as it was typed, read without the command-line library. Whatever is not plain (help, an
/// unknown option, a value that does not fit) is left to [SearchCommand], which also says what is wrong.
///
/// @param home as given by `--home`
/// @param plain without colour
record SearchLine(Optional<Path> home, boolean plain, SearchRequest request, SearchFormat format) {

    private static final Set<String> SWITCHES = Set.of("--quiet", "--no-color");
    private static final Set<String> OPTIONS = Set.of("--home", "--from", "--to", "--issuer", "--stage",
            "--verdict", "--kind", "--limit", "--format");

    /// The search that these words ask for; empty if they are no plain search.
    static Optional<SearchLine> read(String... args) {
        var words = new Words();
        for (int i = 0; i < args.length; i++) {
            int equals = args[i].startsWith("--") ? args[i].indexOf('=') : -1;
            var name = equals < 0 ? args[i] : args[i].substring(0, equals);
            boolean understood;
            if (SWITCHES.contains(args[i])) {
                understood = words.put(name, "");
            } else if (!OPTIONS.contains(name)) {
                understood = words.add(args[i]);
            } else if (equals >= 0) {
                understood = words.put(name, args[i].substring(equals + 1));
            } else {
                i++;
                understood = i < args.length && words.put(name, args[i]);
            }
            if (!understood) {
                return Optional.empty();
            }
        }
        return words.line();
    }

    /// Searches, prints, and returns the exit code.
    int run(Streams streams) {
        var out = streams.with(true, !plain);
        try {
            new Searching(Home.chosen(home), out).print(request, format);
            out.out().flush();
            return 0;
        } catch (IOException | QueryException | RuntimeException fault) {
            return Failure.tell(out, "lodestone search", fault);
        }
    }

    /// The words so far: `search`, then one query; options anywhere.
    private static final class Words {
        private final Map<String, String> options = new HashMap<>();
        private @Nullable String command;
        private @Nullable String query;

        boolean put(String name, String value) {
            return !value.startsWith("-") && !value.startsWith("@") && options.put(name, value) == null;
        }

        boolean add(String word) {
            if (word.startsWith("-") || word.startsWith("@")) {
                return false;
            }
            if (command == null) {
                command = word;
                return word.equals("search");
            }
            boolean first = query == null;
            query = word;
            return first;
        }

        Optional<SearchLine> line() {
            if (query == null) {
                return Optional.empty();
            }
            try {
                var filters = new SearchRequest.Filters(day("--from"), day("--to"), option("--issuer"),
                        option("--stage"), option("--verdict"), option("--kind"));
                var request = SearchRequest.of(query,
                        option("--limit").map(Integer::parseInt).orElse(Searching.USUAL_LIMIT)).with(filters);
                var format = option("--format").map(SearchFormat::valueOf).orElse(SearchFormat.text);
                return Searching.allows(request.limit())
                        ? Optional.of(new SearchLine(option("--home").map(Path::of),
                                options.containsKey("--no-color"), request, format))
                        : Optional.empty();
            } catch (DateTimeParseException | IllegalArgumentException _) {
                return Optional.empty();
            }
        }

        private Optional<String> option(String name) {
            return Optional.ofNullable(options.get(name));
        }

        private Optional<LocalDate> day(String name) {
            return option(name).map(LocalDate::parse);
        }
    }
}
