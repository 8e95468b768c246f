package lodestone.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import lodestone.store.StageLevel;
import lodestone.store.Statement;

/// A company's evidence over time as a drawing: a lane for each stage, its level as steps, and above them the
/// claims as marks.
///
/// @param lanes upstream first
/// @param claims documents that claim to span the chain, oldest first
/// @param steps every rise of a stage, oldest first
public record Timeline(List<Lane> lanes, List<Tick> ticks, List<Statement> claims, List<StageLevel> steps,
        LocalDate from, LocalDate to) {

    /// Of the drawing, in its own units.
    public static final int WIDTH = 1_000;
    private static final int LEFT = 100;
    private static final int RIGHT = 20;
    private static final int CLAIMS = 30;
    private static final int LANE = 56;
    private static final int LEVEL = 10;
    /// Half as wide as a mark.
    private static final int MARK = 8;
    private static final int YEARLY = 900;

    public Timeline {
        lanes = List.copyOf(lanes);
        ticks = List.copyOf(ticks);
        claims = List.copyOf(claims);
        steps = List.copyOf(steps);
    }

    /// One stage.
    ///
    /// @param base of level 0
    /// @param line its level over time, as an SVG path
    public record Lane(String stage, int base, String line, List<Point> points) {
        public Lane {
            points = List.copyOf(points);
        }
    }

    /// Where a level was first shown.
    public record Point(int x, int y, StageLevel level) {

        /// What a pointer shows.
        public String words() {
            return level.stage() + " " + level.level() + ", " + level.statement().day() + ": "
                    + level.statement().title();
        }
    }

    /// Claims that stand so close together that one mark speaks for them.
    ///
    /// @param first the oldest of them
    public record Claimed(int x, Statement first, int documents) {

        /// What a pointer shows.
        public String words() {
            return "claim, " + first.day() + (documents > 1 ? " and " + (documents - 1) + " more soon after"
                    : "") + ": " + first.title();
        }
    }

    /// A day on the axis.
    public record Tick(int x, String label) {}

    static Timeline of(List<String> stages, List<Statement> documents, List<StageLevel> levels,
            LocalDate asOf) {
        var from = documents.isEmpty() ? asOf.minusMonths(1) : documents.getFirst().day();
        var to = asOf.isAfter(from) ? asOf : from.plusDays(1);
        var steps = CompanyViews.steps(levels);
        var empty = new Timeline(List.of(), List.of(),
                documents.stream().filter(document -> document.claims() > 0).toList(), steps, from, to);
        var lanes = new ArrayList<Lane>();
        for (int i = 0; i < stages.size(); i++) {
            lanes.add(empty.lane(stages.get(i), CLAIMS + (i + 1) * LANE));
        }
        return new Timeline(lanes, empty.axis(), empty.claims, steps, from, to);
    }

    private Lane lane(String stage, int base) {
        var line = new StringBuilder("M" + LEFT + " " + base);
        var points = new ArrayList<Point>();
        for (var step : steps) {
            if (step.stage().equals(stage)) {
                var point = new Point(x(step.statement().day()), base - step.level() * LEVEL, step);
                line.append("H").append(point.x()).append("V").append(point.y());
                points.add(point);
            }
        }
        return new Lane(stage, base, line.append("H").append(WIDTH - RIGHT).toString(), points);
    }

    private List<Tick> axis() {
        var ticks = new ArrayList<Tick>();
        long days = ChronoUnit.DAYS.between(from, to);
        boolean yearly = days > YEARLY;
        int months = yearly ? 12 * (int) Math.ceilDiv(days, 365L * 12) : Math.max(1, (int) (days / 240));
        var first = yearly ? from.withDayOfYear(1).plusYears(1) : from.withDayOfMonth(1).plusMonths(1);
        for (var day = first; !day.isAfter(to); day = day.plusMonths(months)) {
            ticks.add(new Tick(x(day), day.toString().substring(0, yearly ? 4 : 7)));
        }
        return ticks;
    }

    /// The claims as marks, oldest first.
    public List<Claimed> marks() {
        var marks = new ArrayList<Claimed>();
        for (var claim : claims) {
            int x = x(claim.day());
            if (marks.isEmpty() || x - marks.getLast().x() >= MARK) {
                marks.add(new Claimed(x, claim, 1));
            } else {
                var last = marks.removeLast();
                marks.add(new Claimed(last.x(), last.first(), last.documents() + 1));
            }
        }
        return marks;
    }

    /// Where that day lies.
    public int x(LocalDate day) {
        double share = ChronoUnit.DAYS.between(from, day) / (double) ChronoUnit.DAYS.between(from, to);
        return LEFT + (int) Math.round(Math.clamp(share, 0, 1) * (WIDTH - LEFT - RIGHT));
    }

    /// Its height.
    public int height() {
        return CLAIMS + lanes.size() * LANE + 30;
    }
}
