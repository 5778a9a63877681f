package vn.cadre.reading.fault;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A look at a file that may hold anything: it succeeds or ends with a fault, and only a disk that cannot be read is passed on. */
public interface Attempt {
    void run() throws IOException, ReadingFailure;

    /** Makes the attempt; gives what came in its way, or null when nothing did. */
    static Fault fault(Attempt attempt) {
        try {
            attempt.run();
            return null;
        } catch (ReadingFailure e) {
            return Fault.ofFile(e);
        } catch (CharConversionException e) {
            return Fault.ofFile(ReadingFailure.unreadable("UTF-8"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OutOfMemoryError e) {
            return Fault.ofFile(ReadingFailure.limit("memory"));
        } catch (StackOverflowError e) {
            return Fault.ofFile(ReadingFailure.limit("depth"));
        } catch (RuntimeException e) {
            return Fault.ofFile(ReadingFailure.unreadable(e.getClass().getName()));
        }
    }
}
