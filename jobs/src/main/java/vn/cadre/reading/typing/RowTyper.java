package vn.cadre.reading.typing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import vn.cadre.contract.Contract;
import vn.cadre.contract.Definitions;
import vn.cadre.contract.Field;
import vn.cadre.contract.FieldType;
import vn.cadre.contract.RowRule;
import vn.cadre.contract.StagingColumn;
import vn.cadre.contract.Storage;
import vn.cadre.reading.doubt.DateOrders;
import vn.cadre.reading.fault.FaultCode;
import vn.cadre.reading.header.Header;
import vn.cadre.reading.header.HeaderDictionary;
import vn.cadre.reading.privacy.PersonalDataGuard;
import vn.cadre.reading.source.Row;
import vn.cadre.text.date.Precision;
import vn.cadre.text.encoding.LateCells;

/** Reads the rows of one table into typed values; what is chosen per column is chosen once. */
public final class RowTyper {
    private final Contract contract;
    private final Definitions definitions;
    private final SubmissionIdentity identity;
    private final List<String> columns;
    private final ColumnTyper[] typers;
    private final List<RowCheck> checks = new ArrayList<>();
    private final Object[] values;
    private final RowDay day;
    private final PersonalDataGuard guard;
    private final DuplicateFinder duplicates;
    private final DateOrders orders;
    private final int ownDate;
    private final int headerWidth;

    public RowTyper(
            Header header,
            Definitions definitions,
            CadreKeys keys,
            SubmissionIdentity identity,
            DuplicateFinder duplicates,
            DateOrders orders) {
        contract = header.contract();
        this.definitions = definitions;
        this.identity = identity;
        this.duplicates = duplicates;
        this.orders = orders;
        columns = contract.dataColumns().stream().map(StagingColumn::name).toList();
        values = new Object[columns.size()];
        day = new RowDay(definitions.units(), identity.period().last());
        guard = new PersonalDataGuard(definitions.personalWords());
        ownDate = has(header, contract.ownDate()) ? columns.indexOf(contract.ownDate()) : -1;
        headerWidth = header.width();
        typers = typers(header, keys);
        addChecks(header);
    }

    /** The own date is read first, because units are meant as of it. */
    private ColumnTyper[] typers(Header header, CadreKeys keys) {
        List<ColumnTyper> chosen = new ArrayList<>();
        LateCells late = new LateCells();
        int slot = 0;
        for (int index = 0; index < contract.fields().size(); index++) {
            Field field = contract.fields().get(index);
            if (header.column(index) != HeaderDictionary.UNKNOWN) {
                boolean first = field.name().equals(contract.ownDate());
                chosen.add(
                        first ? 0 : chosen.size(),
                        typer(field, header.column(index), slot, keys).with(late));
            }
            slot += arity(field);
        }
        return chosen.toArray(ColumnTyper[]::new);
    }

    private static int arity(Field field) {
        return switch (field.storage()) {
            case VAULT_ONLY -> 0;
            case CADRE_KEY, BIRTH_YEAR -> 1;
            case RESOLVED -> 2;
            case VALUE ->
                switch (field.type()) {
                    case QUANTITY -> 3;
                    case DATE -> 2;
                    default -> field.unitColumn() == null ? 1 : 2;
                };
        };
    }

    private ColumnTyper typer(Field field, int column, int slot, CadreKeys keys) {
        return switch (field.storage()) {
            case VAULT_ONLY -> new VaultTyper(field, column);
            case CADRE_KEY -> new CadreKeyTyper(field, column, slot, keys);
            case BIRTH_YEAR -> new DateTyper(field, column, slot, DateTyper.Part.YEAR, orders.column(field, column));
            case RESOLVED -> new SubjectTyper(field, column, slot, definitions.units(), definitions.codeLists(), day);
            case VALUE -> valueTyper(field, column, slot).publishedThrough(guard(field, keys));
        };
    }

    private ColumnTyper valueTyper(Field field, int column, int slot) {
        if (field.unitColumn() != null) {
            return new UnitTyper(field, column, slot, UnitTyper.Holds.ORGANISATION, definitions.units(), day);
        }
        return switch (field.type()) {
            case TEXT -> new TextTyper(field, column, slot, role(field));
            case DATE ->
                new DateTyper(field, column, slot, DateTyper.Part.DATE_AND_PRECISION, orders.column(field, column));
            case INTEGER -> new IntegerTyper(field, column, slot);
            case DECIMAL -> new DecimalTyper(field, column, slot);
            case TICK -> new TickTyper(field, column, slot);
            case CODE -> new CodeTyper(field, column, slot, definitions.codeLists(), identity.unit());
            case UNIT -> new UnitTyper(field, column, slot, UnitTyper.Holds.UNIT, definitions.units(), day);
            case QUANTITY -> new QuantityTyper(field, column, slot);
        };
    }

