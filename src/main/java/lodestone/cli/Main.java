package lodestone.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// The command line: global options, commands, help. Exit codes: 0 done, 1 the job or part of it failed, 2
/// wrong use.
@Command(
        name = "lodestone",
        version = "Lodestone 0.1.0",
        description = "Watches what rare earth companies publish and shows which \"mine-to-magnet\" "
                + "claims lack evidence.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class, RunCommand.class, ServeCommand.class, RunsCommand.class, SearchCommand.class,
            ShowCommand.class, AssessCommand.class,
            ExtractCommand.class, LinksCommand.class, EvaluateCommand.class, SourcesCommand.class,
            WatchesCommand.class, AlertsCommand.class, ReviewCommand.class, AccountsCommand.class,
            DoctorCommand.class,
            ReindexCommand.class, ReassessCommand.class, BackupCommand.class, RestoreCommand.class,
            VerifyCommand.class, BundleCommand.class, CompletionCommand.class
        },
        footer = {"", "Exit codes: 0 done, 1 the job or part of it failed, 2 wrong use."})
final class Main implements Callable<Integer> {

    private final Streams streams;

    @Option(names = "--home", paramLabel = "DIR", scope = ScopeType.INHERIT,
            description = "Holds config/, sources/ and index/ (default: the launcher's folder; also "
                    + "LODESTONE_HOME).")
    private @Nullable Path home;

    @Option(names = "--quiet", scope = ScopeType.INHERIT, description = "No progress and no notices.")
    private boolean quiet;

    @Option(names = "--verbose", scope = ScopeType.INHERIT,
            description = "Show the cause of a failure in full.")
    private boolean verbose;

    @Option(names = "--no-color", scope = ScopeType.INHERIT, description = "No colour (also NO_COLOR).")
    private boolean plain;

    @SuppressWarnings("unused") // picocli reads it
    @Option(names = {"-h", "--help"}, usageHelp = true, scope = ScopeType.INHERIT,
            description = "Show this help.")
    private boolean help;

    @SuppressWarnings("unused") // picocli reads it
    @Option(names = {"-V", "--version"}, versionHelp = true, scope = ScopeType.INHERIT,
            description = "Show the version.")
    private boolean version;

    Main(Streams streams) {
        this.streams = streams;
    }

    /// Runs the program over those streams and returns the exit code.
    static int run(Streams streams, String... args) {
        var line = new CommandLine(new Main(streams));
        line.setOut(new PrintWriter(streams.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(streams.err(), true, StandardCharsets.UTF_8));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(streams.colour() ? Ansi.ON : Ansi.OFF));
        tellVersion(line);
        line.registerConverter(LocalDate.class, Main::day);
        line.setParameterExceptionHandler(
                (fault, _) -> Failure.wrongUse(streams,
                        fault.getCommandLine().getCommandSpec().qualifiedName(), fault.getMessage()));
        line.setExecutionExceptionHandler((fault, command, _) -> failed(streams, command, fault));
        int code = line.execute(args);
        streams.out().flush();
        return code;
    }

    /// Every command tells the program's version.
    private static void tellVersion(CommandLine line) {
        for (var command : line.getSubcommands().values()) {
            command.getCommandSpec().version(line.getCommandSpec().version());
            tellVersion(command);
        }
    }

    @Override
    public Integer call() {
        throw new UsageException("name a command; ./lodestone --help lists them");
    }

    /// The folder that holds everything.
    Home home() {
        return Home.chosen(Optional.ofNullable(home));
    }

    Streams streams() {
        return streams.with(!quiet, !plain);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notOne) {
            throw new CommandLine.TypeConversionException("\"" + text + "\" is not a day such as 2026-03-02");
        }
    }

    private static int failed(Streams streams, CommandLine command, Exception fault) {
        if (command.getCommandSpec().root().userObject() instanceof Main main && main.verbose) {
            fault.printStackTrace(streams.err());
        }
        return Failure.tell(streams, command.getCommandSpec().qualifiedName(), fault);
    }
}
