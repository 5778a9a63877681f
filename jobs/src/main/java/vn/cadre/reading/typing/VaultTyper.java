package vn.cadre.reading.typing;

import vn.cadre.contract.Field;

/** Looks only whether a cell that stays in the vault is filled. */
final class VaultTyper extends ColumnTyper {
    private static final Typed FILLED = Typed.of(true);

    VaultTyper(Field field, int column) {
        super(field, column, 0, 0);
    }

    @Override
    Typed read(String text) {
        return FILLED;
    }
}
