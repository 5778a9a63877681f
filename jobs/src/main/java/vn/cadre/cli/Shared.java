package vn.cadre.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Option;
import vn.cadre.contract.Definitions;
import vn.cadre.edition.Edition;
import vn.cadre.edition.Editions;
import vn.cadre.home.Home;

/** What every command takes. */
abstract class Shared implements Callable<Integer> {
    @Option(
            names = "--home",
            paramLabel = "DIR",
            defaultValue = "./cadre-home",
            description = "The warehouse (default: ${DEFAULT-VALUE}).")
    private Path home;

    @Option(names = "--schemas", paramLabel = "DIR", description = "The definitions (default: those of the checkout).")
    private Path schemas;

    @Option(names = "--json", description = "Prints one JSON document for machines.")
    private boolean json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this help.")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    final Console console = new Console();

    Home home() {
        return new Home(home);
    }

    boolean json() {
        return json;
    }

    Path schemas() {
        return schemas == null ? Path.of(System.getProperty("cadre.schemas", "schemas")) : schemas;
    }

    Definitions definitions() {
        return Definitions.load(schemas());
    }

    /** The home, which must be there and readable for this user. */
    Home existingHome() {
        Path directory = home().directory();
        if (!Files.isDirectory(directory)) {
            throw CommandFailure.usage("there is no home " + directory
                    + "; name one with --home DIR, or make it: cadre nightly --inbox DIR, or cadre demo");
        }
        if (!Files.isReadable(directory) || !Files.isExecutable(directory)) {
            throw CommandFailure.environment("this user may not read the home " + directory
                    + "; its owner lets a group of readers in with home.group in cadre.yaml");
        }
        return home();
    }

    /** The edition asked for, or the current one. */
    Edition edition(Long number) {
        existingHome();
        Editions editions = new Editions(home().editions());
        if (number != null) {
            return editions.numbered(number)
                    .orElseThrow(
                            () -> CommandFailure.usage("there is no edition " + number + " in " + home().directory()));
        }
        return editions.current()
                .orElseThrow(() -> CommandFailure.usage("nothing has been published in " + home().directory()
                        + " yet: run cadre nightly --inbox DIR, or cadre demo"));
    }
}
