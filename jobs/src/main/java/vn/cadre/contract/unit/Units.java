package vn.cadre.contract.unit;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The units that submit, their names through time, and what became of them. */
public final class Units implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int REMEMBERED = 200_000;

    private record Question(String text, LocalDate day) {}

    private final LinkedHashMap<String, Unit> byId;
    private final List<Unit> history;
    private final List<UnitLineage> lineage;
    private final UnitNames names;
    private final List<LocalDate> turningDays;
    private transient ConcurrentHashMap<Question, Optional<Unit>> answers = new ConcurrentHashMap<>();
    private transient Map<String, List<Unit>> byCode;

    /**
     * @param history units as they were called, and of which type they were, in a part of their life
     */
    Units(Collection<Unit> units, List<Unit> history, List<UnitLineage> lineage, UnitNames names) {
        this.byId = new LinkedHashMap<>();
        units.forEach(unit -> byId.put(unit.id(), unit));
        this.history = List.copyOf(history);
        this.lineage = List.copyOf(lineage);
        this.names = names;
        this.byCode = byCode(units);
        this.turningDays = turningDays(byId.values(), this.history);
    }

    private static Map<String, List<Unit>> byCode(Collection<Unit> units) {
        Map<String, List<Unit>> codes = new HashMap<>();
        units.forEach(unit ->
                codes.computeIfAbsent(unit.code(), code -> new ArrayList<>()).add(unit));
        return codes;
    }

    private Object readResolve() {
        return new Units(byId.values(), history, lineage, names);
    }

    /** Every unit of every list, in the order of the file, each as it was on its first day. */
    public List<Unit> all() {
        return List.copyOf(byId.values());
    }

    public Optional<Unit> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The unit that bears a code on a day, as it was that day; "1" is read as "01". */
    public Optional<Unit> byCode(String code, LocalDate day) {
        String padded = code.length() == 1 ? "0" + code : code.toUpperCase(Locale.ROOT);
        return byCode.getOrDefault(padded, List.of()).stream()
                .filter(unit -> unit.inForce(day))
                .findFirst()
                .map(unit -> on(unit, day));
    }

    /** The days on which a unit began, ended, or changed its name or type, in order; between them texts name the same units. */
    public List<LocalDate> turningDays() {
        return turningDays;
    }

    private static List<LocalDate> turningDays(Collection<Unit> units, List<Unit> history) {
        return Stream.concat(units.stream(), history.stream())
                .flatMap(unit -> Stream.concat(
                        Stream.ofNullable(unit.validFrom()),
                        Stream.ofNullable(unit.validTo()).map(last -> last.plusDays(1))))
                .distinct()
                .sorted()
                .toList();
    }

    /** The units in force on a day, as they were that day. */
    public List<Unit> inForce(LocalDate day) {
        return byId.values().stream()
                .filter(unit -> unit.inForce(day))
                .map(unit -> on(unit, day))
                .toList();
    }

    /** A unit with the name and type it had on a day (Huế is a city from 2025-01-01). */
    public Unit on(Unit unit, LocalDate day) {
        return history.stream()
                .filter(stage -> stage.id().equals(unit.id()) && stage.inForce(day))
                .findFirst()
                .map(stage -> new Unit(
                        unit.id(),
                        unit.list(),
                        unit.code(),
                        stage.nameVi(),
                        stage.nameEn(),
                        stage.type(),
                        unit.validFrom(),
                        unit.validTo()))
                .orElse(unit);
    }

    /** What became of what, in the order of the file. */
    public List<UnitLineage> lineage() {
        return lineage;
    }

    /**
     * The unit that a text names on a day: an id, a code or any known spelling, alone or as part of an organisation's name
     * ("Huyện ủy Yên Thành, Nghệ An"); a dissolved unit's name leads to its successor; empty when no unit or more than one
     * fits.
     */
    public Optional<Unit> resolve(String text, LocalDate day) {
        Question question = new Question(text, day);
        Optional<Unit> known = answers.get(question);
        if (known != null) {
            return known;
        }
        if (answers.size() >= REMEMBERED) {
            answers.clear();
        }
        Optional<Unit> found = find(text.strip(), day);
        answers.put(question, found);
        return found;
    }

    private Optional<Unit> find(String text, LocalDate day) {
        if (text.length() <= 2 || byCode.containsKey(text.toUpperCase(Locale.ROOT))) {
            return byCode(text, day);
        }
        if (byId.containsKey(text)) {
            return inForceOrSuccessor(byId.get(text), day);
        }
        return names.find(text, day, name -> on(named(name, day), day).centrallyRunCity())
                .flatMap(name -> inForceOrSuccessor(named(name, day), day));
    }

    /** The unit that bears the name on a day, else the last one that bore it. */
    private Unit named(UnitName name, LocalDate day) {
        List<Unit> bearers = name.units().stream().map(byId::get).toList();
        return bearers.stream()
                .filter(unit -> unit.inForce(day))
                .findFirst()
                .orElseGet(() -> bearers.get(bearers.size() - 1));
    }

    private Optional<Unit> inForceOrSuccessor(Unit unit, LocalDate day) {
        Optional<Unit> current = Optional.of(unit);
        while (current.isPresent() && !current.get().inForce(day)) {
            current = successor(current.get(), day);
        }
        return current.map(found -> on(found, day));
    }

    private Optional<Unit> successor(Unit unit, LocalDate day) {
        return lineage.stream()
                .filter(step -> step.from().equals(unit.id()) && !day.isBefore(step.operatingDate()))
                .max(Comparator.comparing(UnitLineage::operatingDate))
                .map(step -> byId.get(step.to()));
    }
}
