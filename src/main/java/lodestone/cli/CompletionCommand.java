package lodestone.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// Completion of commands and options for the user's shell.
@Command(name = "completion", description = "Print completion for bash and zsh.",
        footer = {"", "Now and here: source <(./lodestone completion)"})
final class CompletionCommand implements Runnable {

    @ParentCommand
    private @Nullable Main main;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        var root = Objects.requireNonNull(spec).root().commandLine();
        Objects.requireNonNull(main).streams().out().print(AutoComplete.bash("lodestone", root));
    }
}