    /** What stands before a column of free text; other columns hold nothing but codes, numbers and dates. */
    private PublishedText guard(Field field, CadreKeys keys) {
        boolean free = field.type() == FieldType.TEXT || field.lenient() || field.unitColumn() != null;
        return free ? new PublishedText(guard, keys, role(field)) : null;
    }

    private TextTyper.Role role(Field field) {
        boolean identifies = contract.naturalKey().contains(field.name());
        return identifies ? TextTyper.Role.IDENTIFIES : TextTyper.Role.DESCRIBES;
    }

    private void addChecks(Header header) {
        for (RowRule rule : contract.rules()) {
            checks.add(new RuleCheck(rule, columns, place(header, rule.left())));
        }
        if (FractionCheck.concerns(columns)) {
            checks.add(new FractionCheck(definitions.indicators(), columns, place(header, FractionCheck.VALUE)));
        }
        int side = columns.indexOf("side");
        boolean twoSided = side >= 0 && columns.contains("from_unit") && columns.contains("to_unit");
        if (twoSided && !identity.unit().central()) {
            checks.add(new SenderCheck(
                    columns, identity.unit(), definitions.units(), place(header, "from_org"), place(header, "to_org")));
        }
    }

    private boolean has(Header header, String field) {
        return IntStream.range(0, contract.fields().size())
                .anyMatch(index -> contract.fields().get(index).name().equals(field) && header.column(index) >= 0);
    }

    private int place(Header header, String field) {
        for (int index = 0; index < contract.fields().size(); index++) {
            if (contract.fields().get(index).name().equals(field)) {
                return Math.max(0, header.column(index));
            }
        }
        return 0;
    }

    /** The values of the row read last, in the order of the contract's data columns; used again for the next. */
    public Object[] values() {
        return values;
    }

    /** True when every cell counts in its place, because the row is as wide as the header. */
    public boolean aligned(Row row) {
        if (!row.ragged()) {
            return true;
        }
        if (row.torn() || row.width() == headerWidth) {
            return !row.torn();
        }
        for (int column = headerWidth; column < row.width(); column++) {
            if (!row.blank(column)) {
                return false;
            }
        }
        return row.width() > headerWidth;
    }

    public int headerWidth() {
        return headerWidth;
    }

    /** Reads a row, all but what it has in common with others. */
    public void type(Row row, RowFaults faults) {
        Arrays.fill(values, null);
        day.of(null);
        int from = 0;
        if (ownDate >= 0) {
            typers[0].type(row, values, faults);
            day.of((LocalDate) values[ownDate]);
            checkPrecision(row, faults);
            from = 1;
        }
        for (int i = from; i < typers.length; i++) {
            typers[i].type(row, values, faults);
        }
        for (RowCheck check : checks) {
            check.check(row, values, faults);
        }
    }

    private void checkPrecision(Row row, RowFaults faults) {
        if (Precision.YEAR.name().equals(values[ownDate + 1])) {
            int column = typers[0].column();
            faults.at(column).error(FaultCode.DATE_TOO_COARSE, contract.ownDate(), row.text(column), null);
        }
    }

    /** Rejects a sound row that another one of the submission already stated. */
    public void checkDuplicate(String sheet, Row row, RowFaults faults) {
        String first = duplicates.firstWithSameKey(values, sheet, row.number());
        if (first != null) {
            faults.at(0).error(FaultCode.DUPLICATE_ROW, null, null, first);
        }
    }

    public static DuplicateFinder duplicates(Contract contract) {
        List<String> columns =
                contract.dataColumns().stream().map(StagingColumn::name).toList();
        List<String> key = new ArrayList<>(contract.naturalKey());
        if (contract.field("side").isPresent()) {
            key.add("side");
        }
        int[] slots = key.stream()
                .map(name ->
                        contract.field(name).map(Field::storage).orElse(null) == Storage.CADRE_KEY ? "cadre_key" : name)
                .mapToInt(columns::indexOf)
                .filter(slot -> slot >= 0)
                .toArray();
        return new DuplicateFinder(slots);
    }
}
