package lodestone.cli;

import java.io.FileOutputStream;
import java.io.FileDescriptor;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.Callable;
import lodestone.index.QueryException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// The program. Exit codes: 0 done, 1 the job or part of it failed, 2 wrong use.
@Command(
        name = "lodestone",
        version = "Lodestone 0.1.0",
        description = "Watches what rare earth companies publish and shows which \"mine-to-magnet\" "
                + "claims lack evidence.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class, RunCommand.class, SearchCommand.class, ShowCommand.class, AssessCommand.class,
            ExtractCommand.class, LinksCommand.class, EvaluateCommand.class, SourcesCommand.class,
            WatchesCommand.class, DoctorCommand.class, ReindexCommand.class, ReassessCommand.class,
            BackupCommand.class,
            RestoreCommand.class, VerifyCommand.class
        },
        footer = {"", "Exit codes: 0 done, 1 the job or part of it failed, 2 wrong use."})
public final class Main implements Callable<Integer> {

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
    @Option(names = {"-V", "--version"}, versionHelp = true, description = "Show the version.")
    private boolean version;

    Main(Streams streams) {
        this.streams = streams;
    }

    /// Runs the program and ends the process.
    public static void main(String[] args) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        boolean terminal = Boolean.getBoolean("lodestone.terminal");
        boolean colour = Boolean.getBoolean("lodestone.colour") && System.getenv("NO_COLOR") == null;
        int code = run(new Streams(System.in, out, err, terminal, colour), args);
        out.flush();
        System.exit(code);
    }

    /// Runs the program over those streams and returns the exit code.
    static int run(Streams streams, String... args) {
        var line = new CommandLine(new Main(streams));
        line.setOut(new PrintWriter(streams.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(streams.err(), true, StandardCharsets.UTF_8));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(streams.colour() ? Ansi.ON : Ansi.OFF));
        line.registerConverter(LocalDate.class, Main::day);
        line.setParameterExceptionHandler(
                (fault, _) -> wrongUse(streams, fault.getCommandLine(), fault.getMessage()));
        line.setExecutionExceptionHandler((fault, command, _) -> failed(streams, command, fault));
        int code = line.execute(args);
        streams.out().flush();
        return code;
    }

    @Override
    public Integer call() {
        throw new UsageException("name a command; ./lodestone --help lists them");
    }

    /// The folder that holds everything.
    Home home() {
        var given = Optional.ofNullable(home)
                .or(() -> Optional.ofNullable(System.getenv("LODESTONE_HOME")).map(Path::of))
                .or(() -> Optional.ofNullable(System.getProperty("lodestone.home")).map(Path::of));
        return Home.of(given.orElse(Path.of("")).toAbsolutePath().normalize());
    }

    Streams streams() {
        return new Streams(streams.in(), streams.out(), streams.err(), streams.terminal() && !quiet,
                streams.colour() && !plain);
    }

    boolean quiet() {
        return quiet;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notOne) {
            throw new CommandLine.TypeConversionException("\"" + text + "\" is not a day such as 2026-03-02");
        }
    }

    private static int wrongUse(Streams streams, CommandLine command, @Nullable String message) {
        var first = String.valueOf(message).lines().findFirst().orElse("wrong use");
        streams.err()
                .println(command.getCommandSpec().qualifiedName() + ": " + first + " (--help shows how)");
        return 2;
    }

    /// A mistake in a file, not on the command line: every fault has its line, and no --help mends it.
    private static int misconfigured(Streams streams, CommandLine command, FaultyHomeException faulty) {
        faulty.faults().forEach(
                fault -> streams.err().println(command.getCommandSpec().qualifiedName() + ": " + fault));
        return 2;
    }

    private static int failed(Streams streams, CommandLine command, Exception fault) {
        var main = command.getCommandSpec().root().userObject() instanceof Main m ? m : null;
        if (main != null && main.verbose) {
            fault.printStackTrace(streams.err());
        }
        return switch (fault) {
            case FaultyHomeException faulty -> misconfigured(streams, command, faulty);
            case UsageException _,QueryException _ -> wrongUse(streams, command, fault.getMessage());
            case InterruptedException _ -> {
                Thread.currentThread().interrupt();
                yield 1;
            }
            default -> {
                streams.err().println(command.getCommandSpec().qualifiedName() + ": " + reason(fault));
                yield 1;
            }
        };
    }

    private static String reason(Exception fault) {
        Throwable cause = fault instanceof UncheckedIOException && fault.getCause() != null ? fault.getCause()
                : fault;
        var message = cause.getMessage() == null ? cause.getClass().getSimpleName()
                : cause.getMessage().lines().findFirst().orElse("");
        return switch (cause) {
            case NoSuchFileException _ -> "no such file: " + message;
            case AccessDeniedException _ -> "may not read or write: " + message;
            case FileAlreadyExistsException _,NotDirectoryException _ -> "not a folder: " + message;
            case IOException _,IllegalStateException _ -> message;
            default -> cause.getClass().getSimpleName() + ": " + message + " (--verbose shows where)";
        };
    }
}
