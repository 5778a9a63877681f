package vn.cadre.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import vn.cadre.landing.Landing;
import vn.cadre.query.AnswerFormat;
import vn.cadre.query.Query;
import vn.cadre.sample.SampleInbox;

/** Goes through what commands do, so that the launcher can archive the classes they load. */
@Command(name = "rehearse", hidden = true, description = "For the launcher: loads what commands need.")
final class RehearseCommand extends Shared {
    @Override
    public Integer call() throws Exception {
        Path inbox = home().directory().resolve("inbox");
        SampleInbox.write(inbox);
        Nights.print(Nights.run(this, inbox, Nights.Data.SAMPLE, Landing.Known.BY_STAMP), this);
        Nights.print(Nights.run(this, inbox, Nights.Data.SAMPLE, Landing.Known.BY_STAMP), this);
        for (AnswerFormat format : AnswerFormat.values()) {
            console.print(writer -> new Query(home().directory(), edition(null))
                    .write("select * from indicator_value limit 3", format.writer(writer)));
        }
        Cadre.run("status", "--home", home().directory().toString());
        Cadre.run("doctor", "--home", home().directory().toString());
        try (Stream<Path> files = Files.list(inbox.resolve("TW"))) {
            List<String> some = files.map(Path::toString).sorted().limit(20).toList();
            List<String> words = new java.util.ArrayList<>(
                    List.of("check", "--json", "--home", home().directory().toString()));
            words.addAll(some);
            Cadre.run(words.toArray(String[]::new));
            Cadre.run(
                    "read",
                    some.get(0),
                    "--out",
                    home().directory().resolve("tables").toString());
        }
        return ExitCode.DONE;
    }
}
