package lodestone.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import lodestone.model.DocumentKind;
import lodestone.model.ReviewState;
import lodestone.store.CaseFilter;

/// Which cases of the queue a program asks for: the names and values of the queue's page, but what cannot be
/// read is told.
final class ApiCases {

    static final List<ApiParameter> PARAMETERS = List.of(
            ApiParameter.text("state", "open, claimed, second-review, disputed, reopened or decided, several "
                    + "between commas; whatever waits where it is left out."),
            ApiParameter.text("issuer", "A part of the issuer's name."),
            ApiParameter.text("gap", "A stage that is claimed without evidence."),
            ApiParameter.text("severity", "At least so much, 0 to 100."),
            ApiParameter.text("holder", "Who works on it; nobody for what is free."),
            ApiParameter.text("kind", "release, filing, news, opinion or other."),
            ApiParameter.text("sample", "true: what chance drew."));

    private ApiCases() {}

    /// @param given what is asked for, by name
    static CaseFilter filter(Function<String, Optional<String>> given) {
        return new CaseFilter(given.apply("state").map(ApiCases::states).orElse(List.of()),
                given.apply("issuer"), given.apply("gap"), given.apply("severity").map(ApiCases::severity),
                given.apply("holder").map(name -> name.equals("nobody") ? "" : name),
                given.apply("kind").map(ApiCases::kind), given.apply("sample").map(ApiCases::sample));
    }

    private static List<ReviewState> states(String labels) {
        return Arrays.stream(labels.split(",", -1)).map(label -> ReviewState.of(label)
                .orElseThrow(() -> none("state", label))).toList();
    }

    private static Integer severity(String typed) {
        if (!typed.matches("\\d{1,3}")) {
            throw ApiProblemException.wrong("severity: 0 to 100, not \"" + typed + "\".");
        }
        return Integer.valueOf(typed);
    }

    private static String kind(String label) {
        return DocumentKind.of(label).map(DocumentKind::label).orElseThrow(() -> none("kind", label));
    }

    private static Boolean sample(String typed) {
        if (!typed.equals("true")) {
            throw ApiProblemException.wrong("sample: true, or leave it out.");
        }
        return true;
    }

    private static ApiProblemException none(String name, String label) {
        return ApiProblemException.wrong(name + ": there is no \"" + label + "\".");
    }
}
