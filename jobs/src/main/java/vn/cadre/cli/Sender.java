package vn.cadre.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.cadre.cli.GivenFiles.Given;
import vn.cadre.contract.Definitions;
import vn.cadre.contract.unit.Unit;
import vn.cadre.landing.SubmissionNames;
import vn.cadre.landing.SubmissionPath;
import vn.cadre.reading.typing.SubmissionIdentity;
import vn.cadre.text.date.HanoiTime;
import vn.cadre.text.date.Period;

/** Who sends a file that is checked, which dataset it is and for which period: by its path, else by the options. */
final class Sender {
    private static final String NEUTRAL_UNIT = "TW";
    private static final Pattern UNIT = Pattern.compile("\\d{1,2}|TW(-\\w+)?");

    private final Definitions definitions;
    private final String unit;
    private final String dataset;
    private final String period;
    private final LocalDate today = HanoiTime.today();

    /** Each option is null when it was not given. */
    Sender(Definitions definitions, String unit, String dataset, String period) {
        this.definitions = definitions;
        this.unit = unit;
        this.dataset = dataset;
        this.period = period;
        if (dataset != null && !definitions.contracts().containsKey(dataset)) {
            throw CommandFailure.usage("there is no dataset " + dataset + "; there are "
                    + String.join(", ", definitions.contracts().keySet()));
        }
        if (period != null && Period.parse(period).isEmpty()) {
            throw CommandFailure.usage("the period " + period + " does not read like 2019-11");
        }
        if (unit != null && unitOn(today).isEmpty() && unitOn(LocalDate.EPOCH).isEmpty()) {
            throw CommandFailure.usage("there is no unit " + unit);
        }
    }

    /** What is known of a file's sender; each part may be null. */
    record Known(Unit unit, String dataset, Period period) {
        String unitId() {
            return unit == null ? null : unit.id();
        }

        String periodText() {
            return period == null ? null : period.text();
        }
    }

    /** What the path says, completed by the options. */
    SubmissionPath of(Given given) {
        SubmissionNames names = new SubmissionNames(definitions, today);
        SubmissionPath path =
                given.member() == null ? names.read(given.file()) : names.readMember(given.file(), given.member());
        if (path instanceof SubmissionPath.Recognised || unit == null || dataset == null || period == null) {
            return path;
        }
        return names.read(unit, dataset, period);
    }

    /** True for a file in a folder named like a unit, without options: an inbox would judge its name too. */
    boolean liesWithAUnit(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        boolean asked = unit != null || dataset != null || period != null;
        return !asked
                && folder.getFileName() != null
                && UNIT.matcher(folder.getFileName().toString()).matches();
    }

    /** The parts that path and options say, where together they do not say all. */
    Known known(Given given) {
        String full = given.name();
        String name = full.substring(full.lastIndexOf('/') + 1);
        String named = dataset != null ? dataset : datasetOf(name).orElse(null);
        Period time =
                Period.parse(period != null ? period : periodOf(name, named)).orElse(null);
        Unit sender =
                unit == null ? null : unitOn(time == null ? today : time.last()).orElse(null);
        return new Known(sender, named, time);
    }

    private Optional<Unit> unitOn(LocalDate day) {
        return definitions.units().byCode(unit, day);
    }

    private Optional<String> datasetOf(String name) {
        return definitions.contracts().keySet().stream()
                .filter(known -> name.startsWith(known + "_") || name.startsWith(known + "."))
                .max(Comparator.comparingInt(String::length));
    }

    /** What comes after the dataset, whose own name may hold a "_". */
    private static String periodOf(String name, String dataset) {
        int from = dataset != null && name.startsWith(dataset + "_") ? dataset.length() + 1 : name.indexOf('_') + 1;
        int to = from;
        while (to < name.length() && " _(".indexOf(name.charAt(to)) < 0) {
            to++;
        }
        String rest = name.substring(from, to);
        int dot = to < name.length() ? -1 : rest.lastIndexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }

    /** An identity for reading a file whose sender is not known: the centre, which may report for all, and this month. */
    SubmissionIdentity neutral(Known known, String fitting) {
        Unit sender = known.unit() != null
                ? known.unit()
                : definitions.units().byId(NEUTRAL_UNIT).orElseThrow();
        String contract = fitting == null ? definitions.contracts().firstKey() : fitting;
        Period time = known.period() != null
                ? known.period()
                : Period.parse(YearMonth.from(today).toString()).orElseThrow();
        return new SubmissionIdentity(sender, contract, time);
    }
}
