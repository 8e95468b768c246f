package lodestone.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import lodestone.cli.Keeping;

/// A whole run without a pace, with robots.txt, archive, rules, store and index, and fetching, archive and
/// store alone, beside a recursive `wget` and Scrapy that obey robots.txt and write each page to a file: the
/// same pages of one server, each program from its start to its end. A program that is not installed is left
/// out.
record CrawlPart(Texts texts, Table table, Path scratch) {

    private static final int HOSTS = 200;
    private static final int EACH = 20;
    private static final String SPIDER = """
            import hashlib, scrapy
            class Releases(scrapy.Spider):
                name = "releases"
                custom_settings = {"ROBOTSTXT_OBEY": True, "CONCURRENT_REQUESTS": 64,
                    "CONCURRENT_REQUESTS_PER_DOMAIN": 1, "DOWNLOAD_DELAY": 0, "LOG_LEVEL": "ERROR",
                    "TELNETCONSOLE_ENABLED": False, "COOKIES_ENABLED": False}
                def start_requests(self):
                    for line in open(self.list):
                        yield scrapy.Request(line.strip(), callback=self.news)
                def news(self, response):
                    for link in response.css("li a::attr(href)").getall():
                        yield response.follow(link, callback=self.release)
                def release(self, response):
                    name = hashlib.sha1(response.url.encode()).hexdigest()
                    open(self.to + "/" + name, "wb").write(response.body)
            """;

    void run() throws IOException, InterruptedException {
        var sample = texts.sample(HOSTS * EACH);
        try (var town = new Town(sample, HOSTS, EACH)) {
            var list = town.list(scratch);
            var home = town.home(scratch, "crawl", "0ms");
            double ours = rate("lodestone run", town, () -> first(new Runs(home, scratch).run()));
            table.kept("crawl: releases stored", (long) HOSTS * EACH, new Runs(home, scratch).stored().size(),
                    "");
            double kept = rate("fetching, archive and store", town, () -> keep(town));
            var both = new Ours(ours, kept);
            beside("wget", both, town, List.of("wget", "-q", "-r", "-l", "1", "-e", "robots=on", "-P",
                    scratch.resolve("wget").toString(), "-i", list.toString()));
            var spider = Files.writeString(scratch.resolve("releases.py"), SPIDER);
            Files.createDirectories(scratch.resolve("scrapy"));
            beside("scrapy", both, town,
                    List.of("scrapy", "runspider", spider.toString(), "-a", "list=" + list,
                            "-a", "to=" + scratch.resolve("scrapy")));
        }
    }

    private static String first(Runs.Run run) {
        return run.cost();
    }

    private interface Work {
        String run() throws IOException, InterruptedException;
    }

    /// Answers a second that the program had, of all that there are to have.
    private double rate(String name, Town town, Work work) throws IOException, InterruptedException {
        town.asked();
        long start = System.nanoTime();
        var detail = work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        long asked = town.asked();
        table.kept("crawl: answers to " + name, town.answers(), asked,
                String.format(Locale.ROOT, "%.1f s, %.0f a "
                        + "second; %s", seconds, asked / seconds, detail));
        return asked / seconds;
    }

    /// Answers a second.
    private record Ours(double run, double kept) {}

    private String keep(Town town) throws IOException, InterruptedException {
        var home = town.home(scratch, "keep", "0ms");
        var ran = Program.main(scratch, Keeping.class, home.toString())
                .jvm("-XX:+UseSerialGC", "-Xmx512m").run().expect(0);
        table.kept("crawl: releases kept", (long) HOSTS * EACH, new Runs(home, scratch).stored().size(), "");
        return ran.heap().toString();
    }

    private void beside(String name, Ours ours, Town town, List<String> command)
            throws IOException, InterruptedException {
        if (!installed(command.getFirst())) {
            table.told("crawl: run/" + name, "-", name + " is not installed");
            return;
        }
        double theirs = rate(name, town, () -> outside(command));
        table.told("crawl: run/" + name, String.format(Locale.ROOT, "%.2f", ours.run() / theirs),
                "answers a second");
        table.told("crawl: fetching, archive and store/" + name,
                String.format(Locale.ROOT, "%.2f", ours.kept() / theirs), "answers a second");
    }

    private static boolean installed(String program) {
        return Optional.ofNullable(System.getenv("PATH")).stream()
                .flatMap(path -> List.of(path.split(":")).stream())
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private String outside(List<String> command) throws IOException, InterruptedException {
        var err = Files.createTempFile(scratch, "err", ".txt");
        var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(err.toFile())
                .directory(scratch.toFile()).start();
        if (!process.waitFor(10, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return "exit code " + process.waitFor() + Files.readString(err).lines().findFirst()
                .map(line -> ", " + line).orElse("");
    }
}
