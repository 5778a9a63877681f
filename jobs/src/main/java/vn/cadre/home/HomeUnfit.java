package vn.cadre.home;

/** A home that no run may work on as it is; says what is wrong with it and what the operator can do. */
public final class HomeUnfit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public HomeUnfit(String message) {
        super(message);
    }
}
