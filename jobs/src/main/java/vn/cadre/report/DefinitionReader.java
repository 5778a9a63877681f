package vn.cadre.report;

import java.util.List;
import java.util.Optional;

/** Reads a report's YAML into its definition; what is wrong is noted where it stands. */
final class DefinitionReader {
    private static final List<String> KINDS = List.of(
            "figures",
            "completion",
            "months",
            "breakdown",
            "ranking",
            "grid",
            "late",
            "reported",
            "unfinished",
            "notes");

    private DefinitionReader() {}

    static ReportDefinition read(String id, Yaml yaml, Phrases phrases) {
        yaml.only("title", "audience", "index", "sections");
        List<ReportDefinition.Section> sections =
                yaml.list("sections").stream().map(DefinitionReader::section).toList();
        if (sections.isEmpty()) {
            yaml.problem("has no sections");
        }
        return new ReportDefinition(
                id, yaml.words("title"), yaml.words("audience"), figures(yaml, "index"), sections, phrases);
    }

    private static ReportDefinition.Section section(Yaml yaml) {
        yaml.only("id", "title", "intro", "blocks");
        List<Block> blocks = yaml.list("blocks").stream()
                .flatMap(block -> block(block).stream())
                .toList();
        return new ReportDefinition.Section(yaml.text("id"), yaml.words("title"), yaml.words("intro", null), blocks);
    }

    private static Optional<Block> block(Yaml yaml) {
        String kind = yaml.keys().size() == 1 ? yaml.keys().iterator().next() : "";
        if (!KINDS.contains(kind)) {
            yaml.problem("a block is one key, its kind, out of " + String.join(", ", KINDS));
            return Optional.empty();
        }
        Yaml body = yaml.at(kind);
        return Optional.of(
                switch (kind) {
                    case "figures" -> new Block.Figures(figures(yaml, kind));
                    case "completion" -> completion(body);
                    case "months" -> months(body);
                    case "breakdown" -> breakdown(body);
                    case "ranking" -> ranking(body);
                    case "grid" -> new Block.Grid(body.only("title").words("title"));
                    case "late" -> new Block.Late(body.only("title").words("title"));
                    case "reported" -> reported(body);
                    case "unfinished" -> unfinished(body);
                    default ->
                        new Block.Notes(
                                yaml.list(kind).stream().map(Yaml::words).toList());
                });
    }

    private static Block completion(Yaml yaml) {
        return new Block.Completion(yaml.words("title"), figure(yaml.at("figure")), yaml.words("rest"));
    }

    private static Block months(Yaml yaml) {
        yaml.only("title", "figure", "total", "width");
        return new Block.Months(yaml.words("title"), figure(yaml.at("figure")), yaml.text("total", null), width(yaml));
    }

    private static Block breakdown(Yaml yaml) {
        yaml.only("title", "figure", "by", "codes", "unknown", "width");
        return new Block.Breakdown(
                yaml.words("title"),
                figure(yaml.at("figure")),
                yaml.text("by"),
                yaml.text("codes"),
                yaml.words("unknown"),
                width(yaml));
    }

    private static Block ranking(Yaml yaml) {
        yaml.only("title", "figure", "limit", "width");
        return new Block.Ranking(yaml.words("title"), figure(yaml.at("figure")), yaml.number("limit", 10), width(yaml));
    }

    private static Block reported(Yaml yaml) {
        yaml.only("title", "scope");
        return new Block.Reported(yaml.words("title"), yaml.choice("scope", Block.Scope.class, Block.Scope.PERIOD));
    }

    private static Block unfinished(Yaml yaml) {
        yaml.only("title", "unit", "codes", "complete");
        return new Block.Unfinished(yaml.words("title"), yaml.text("unit"), yaml.text("codes"), yaml.texts("complete"));
    }

    private static Block.Width width(Yaml yaml) {
        return yaml.choice("width", Block.Width.class, Block.Width.FULL);
    }

    private static List<FigureSpec> figures(Yaml yaml, String key) {
        return yaml.list(key).stream().map(DefinitionReader::figure).toList();
    }

    private static FigureSpec figure(Yaml yaml) {
        yaml.only("indicator", "breakdown", "unit", "basis", "label", "measure", "parts", "beside");
        FigureSpec alone = spec(yaml, yaml.text("indicator"), yaml.text("unit", ""), "period", List.of(), List.of());
        return spec(
                yaml,
                alone.indicator(),
                alone.unit(),
                "period",
                inside(yaml, "parts", alone),
                inside(yaml, "beside", alone));
    }

    /** Figures that inherit indicator, unit and basis from the one that they belong to. */
    private static List<FigureSpec> inside(Yaml yaml, String key, FigureSpec outer) {
        return yaml.list(key).stream()
                .map(part -> spec(
                        part.only("breakdown", "basis", "label", "measure", "indicator", "unit"),
                        part.text("indicator", outer.indicator()),
                        part.text("unit", outer.unit()),
                        outer.basis(),
                        List.of(),
                        List.of()))
                .toList();
    }

    private static FigureSpec spec(
            Yaml yaml, String indicator, String unit, String basis, List<FigureSpec> parts, List<FigureSpec> beside) {
        return new FigureSpec(
                indicator,
                yaml.text("breakdown", ""),
                unit,
                yaml.text("basis", basis),
                yaml.words("label", null),
                yaml.text("measure", null),
                parts,
                beside);
    }
}
