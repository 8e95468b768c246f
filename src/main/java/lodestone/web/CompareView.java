package lodestone.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lodestone.model.Query;

/// Companies side by side.
///
/// @param watched names to choose from
/// @param room whether one more can be added
public record CompareView(List<Standing> companies, List<String> watched, boolean room) {

    public CompareView {
        companies = List.copyOf(companies);
        watched = List.copyOf(watched);
    }

    /// The address of the same without that one.
    public String without(Standing one) {
        return companies.stream().filter(other -> !other.equals(one))
                .map(other -> "c=" + Query.encoded(other.name()))
                .collect(Collectors.joining("&", "/compare?", ""));
    }

    /// One company.
    ///
    /// @param none what is said of a stage without evidence
    public record Standing(String name, String address, int documents, String none, String firstClaim,
            List<StageView> stages) {
        public Standing {
            stages = List.copyOf(stages);
        }
    }

    /// One stage of each company, in their order.
    public List<List<StageView>> rows() {
        return companies.isEmpty() ? List.of()
                : IntStream.range(0, companies.getFirst().stages().size())
                        .mapToObj(stage -> companies.stream().map(one -> one.stages().get(stage)).toList())
                        .toList();
    }
}
