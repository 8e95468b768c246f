package lodestone.cli;

import java.util.List;
import java.util.Optional;
import lodestone.model.ReviewState;
import lodestone.store.CaseFilter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// Which cases of the review queue are meant.
final class CaseOptions {

    @Option(names = "--state", split = ",", paramLabel = "STATE", converter = States.class,
            description = "open, claimed, second-review, disputed, reopened, decided (default: all but "
                    + "decided).")
    private List<ReviewState> states = List.of();

    @Option(names = "--issuer", paramLabel = "NAME", description = "Whose name holds that.")
    private @Nullable String issuer;

    @Option(names = "--gap", paramLabel = "STAGE", description = "That claim that stage without evidence.")
    private @Nullable String gap;

    @Option(names = "--severity", paramLabel = "N", description = "At least so severe.")
    private @Nullable Integer severity;

    @Option(names = "--assignee", paramLabel = "NAME",
            description = "With that reviewer; \"\" for nobody's.")
    private @Nullable String assignee;

    @Option(names = "--kind", paramLabel = "KIND", description = "release, filing, news, opinion or other.")
    private @Nullable String kind;

    @Option(names = "--sample", description = "Only what chance drew from what is not flagged.")
    private boolean sample;

    CaseFilter filter() {
        return new CaseFilter(states, Optional.ofNullable(issuer), Optional.ofNullable(gap),
                Optional.ofNullable(severity), Optional.ofNullable(assignee), Optional.ofNullable(kind),
                Optional.of(true).filter(_ -> sample));
    }

    private static final class States implements ITypeConverter<ReviewState> {
        @Override
        public ReviewState convert(String word) {
            return ReviewState.of(word).orElseThrow(() -> new TypeConversionException("\"" + word
                    + "\" is no state; there are open, claimed, second-review, disputed, reopened, "
                    + "decided"));
        }
    }
}
