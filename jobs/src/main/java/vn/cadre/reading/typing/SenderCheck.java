package vn.cadre.reading.typing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.cadre.contract.unit.Unit;
import vn.cadre.contract.unit.UnitLineage;
import vn.cadre.contract.unit.Units;
import vn.cadre.reading.fault.FaultCode;
import vn.cadre.reading.source.Row;

/**
 * A unit reports the cadres that leave it (side OUT) or join it (side IN), and no others; it is also the units that merged
 * into it, and the one that it merges into.
 */
final class SenderCheck implements RowCheck {
    private static final String OUT = "OUT";

    private final int side;
    private final int fromUnit;
    private final int toUnit;
    private final int fromPlace;
    private final int toPlace;
    private final Set<String> own = new HashSet<>();
    private final Units units;

    SenderCheck(List<String> columns, Unit sender, Units units, int fromPlace, int toPlace) {
        this.units = units;
        this.fromPlace = fromPlace;
        this.toPlace = toPlace;
        side = columns.indexOf("side");
        fromUnit = columns.indexOf("from_unit");
        toUnit = columns.indexOf("to_unit");
        own.add(sender.id());
        for (UnitLineage link : units.lineage()) {
            if (link.to().equals(sender.id())) {
                own.add(link.from());
            }
            if (link.from().equals(sender.id())) {
                own.add(link.to());
            }
        }
    }

    @Override
    public void check(Row row, Object[] values, RowFaults faults) {
        if (values[side] == null) {
            return;
        }
        boolean leaves = OUT.equals(values[side]);
        Object unit = values[leaves ? fromUnit : toUnit];
        if (unit != null && !own.contains(unit.toString())) {
            int place = leaves ? fromPlace : toPlace;
            String name = units.byId(unit.toString()).map(Unit::nameVi).orElse(unit.toString());
            faults.at(place).error(FaultCode.OTHER_UNIT, leaves ? "from_org" : "to_org", row.text(place), name);
        }
    }
}
