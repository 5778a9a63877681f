package vn.cadre.cli;

/** What the process tells its caller. */
final class ExitCode {
    static final int DONE = 0;
    static final int OUR_FAULT = 1;
    static final int WRONG_USAGE = 2;
    static final int REJECTED = 3;
    static final int ENVIRONMENT = 4;
    static final int HOME_BUSY = 5;

    private ExitCode() {}
}
