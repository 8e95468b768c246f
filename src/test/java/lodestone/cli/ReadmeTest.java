package lodestone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The first thing that anybody reads does what it says.
class ReadmeTest {

    private static final int LONGEST = 150;
    private static final int FIRST_COMMAND = 25;
    private static final Pattern WORDS = Pattern.compile("'([^']*)'|(\\S+)");
    private static final Pattern ASSESSED = Pattern.compile("echo '([^\\n]*)' \\| ./lodestone (.*)\\n");
    private static final Pattern NAMED = Pattern.compile("^\\| (`.*`) \\|", Pattern.MULTILINE);

    @TempDir
    private Path home;
    private String readme = "";

    @BeforeEach
    void read() throws IOException {
        readme = Files.readString(Program.PROJECT.resolve("README.md"));
    }

    @Test
    void isShort() {
        var lines = readme.lines().toList();
        assertThat(lines).hasSizeLessThan(LONGEST);
        assertThat(lines.indexOf("```sh")).isBetween(0, FIRST_COMMAND);
    }

    /// The commands of the quick start that end by themselves, at a site of the source's name on loopback.
    @Test
    void startsQuickly() throws IOException {
        try (var site = OneSite.watched(home, "mp-materials", """
                name: Corvane Rare Earths, Inc.
                kind: company
                verified: false
                terms: A site of the test.
                listings: [{id: page, kind: page, url: HOST/news, select: li a}]
                """)) {
            site.page("/news", "<ul><li><a href='HOST/1.html'>A release</a></li></ul>");
            site.page("/1.html", "<html><body><p>Corvane Rare Earths, Inc. sells paint.</p></body></html>");
            var commands = commands(part("## Quick start"));
            assertThat(commands).hasSizeGreaterThan(3);
            for (var command : commands) {
                var ran = Program.run(home, "", words(command));
                assertThat(ran.code()).as(command + "\n" + ran.out() + ran.err()).isZero();
            }
            assertThat(site.asked()).containsExactly("/news", "/news", "/1.html");
        }
    }

    @Test
    void showsWhatTheProgramPrints() {
        var match = ASSESSED.matcher(readme);
        assertThat(match.find()).isTrue();
        var ran = Program.run(Program.PROJECT, match.group(1) + "\n", words(match.group(2)));
        assertThat(ran.code()).isZero();
        var printed = readme.substring(readme.indexOf("```\n", match.end() + 4) + 4);
        assertThat(ran.out()).contains(printed.substring(0, printed.indexOf("```")));
    }

    @Test
    void namesEveryCommand() {
        var named = NAMED.matcher(part("## Commands")).results()
                .flatMap(row -> Pattern.compile("`([a-z]+)").matcher(row.group(1)).results())
                .map(command -> command.group(1)).collect(Collectors.toSet());
        var offered = Program.run(Program.PROJECT, "", "--help").out().lines()
                .dropWhile(line -> !line.startsWith("Commands:")).skip(1).takeWhile(line -> !line.isBlank())
                .filter(line -> line.matches("  [a-z].*")).map(line -> line.strip().split(" ", 2)[0])
                .collect(Collectors.toSet());
        assertThat(named).isEqualTo(offered);
    }

    private String part(String head) {
        var part = readme.substring(readme.indexOf(head + "\n") + head.length());
        return part.substring(0, part.indexOf("\n## "));
    }

    private static List<String> commands(String part) {
        return part.lines().filter(line -> line.startsWith("./lodestone "))
                .map(line -> line.split(" # ", 2)[0].substring("./lodestone ".length()).strip())
                .filter(command -> !command.equals("serve")).toList();
    }

    private static String[] words(String command) {
        var words = new ArrayList<String>();
        var match = WORDS.matcher(command);
        while (match.find()) {
            words.add(match.group(1) == null ? match.group(2) : match.group(1));
        }
        return words.toArray(String[]::new);
    }
}
