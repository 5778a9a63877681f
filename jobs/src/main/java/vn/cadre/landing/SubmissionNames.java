package vn.cadre.landing;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.cadre.contract.Contract;
import vn.cadre.contract.Definitions;
import vn.cadre.contract.unit.Unit;
import vn.cadre.contract.unit.Units;
import vn.cadre.landing.SubmissionPath.Recognised;
import vn.cadre.landing.SubmissionPath.Refused;
import vn.cadre.submission.Reason;
import vn.cadre.text.date.Period;

/** Reads {@code <unit>/<dataset>_<period>[ anything].<ext>}. */
public final class SubmissionNames {
    static final String LAYOUT = "<unit>/<dataset>_<period>[ anything].<ext>";
    /** Reasons for which a name says no dataset and period at all. */
    private static final Set<String> OF_NAME = Set.of("UNKNOWN_DATASET", "UNKNOWN_PLACE", "UNKNOWN_PERIOD");

    private static final Pattern EXTENSION = Pattern.compile("[A-Za-z0-9]+");

    private final Map<String, Contract> contracts;
    private final Units units;
    private final LocalDate today;

    /** The names that these definitions know; a period that begins after today is refused. */
    public SubmissionNames(Definitions definitions, LocalDate today) {
        this.contracts = definitions.contracts();
        this.units = definitions.units();
        this.today = today;
    }

    /** What the last two parts of any path say. */
    public SubmissionPath read(Path path) {
        Path file = path.toAbsolutePath().normalize();
        Path folder = file.getParent();
        if (folder == null || folder.getFileName() == null) {
            return refused("UNKNOWN_PLACE", path.toString(), LAYOUT);
        }
        return read(folder.getFileName().toString(), file.getFileName().toString());
    }

    /** What the path of a file below the inbox says, which has exactly two parts, but for members of packages. */
    SubmissionPath readBelowInbox(String file) {
        String[] levels = file.split(Packages.INSIDE, -1);
        Path relative = Path.of(levels[0]);
        return relative.getNameCount() == 2
                ? read(relative.getName(0).toString(), relative.getName(1).toString(), levels)
                : refused("UNKNOWN_PLACE", file, LAYOUT);
    }

    /** What the path of a package and the name of its member, which may be nested, say. */
    public SubmissionPath readMember(Path zip, String member) {
        Path file = zip.toAbsolutePath().normalize();
        Path folder = file.getParent();
        if (folder == null || folder.getFileName() == null) {
            return refused("UNKNOWN_PLACE", zip.toString(), LAYOUT);
        }
        String[] levels = (file.getFileName() + Packages.INSIDE + member).split(Packages.INSIDE, -1);
        return read(folder.getFileName().toString(), levels[0], levels);
    }

    /** The innermost name that says dataset and period, else what is wrong with the innermost. */
    private SubmissionPath read(String unit, String outermost, String[] levels) {
        SubmissionPath innermost = null;
        for (int i = levels.length - 1; i >= 0; i--) {
            String name = i == 0 ? outermost : levels[i].substring(levels[i].lastIndexOf('/') + 1);
            SubmissionPath path = read(unit, name);
            boolean says = !(path instanceof Refused refused)
                    || !OF_NAME.contains(refused.reason().code());
            if (says) {
                return path;
            }
            innermost = innermost == null ? path : innermost;
        }
        return innermost;
    }

    private SubmissionPath read(String unit, String name) {
        Optional<String> dataset = datasetOf(name);
        if (dataset.isEmpty()) {
            return refused("UNKNOWN_DATASET", name, String.join(", ", contracts.keySet()));
        }
        String rest = name.substring(dataset.get().length() + 1);
        int end = endOfPeriod(rest);
        if (end < 0 || !hasExtension(rest)) {
            return refused("UNKNOWN_PLACE", name, LAYOUT);
        }
        return read(unit, dataset.get(), rest.substring(0, end));
    }

    /** What a unit's code, a dataset and a period say together. */
    public SubmissionPath read(String unitCode, String dataset, String period) {
        Contract contract = contracts.get(dataset);
        if (contract == null) {
            return refused("UNKNOWN_DATASET", dataset, String.join(", ", contracts.keySet()));
        }
        Optional<Period> known = Period.parse(period);
        if (known.isEmpty()) {
            return refused(
                    "UNKNOWN_PERIOD", period, contract.monthly() ? "2019-11" : "2019-11, 2019-Q4, 2019-H1, 2019");
        }
        if (contract.monthly() && !known.get().isMonth()) {
            return refused("PERIOD_NOT_MONTHLY", period, "2019-11");
        }
        if (known.get().first().isAfter(today)) {
            return refused("PERIOD_IN_FUTURE", period, today.toString());
        }
        Optional<Unit> unit = units.byCode(unitCode, known.get().last());
        return unit.isPresent()
                ? new Recognised(unit.get(), dataset, known.get())
                : refused(once(unitCode) ? "UNIT_NOT_IN_FORCE" : "UNKNOWN_UNIT", unitCode, null);
    }

    /** True when some unit bore or will bear the code. */
    private boolean once(String code) {
        return units.all().stream().anyMatch(unit -> unit.code().equalsIgnoreCase(code));
    }

    private Optional<String> datasetOf(String name) {
        return contracts.keySet().stream()
                .filter(dataset -> name.startsWith(dataset + "_"))
                .max(Comparator.comparingInt(String::length));
    }

    /** Where a space, an underscore, a bracket or, without them, the extension begins; below zero when nothing does. */
    private static int endOfPeriod(String rest) {
        for (int i = 0; i < rest.length(); i++) {
            if (" _(".indexOf(rest.charAt(i)) >= 0) {
                return i;
            }
        }
        return rest.lastIndexOf('.');
    }

    private static boolean hasExtension(String rest) {
        return EXTENSION.matcher(rest.substring(rest.lastIndexOf('.') + 1)).matches() && rest.indexOf('.') >= 0;
    }

    private static SubmissionPath refused(String code, String value, String detail) {
        return new Refused(new Reason(code, value, detail));
    }
}
