package vn.cadre.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.cadre.cli.GivenFiles.Given;
import vn.cadre.reading.diagnosis.TableReader;
import vn.cadre.reading.diagnosis.TableReader.Tables;
import vn.cadre.reading.diagnosis.TableReader.TextTable;
import vn.cadre.reading.fault.Fault;
import vn.cadre.reading.fault.FaultWriter;
import vn.cadre.reading.header.Headers;
import vn.cadre.text.encoding.Encoding;

/** Any table as text, for diagnosis. */
@Command(
        name = "read",
        description =
                "Writes every table of files as text: DIR/<file name>.csv, .2.csv, .3.csv, whatever they are about.",
        footer = {"", "Rows that cannot be aligned with their header are left out and listed in <file name>.faults.csv."
        })
final class ReadCommand extends Shared {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The files.")
    private List<Path> files;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where the tables go.")
    private Path out;

    @Option(names = "--force", description = "Replaces tables that is there already.")
    private boolean force;

    /** A table that was written. */
    private record Written(Path path, TextTable table) {}

    @Override
    public Integer call() throws IOException {
        files.stream().filter(file -> !Files.isRegularFile(file)).findFirst().ifPresent(missing -> {
            throw CommandFailure.usage("there is no file " + missing);
        });
        FaultWriter words = new FaultWriter(definitions());
        Files.createDirectories(out);
        keepWhatIsThere();
        StringWriter text = new StringWriter();
        try (JsonGenerator document = new JsonFactory().createGenerator(text)) {
            document.writeStartArray();
            for (Path file : files) {
                read(file, words, document);
            }
            document.writeEndArray();
        }
        if (json()) {
            console.say(text.toString());
        }
        return ExitCode.DONE;
    }

    /** Tables of an earlier reading are kept, before anything is read. */
    private void keepWhatIsThere() throws IOException {
        if (force) {
            return;
        }
        List<String> names = files.stream().map(this::named).toList();
        try (Stream<Path> standing = Files.list(out)) {
            standing.filter(path -> names.stream()
                            .anyMatch(name -> isOf(path.getFileName().toString(), name)))
                    .findFirst()
                    .ifPresent(path -> {
                        throw CommandFailure.usage(path
                                + " is there already and is kept; name another folder, or add --force to replace it");
                    });
        }
    }

    private static boolean isOf(String table, String file) {
        boolean own = table.startsWith(file + ".") || table.startsWith(file + "!");
        return own && table.endsWith(".csv");
    }

    private void read(Path file, FaultWriter words, JsonGenerator document) throws IOException {
        try (GivenFiles given = new GivenFiles()) {
            for (Given each : given.of(file)) {
                Tables tables = each.reason() == null
                        ? new TableReader(new Headers(definitions()).expectation()).tables(each.content())
                        : new Tables(null, List.of(), List.of(), Fault.of(each.reason()));
                tell(each.name(), tables, written(each, tables), words, document);
            }
        }
    }

    private List<Written> written(Given given, Tables tables) throws IOException {
        String file = named(given.file());
        String name = given.member() == null || given.member().isEmpty()
                ? file
                : file + "!" + given.member().replace('/', '!').replace("..", "__");
        List<Written> written = new ArrayList<>();
        for (TextTable table : tables.tables()) {
            String number = written.isEmpty() ? "" : "." + (written.size() + 1);
            Path path = out.resolve(name + number + ".csv");
            write(path, table.rows());
            written.add(new Written(path, table));
        }
        if (written.isEmpty()) {
            write(out.resolve(name + ".csv"), List.of());
        }
        Path faults = out.resolve(name + ".faults.csv");
        List<List<String>> left = faults(tables);
        if (left.size() > 1) {
            write(faults, left);
        } else {
            Files.deleteIfExists(faults);
        }
        return written;
    }

    /** The file's name, after its folder's when another file has the same: {@code 40!rotation_2019-11.xlsx}. */
    private String named(Path file) {
        Path path = file.toAbsolutePath().normalize();
        long same = files.stream()
                .filter(other -> other.getFileName().equals(file.getFileName()))
                .count();
        return same > 1
                ? path.getParent().getFileName() + "!" + path.getFileName()
                : path.getFileName().toString();
    }

    private static List<List<String>> faults(Tables tables) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("table", "sheet", "row", "code", "detail"));
        if (tables.fault() != null) {
            lines.add(line(0, tables.fault()));
        }
        for (int i = 0; i < tables.tables().size(); i++) {
            for (Fault fault : tables.tables().get(i).left()) {
                lines.add(line(i + 1, fault));
            }
        }
        return lines;
    }

    private static List<String> line(int table, Fault fault) {
        return List.of(
                String.valueOf(table),
                orEmpty(fault.sheet()),
                fault.row() == null ? "" : fault.row().toString(),
                fault.code(),
                orEmpty(fault.detail()));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    private static void write(Path path, List<List<String>> rows) {
        OutFile.at(path, OutFile.Existing.REPLACED).write(out -> write(rows, out));
    }

    private static void write(List<List<String>> rows, OutputStream out) throws IOException {
        try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            for (List<String> row : rows) {
                for (int i = 0; i < row.size(); i++) {
                    writer.write(i == 0 ? "" : ",");
                    writer.write(quoted(row.get(i), row.size()));
                }
                writer.write("\r\n");
            }
        }
    }

    /** Quoted where RFC 4180 asks for it; a lone empty cell too, since an empty line says nothing. */
    private static String quoted(String cell, int cells) {
        boolean plain =
                cell.chars().noneMatch(letter -> letter == ',' || letter == '"' || letter == '\n' || letter == '\r');
        return plain && (cells > 1 || !cell.isEmpty()) ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    private void tell(String file, Tables tables, List<Written> written, FaultWriter words, JsonGenerator document)
            throws IOException {
        document.writeStartObject();
        document.writeStringField("file", file);
        document.writeStringField(
                "format", tables.format() == null ? null : tables.format().title());
        document.writeArrayFieldStart("tables");
        for (Written each : written) {
            document.writeStartObject();
            document.writeStringField("path", each.path().toString());
            document.writeStringField("sheet", each.table().sheet());
            document.writeNumberField("rows", each.table().rows().size() - 1);
            document.writeNumberField("left_out", each.table().left().size());
            document.writeEndObject();
            if (!json()) {
                console.say(
                        "%s: %d rows".formatted(each.path(), each.table().rows().size() - 1));
            }
            if (!each.table().left().isEmpty()) {
                console.complain("%s: %d rows of %s cannot be aligned with the header and were left out"
                        .formatted(file, each.table().left().size(), each.path().getFileName()));
            }
        }
        document.writeEndArray();
        document.writeArrayFieldStart("repaired");
        for (Encoding encoding : tables.repaired()) {
            document.writeString(encoding.label());
            console.complain("%s: text in %s was turned into Unicode".formatted(file, encoding.label()));
        }
        document.writeEndArray();
        FaultWriter.Words said = tables.fault() == null ? null : words.words(tables.fault(), file, null);
        document.writeStringField("fault", said == null ? null : tables.fault().code());
        document.writeEndObject();
        if (said != null) {
            console.complain(said.messageVi() + " / " + said.messageEn());
        }
    }
}
