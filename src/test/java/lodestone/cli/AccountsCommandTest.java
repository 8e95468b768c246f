package lodestone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AccountsCommandTest {

    @TempDir
    private Path home;

    @BeforeEach
    void ship() throws Exception {
        Homes.shipped(home);
    }

    @Test
    void printsTheLinkOfANewAccount() {
        assertThat(run("add", "ann", "--role", "editor").out())
                .matches("http://127\\.0\\.0\\.1:8765/welcome/[\\w-]{43}\\R");
        assertThat(run("list").out()).isEqualTo("ann  editor  has no password yet" + System.lineSeparator());
        assertThat(run("link", "ann").out()).contains("/welcome/");
        assertThat(run("add", "ann").err()).contains("there is an account of that name already");
        assertThat(run("link", "ben").code()).isEqualTo(2);
    }

    @Test
    void refusesWhatIsNoNameRoleOrScope() {
        assertThat(run("add", "Ann B").code()).isEqualTo(2);
        assertThat(run("add", "ann", "--role", "king").err()).contains("reader, reviewer, editor or admin");
        assertThat(run("token", "ann", "--scopes", "all").err()).contains("read, review or edit");
        assertThat(run("token", "ann").err()).contains("no such account");
        assertThat(run("end", "ann").code()).isEqualTo(2);
        assertThat(run().err()).contains("name list, add, link, end or token");
    }

    private Program run(String... args) {
        var line = new ArrayList<>(List.of("accounts"));
        line.addAll(List.of(args));
        return Program.run(home, "", line.toArray(String[]::new));
    }
}
