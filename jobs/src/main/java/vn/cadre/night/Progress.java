package vn.cadre.night;

/** Who watches a night: told of its stages, and asked how a failure reads to an operator. */
public interface Progress {
    /** Announces how many stages are to come. */
    void stages(int count);

    /** A stage begins. */
    void stage(String name);

    /** The last stage has ended. */
    void finished();

    /** Seconds since the command began. */
    double seconds();

    /** Why the night failed, in one line. */
    String reason(Exception failure);
}
