package lodestone.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The companies with what each has ever shown.
///
/// @param stages of the chain, upstream first
/// @param more how many issuers are not listed
public record CompaniesView(List<String> stages, List<Row> rows, int more) {

    public CompaniesView {
        stages = List.copyOf(stages);
        rows = List.copyOf(rows);
    }

    /// One company.
    ///
    /// @param documents of it, copies left out
    /// @param claiming how many of them claim that it spans the chain
    /// @param newest when the newest was published; empty if there is none
    /// @param levels the highest of each stage
    /// @param watched whether a source of its own is configured
    public record Row(String name, long documents, long claiming, Optional<Instant> newest,
            List<Integer> levels, boolean watched) {

        public Row {
            levels = List.copyOf(levels);
        }

        /// Where its page lies.
        public String address() {
            return CompanyPages.address(name);
        }

        /// The day of its newest document.
        public String day() {
            return newest.map(Dates::day).orElse("never");
        }

        List<String> cells() {
            var cells = new ArrayList<>(List.of(name, Long.toString(documents), Long.toString(claiming),
                    day()));
            levels.forEach(level -> cells.add(Integer.toString(level)));
            return cells;
        }
    }
}
