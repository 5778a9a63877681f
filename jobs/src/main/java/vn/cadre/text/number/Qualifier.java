package vn.cadre.text.number;

/** How exactly a printed figure is meant; the codes of the list {@code value_qualifier}. */
public enum Qualifier {
    /** The figure stands as printed. */
    EXACT,
    /** khoảng: about. */
    APPROX,
    /** gần: nearly, so below the figure. */
    APPROX_BELOW,
    /** hơn, trên: over the figure. */
    ABOVE,
    /** cơ bản: basically. */
    MOSTLY
}
