package vn.cadre.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Directories of definitions for tests: the real one, and a small one that a test may break. */
public final class SchemaDirectory {
    private final Map<String, String> files = new LinkedHashMap<>();

    private SchemaDirectory() {}

    public static Path real() {
        return Path.of(System.getProperty("cadre.schemas", "../schemas"));
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                Path target = to.resolve(from.relativize(path).toString());
                Files.createDirectories(target.getParent());
                Files.copy(path, target);
            }
        }
    }

    /** One contract, one code list, three units, one indicator and one table: all in order. */
    static SchemaDirectory small() {
        SchemaDirectory small = new SchemaDirectory();
        small.files.put("contracts/visit.odcs.yaml", VISIT);
        small.files.put("reference/code_list.csv", CODES);
        small.files.put("reference/document.csv", "type,number,suffix,issuer,date,subject_vi,subject_en,status,sure\n");
        small.files.put("reference/fault.csv", FAULTS);
        small.files.put("reference/personal_word.csv", "kind,word\nADDRESS,đồng chí\n");
        small.files.put("reference/unit.csv", UNITS);
        small.files.put("reference/unit_type_history.csv", "unit,name_vi,name_en,type,valid_from,valid_to\n");
        small.files.put("reference/unit_lineage.csv", LINEAGE);
        small.files.put("reference/unit_alias.csv", "alias,units,kind,valid_from,valid_to\nB.Giang,63-24,abbrev,,\n");
        small.files.put("reference/unit_alias_ambiguous.csv", "alias,candidates\nHà Bắc,Bắc Giang; Bắc Ninh\n");
        small.files.put("indicators/KT09.yaml", INDICATOR);
        small.files.put("indicators/KT09.sql", "select 1\n");
        small.files.put("warehouse/fact_visit.yaml", TABLE);
        small.files.put("warehouse/fact_visit.sql", "select 1\n");
        return small;
    }

    SchemaDirectory replace(String file, String part, String by) {
        String text = files.get(file);
        if (!text.contains(part)) {
            throw new IllegalArgumentException(file + " does not hold " + part);
        }
        files.put(file, text.replace(part, by));
        return this;
    }

    SchemaDirectory write(String file, String text) {
        files.put(file, text);
        return this;
    }

    SchemaDirectory delete(String file) {
        files.remove(file);
        return this;
    }

    Path in(Path directory) {
        files.forEach((name, text) -> {
            try {
                Path path = directory.resolve(name);
                Files.createDirectories(path.getParent());
                Files.writeString(path, text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return directory;
    }

    private static final String VISIT = """
            apiVersion: v3.0.2
            kind: DataContract
            id: visit
            name: Kiểm tra
            version: 1.0.0
            status: active
            customProperties:
              - {property: titleEn, value: Visits}
              - {property: grain, value: one row per visit}
              - {property: naturalKey, value: [unit, code, day]}
              - {property: ownDate, value: day}
              - {property: monthly, value: true}
            schema:
              - name: visit
                properties:
                  - name: code
                    businessName: Mã cuộc
                    logicalType: string
                    description: Code of the visit.
                    required: true
                    primaryKey: true
                    primaryKeyPosition: 2
                    customProperties:
                      - {property: headerEn, value: Code}
                      - {property: cadreType, value: text}
                      - {property: aliases, value: [Mã số, Số hiệu]}
                  - name: day
                    businessName: Ngày
                    logicalType: date
                    description: Day of the visit.
                    primaryKey: true
                    primaryKeyPosition: 3
                    customProperties:
                      - {property: headerEn, value: Day}
                      - {property: cadreType, value: date}
                  - name: mode
                    businessName: Hình thức
                    logicalType: string
                    description: Mode of the visit.
                    customProperties:
                      - {property: headerEn, value: Mode}
                      - {property: cadreType, value: code}
                      - {property: codeList, value: mode}
                  - name: found
                    businessName: Số vi phạm
                    logicalType: integer
                    description: Violations found.
                    customProperties:
                      - {property: headerEn, value: Found}
                      - {property: cadreType, value: integer}
                quality:
                  - name: VISIT_FOUND_NEGATIVE
                    type: custom
                    engine: cadre
                    implementation: found >= 0
                    severity: error
                    customProperties:
                      - {property: messageVi, value: "Ô {cell} nhỏ hơn 0."}
                      - {property: messageEn, value: "{cell} is below 0."}
                      - {property: remedyVi, value: Đề nghị sửa.}
                      - {property: remedyEn, value: Correct it.}
            """;
    private static final String CODES = """
            list,code,label_vi,label_en,other_spellings,city_spellings
            mode,KIEM_TRA,Kiểm tra,Inspection,KT,
            mode,GIAM_SAT,Giám sát,Supervision,,
            unit_of_measure,LUOT,lượt,events,,
            """;
    private static final String FAULTS = """
            code,severity,message_vi,message_en,remedy_vi,remedy_en
            EMPTY_FILE,ERROR,Tệp {file} trống.,{file} is empty.,Đề nghị gửi lại.,Send it again.
            """;
    private static final String UNITS = """
            id,list,code,name_vi,name_en,type,valid_from,valid_to
            63-24,63,24,Bắc Giang,Bac Giang,tinh,,2025-06-30
            63-27,63,27,Bắc Ninh,Bac Ninh,tinh,,2025-06-30
            34-24,34,24,Bắc Ninh,Bac Ninh,tinh,2025-07-01,
            """;
    private static final String LINEAGE = """
            from,to,decree,legal_date,operating_date
            63-24,34-24,202/2025/QH15,2025-06-12,2025-07-01
            63-27,34-24,202/2025/QH15,2025-06-12,2025-07-01
            """;
    private static final String INDICATOR = """
            name: {vi: Số cuộc, en: Visits}
            numerator: {vi: Số cuộc, en: Visits}
            unit: LUOT
            aggregation: SUM
            source: made up
            """;
    private static final String TABLE = """
            grain: {vi: mỗi dòng một cuộc, en: one row per visit}
            columns:
              - {name: unit, type: string, vi: Đơn vị, en: Unit}
              - {name: period, type: string, vi: Kỳ, en: Period}
            key: [unit, period]
            partitioning: [period, "bucket(16, unit)"]
            """;
}
