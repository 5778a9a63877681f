package vn.cadre.control;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import vn.cadre.edition.RunLog;
import vn.cadre.home.Home;
import vn.cadre.home.Vault;
import vn.cadre.submission.SubmissionLedger;

/** The open control database, migrated; an H2 file of the home, or a PostgreSQL. Only the run that holds the home opens it. */
public final class ControlDatabase implements AutoCloseable {
    /**
     * A commit is in the file when it returns, so that a killed run loses nothing that it was told is kept; closing does not
     * spend long on making the file small.
     */
    private static final String H2_OPTIONS = ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0;MAX_COMPACT_TIME=20";

    private final Access access;
    private final Connection holder;
    private final Jdbi jdbi;
    private final Vault vault;

    private ControlDatabase(Access access, Connection holder, Jdbi jdbi, Vault vault) {
        this.access = access;
        this.holder = holder;
        this.jdbi = jdbi;
        this.vault = vault;
    }

    /** How to reach the database, also for Iceberg's catalogue. */
    public record Access(String url, String user, String password) {
        /** The database that the settings name, or else the one embedded in the home. */
        public static Access of(Home home, Settings settings) {
            return settings.controlUrl()
                    .map(url -> new Access(url, settings.controlUser(), settings.controlPassword()))
                    .orElseGet(
                            () -> new Access("jdbc:h2:file:" + home.control().resolve("cadre") + H2_OPTIONS, "sa", ""));
        }

        Connection connect() throws SQLException {
            Properties owner = new Properties();
            owner.setProperty("user", user);
            owner.setProperty("password", password);
            return driver().connect(url, owner);
        }

        /** Not through DriverManager, which first loads every driver on the class path, DuckDB's native library too. */
        private Driver driver() {
            return url.startsWith("jdbc:h2:") ? new org.h2.Driver() : new org.postgresql.Driver();
        }

        /** Without the password, and without the options, which may hold one. */
        @Override
        public String toString() {
            return url.replaceAll("[?;].*", "");
        }
    }

    /** Opens the database that the settings name, after the migrations in {@code <schemas>/control}. */
    public static ControlDatabase open(Home home, Settings settings, Path schemas) {
        Access access = Access.of(home, settings);
        Migrations migrations = new Migrations(schemas.resolve("control"));
        try {
            Connection holder = settings.controlUrl().isPresent()
                    ? migrations.connect(access)
                    : migrations.connect(access, new EmbeddedFile(home.control()));
            Jdbi jdbi = Jdbi.create(access::connect);
            jdbi.registerArrayType(String.class, "varchar");
            return new ControlDatabase(access, holder, jdbi, new Vault(home));
        } catch (SQLException | FlywayException e) {
            throw new ControlUnavailable("the control database cannot be opened: " + access + ": " + e.getMessage(), e);
        }
    }

    public Jdbi jdbi() {
        return jdbi;
    }

    public Access access() {
        return access;
    }

    public SubmissionLedger submissions() {
        return new JdbiSubmissionLedger(jdbi, vault);
    }

    public RunLog runs() {
        return new JdbiRunLog(jdbi);
    }

    /** Gives the database back; an embedded one is shut when its last connection closes. */
    @Override
    public void close() {
        try {
            holder.close();
        } catch (SQLException e) {
            throw new ControlUnavailable("the control database cannot be closed: " + e.getMessage(), e);
        }
    }
}
