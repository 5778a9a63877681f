package vn.cadre.contract.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.cadre.contract.file.CsvTable;
import vn.cadre.contract.file.Problems;
import vn.cadre.contract.file.SchemaFiles;

/** Reads the units, their lineage, their history and their spellings from reference/. */
public final class UnitReader {
    private static final Map<String, String> LISTS = same("63", "34", "TW");
    private static final Map<String, String> TYPES = same("tinh", "thanh_pho_tw", "trung_uong");
    private static final Map<String, String> KINDS =
            same("spelling", "abbrev", "historic", "english", "joined", "central", "whole");

    private final SchemaFiles files;
    private final Problems problems;
    private final Map<String, Unit> units = new LinkedHashMap<>();

    public UnitReader(SchemaFiles files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    private static Map<String, String> same(String... names) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (String name : names) {
            choices.put(name, name);
        }
        return choices;
    }

    public Units units() {
        readUnits();
        List<Unit> history = history();
        List<UnitLineage> lineage = lineage();
        return new Units(units.values(), history, lineage, names(history));
    }

    private void readUnits() {
        for (CsvTable.Row row : CsvTable.read(
                files,
                "reference/unit.csv",
                problems,
                "id",
                "list",
                "code",
                "name_vi",
                "name_en",
                "type",
                "valid_from",
                "valid_to")) {
            row.checkOrder("valid_from", "valid_to");
            Unit unit = new Unit(
                    row.required("id"),
                    row.choice("list", LISTS),
                    row.required("code"),
                    row.required("name_vi"),
                    row.required("name_en"),
                    row.choice("type", TYPES),
                    row.date("valid_from"),
                    row.date("valid_to"));
            String id = unit.central() ? unit.code() : unit.list() + "-" + unit.code();
            if (!unit.id().equals(id)) {
                row.problem("id", unit.id() + " does not say list and code", "write " + id);
            }
            if (units.put(unit.id(), unit) != null) {
                row.problem("id", unit.id() + " stands twice", "keep one of the lines");
            }
        }
    }

    private List<Unit> history() {
        List<Unit> history = new ArrayList<>();
        for (CsvTable.Row row : CsvTable.read(
                files,
                "reference/unit_type_history.csv",
                problems,
                "unit",
                "name_vi",
                "name_en",
                "type",
                "valid_from",
                "valid_to")) {
            row.checkOrder("valid_from", "valid_to");
            Unit unit = units.get(row.text("unit"));
            if (unit == null) {
                unknown(row, "unit", row.text("unit"));
                continue;
            }
            history.add(new Unit(
                    unit.id(),
                    unit.list(),
                    unit.code(),
                    row.required("name_vi"),
                    row.required("name_en"),
                    row.choice("type", TYPES),
                    row.date("valid_from"),
                    row.date("valid_to")));
        }
        return history;
    }

    private static void unknown(CsvTable.Row row, String column, String id) {
        row.problem(column, "there is no unit \"" + id + "\"", "add it to reference/unit.csv or correct the id");
    }

    private List<UnitLineage> lineage() {
        List<UnitLineage> lineage = new ArrayList<>();
        for (CsvTable.Row row : CsvTable.read(
                files,
                "reference/unit_lineage.csv",
                problems,
                "from",
                "to",
                "decree",
                "legal_date",
                "operating_date")) {
            row.checkOrder("legal_date", "operating_date");
            LocalDate operating = row.date("operating_date");
            boolean known = true;
            for (String column : List.of("from", "to")) {
                if (!units.containsKey(row.text(column))) {
                    unknown(row, column, row.text(column));
                    known = false;
                }
            }
            if (operating == null) {
                row.problem("operating_date", "is empty", "write the first day of the successor");
            } else if (known) {
                String decree = row.text("decree");
                lineage.add(new UnitLineage(
                        row.text("from"),
                        row.text("to"),
                        decree.isEmpty() ? null : decree,
                        row.date("legal_date"),
                        operating));
            }
        }
        complainOfCircles(lineage);
        return lineage;
    }

    private void complainOfCircles(List<UnitLineage> lineage) {
        for (UnitLineage start : lineage) {
            Set<String> seen = new HashSet<>(Set.of(start.from()));
            String next = start.to();
            while (next != null && seen.add(next)) {
                String here = next;
                next = lineage.stream()
                        .filter(step -> step.from().equals(here))
                        .map(UnitLineage::to)
                        .findFirst()
                        .orElse(null);
            }
            if (start.from().equals(next)) {
                problems.add(
                        "reference/unit_lineage.csv",
                        0,
                        "from: " + start.from() + " follows itself",
                        "let a lineage lead forward only");
            }
        }
    }

    private UnitNames names(List<Unit> history) {
        UnitNames names = new UnitNames();
        addAliases(names);
        Map<String, List<String>> bearers = new LinkedHashMap<>();
        units.values()
                .forEach(unit -> bearers.computeIfAbsent(unit.nameVi(), name -> new ArrayList<>())
                        .add(unit.id()));
        bearers.forEach((name, ids) -> {
            if (!names.names(name)) {
                names.add(name, new UnitName(ids, false, null, null));
            }
        });
        history.stream()
                .filter(stage -> !names.names(stage.nameVi()))
                .forEach(stage -> names.add(
                        stage.nameVi(), new UnitName(List.of(stage.id()), false, stage.validFrom(), stage.validTo())));
        for (CsvTable.Row row :
                CsvTable.read(files, "reference/unit_alias_ambiguous.csv", problems, "alias", "candidates")) {
            if (names.names(row.required("alias"))) {
                row.problem("alias", row.text("alias") + " is an alias already", "keep it in one of the two files");
            }
            names.addAmbiguous(row.text("alias"));
        }
        return names;
    }

    private void addAliases(UnitNames names) {
        for (CsvTable.Row row : CsvTable.read(
                files, "reference/unit_alias.csv", problems, "alias", "units", "kind", "valid_from", "valid_to")) {
            row.checkOrder("valid_from", "valid_to");
            String alias = row.required("alias");
            List<String> ids = row.parts("units");
            List<String> unknown =
                    ids.stream().filter(id -> !units.containsKey(id)).toList();
            unknown.forEach(id -> unknown(row, "units", id));
            if (ids.isEmpty()) {
                row.problem("units", "is empty", "write the ids, parted by |");
            } else if (unknown.isEmpty()) {
                boolean whole = row.choice("kind", KINDS).equals("whole");
                UnitName name = new UnitName(ids, whole, row.date("valid_from"), row.date("valid_to"));
                names.add(alias, name)
                        .ifPresent(other -> row.problem(
                                "alias", "\"" + alias + "\" names " + other.units() + " already", "keep one meaning"));
            }
        }
    }
}
