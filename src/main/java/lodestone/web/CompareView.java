package lodestone.web;

import java.util.List;
import java.util.stream.IntStream;

/// Companies side by side.
public record CompareView(List<Standing> companies) {

    public CompareView {
        companies = List.copyOf(companies);
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
