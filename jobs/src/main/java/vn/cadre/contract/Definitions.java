package vn.cadre.contract;

import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import vn.cadre.contract.file.InvalidDefinitions;
import vn.cadre.contract.file.Problems;
import vn.cadre.contract.file.SchemaFile;
import vn.cadre.contract.file.SchemaFiles;
import vn.cadre.contract.reference.ReferenceCheck;
import vn.cadre.contract.unit.UnitReader;
import vn.cadre.contract.unit.Units;

/** Everything that schemas/ says, checked as a whole; travels to tasks, without its directory. */
public final class Definitions implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String CONTRACT_SUFFIX = ".odcs.yaml";
    /** The whole country, and the unknown unit of departure. */
    private static final Set<String> OF_MANY_OR_NONE = Set.of("VN", "KHONG_RO");

    private final SortedMap<String, Contract> contracts;
    private final CodeLists codeLists;
    private final Units units;
    private final FaultCatalogue faults;
    private final List<Document> documents;
    private final PersonalWords personalWords;
    private final SortedMap<String, IndicatorDefinition> indicators;
    private final SortedMap<String, TableDefinition> tables;
    private final String fingerprint;
    private final String readingFingerprint;
    private final SortedMap<String, String> fingerprints = new TreeMap<>();
    private final transient Path directory;

    private Definitions(SchemaFiles files, Path directory, Problems problems) {
        this.directory = directory;
        fingerprint = files.fingerprint();
        readingFingerprint = files.fingerprint(Definitions::tellsHowToRead);
        ReferenceReader reference = new ReferenceReader(files, problems);
        CatalogueReader catalogue = new CatalogueReader(files, problems);
        Map<String, CodeList> lists = reference.codeLists();
        indicators = Collections.unmodifiableSortedMap(catalogue.indicators(unitsOfMeasure(lists, problems)));
        lists.put("indicator", reference.indicatorList(indicators));
        tables = Collections.unmodifiableSortedMap(catalogue.tables());
        contracts = Collections.unmodifiableSortedMap(contracts(files, lists, problems));
        codeLists = new CodeLists(lists);
        units = new UnitReader(files, problems).units();
        documents = reference.documents();
        personalWords = reference.personalWords();
        faults = new FaultCatalogue(reference.faults(contracts));
        new ReferenceCheck(names(), problems).check(files);
        tables.keySet().forEach(name -> fingerprints.put(name, files.fingerprint(ofOne("warehouse/" + name))));
        indicators.keySet().forEach(code -> fingerprints.put(code, files.fingerprint(ofOne("indicators/" + code))));
    }

    private static boolean tellsHowToRead(String file) {
        return file.startsWith("contracts/") || file.startsWith("reference/");
    }

    private static Predicate<String> ofOne(String name) {
        return file -> file.equals(name + ".yaml") || file.equals(name + ".sql");
    }

    /** What definitions may name of each other. */
    private ReferenceCheck.Names names() {
        Map<String, Set<String>> lists = new LinkedHashMap<>();
        codeLists.names().forEach(list -> lists.put(list, codeLists.codes(list)));
        Map<String, List<String>> breakdowns = new LinkedHashMap<>();
        indicators.forEach((code, indicator) -> breakdowns.put(code, indicator.breakdowns()));
        Set<String> known = new HashSet<>(OF_MANY_OR_NONE);
        units.all().forEach(unit -> known.add(unit.id()));
        return new ReferenceCheck.Names(contracts.keySet(), lists, breakdowns, known);
    }

    /** Reads and checks everything below a directory; throws {@link InvalidDefinitions} with every problem found. */
    public static Definitions load(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new InvalidDefinitions(
                    List.of(directory + ": is no directory; name the directory schemas of the checkout"));
        }
        Problems problems = new Problems();
        Definitions definitions = new Definitions(SchemaFiles.read(directory), directory, problems);
        problems.throwIfAny();
        return definitions;
    }

    private static Map<String, String> unitsOfMeasure(Map<String, CodeList> lists, Problems problems) {
        Map<String, String> codes = new LinkedHashMap<>();
        CodeList list = lists.get("unit_of_measure");
        if (list == null) {
            problems.add(
                    "reference/code_list.csv", 0, "the list unit_of_measure is missing", "add it for the indicators");
        } else {
            list.labels().keySet().forEach(code -> codes.put(code, code));
        }
        return codes;
    }

    private static SortedMap<String, Contract> contracts(
            SchemaFiles files, Map<String, CodeList> lists, Problems problems) {
        SortedMap<String, Contract> contracts = new TreeMap<>();
        for (SchemaFile file : files.in("contracts")) {
            if (file.path().equals("contracts/" + file.id() + CONTRACT_SUFFIX)) {
                contracts.put(file.id(), new ContractReader(file, lists::containsKey, problems).read());
            } else {
                problems.add(file.path(), 0, "is no <dataset>" + CONTRACT_SUFFIX, "rename or remove the file");
            }
        }
        if (contracts.isEmpty()) {
            problems.add("contracts", 0, "holds no contract", "write <dataset>" + CONTRACT_SUFFIX);
        }
        return contracts;
    }

    public SortedMap<String, Contract> contracts() {
        return contracts;
    }

    public Optional<Contract> contract(String dataset) {
        return Optional.ofNullable(contracts.get(dataset));
    }

    public CodeLists codeLists() {
        return codeLists;
    }

    public Units units() {
        return units;
    }

    public FaultCatalogue faults() {
        return faults;
    }

    /** The document register. */
    public List<Document> documents() {
        return documents;
    }

    /** The words that tell where a text speaks of a person. */
    public PersonalWords personalWords() {
        return personalWords;
    }

    /** All catalogued indicators by code, computed or not. */
    public SortedMap<String, IndicatorDefinition> indicators() {
        return indicators;
    }

    /** The tables of the star schema by name. */
    public SortedMap<String, TableDefinition> tables() {
        return tables;
    }

    /** 16 hex digits that change with any byte or name below schemas/. */
    public String fingerprint() {
        return fingerprint;
    }

    /** The same of contracts and reference data alone: where it is the same, files are read into the same rows. */
    public String readingFingerprint() {
        return readingFingerprint;
    }

    /** The same of the definition of one table or indicator alone, by its name or code. */
    public String fingerprint(String name) {
        return fingerprints.get(name);
    }

    /** Where the definitions were read; not known in a task they travelled to. */
    public Path directory() {
        if (directory == null) {
            throw new IllegalStateException("the directory of the definitions is known only where they were loaded");
        }
        return directory;
    }
}
